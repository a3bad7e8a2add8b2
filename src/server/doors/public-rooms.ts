import type { Readable } from 'node:stream';
import type { Static } from 'typebox';
import type { FileView } from '#contract/matters.ts';
import type {
  AppraisalRequest,
  FollowView,
  PublicReport,
  SlipView,
  VerdictRequest,
  WallView,
} from '#contract/public.ts';
import type { PublicServices } from '#contract/services.ts';
import type { Result } from '#domain/shared/result.ts';
import type { Lang } from '#i18n/translate.ts';

export interface WallQuery {
  /** `2026-11`; the month that runs now when absent. */
  readonly month?: string;
  /** Id of a community. */
  readonly community?: string;
  readonly cursor?: string;
}

/** A place as residents know it: its name and the community it lies in. */
export interface PublicPlace {
  readonly id: string;
  readonly name: string;
  /** Null for a community itself and for what lies in none. */
  readonly within: string | null;
}

/** A photo as it came with the form, at most as large as the door allows. */
export interface PublicFile {
  readonly name: string;
  readonly source: Readable;
}

/**
 * What the public door asks of the rooms. It never touches the database itself; words come back in the language asked
 * for, masked and in plain speech.
 */
export interface PublicDoorRooms {
  wall(query: WallQuery, lang: Lang): Promise<WallView>;
  /** Null where there is none, or it may not be shown. */
  slip(no: string, lang: Lang): Promise<SlipView | null>;
  /** Null for an unknown token. */
  follow(token: string, lang: Lang): Promise<FollowView | null>;
  /** Token of the page that a number and its code lead to; null when they don't belong together. */
  find(no: string, code: string): Promise<string | null>;
  /** Null for an unknown place. */
  place(id: string): Promise<PublicPlace | null>;
  /** The place and all that lies in it and people would name, in the order of their names. Null for an unknown one. */
  placesIn(id: string): Promise<readonly PublicPlace[] | null>;
  /** `follow` is the path of the reporter's page, `/f/<token>`. Photos are named by `fileIds`. */
  report(input: PublicReport, via: 'web' | 'qr'): Promise<Result<{ readonly no: string; readonly follow: string }>>;
  rate(token: string, request: VerdictRequest, lang: Lang): Promise<Result<FollowView>>;
  appraise(token: string, request: AppraisalRequest, lang: Lang): Promise<Result<FollowView>>;
  consent(token: string, request: { readonly consentWall: boolean }, lang: Lang): Promise<Result<FollowView>>;
  /** Stores a photo that belongs to no matter yet, of a report or of a verdict. Only pictures are taken. */
  storeFile(file: PublicFile, role: 'before' | 'verdict'): Promise<Result<Pick<Static<typeof FileView>, 'id'>>>;
  /** What can be applied for and where; of one community: its own desks and the hall. Null for an unknown one. */
  services(query: { readonly community?: string; readonly q?: string }, lang: Lang): Promise<PublicServices | null>;
  /** What the office has set for a matter of no special class, in words. */
  limits(lang: Lang): Promise<{ readonly accept: string; readonly handle: string }>;
  communities(): Promise<readonly { readonly id: string; readonly name: string }[]>;
}
