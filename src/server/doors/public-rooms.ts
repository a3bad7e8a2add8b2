import type { Readable } from 'node:stream';
import type { Static } from 'typebox';
import type { FileView } from '#contract/matters.ts';
import type { FollowView, PublicReport, VerdictRequest, WallCard, WallView } from '#contract/public.ts';
import type { Result } from '#domain/shared/result.ts';
import type { Lang } from '#i18n/translate.ts';

export interface WallQuery {
  /** `2026-11`; the month that runs now when absent. */
  readonly month?: string;
  /** Id of a community. */
  readonly community?: string;
  readonly cursor?: string;
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
  /** Null where there is none, or its reporter did not agree to publication. */
  slip(no: string, lang: Lang): Promise<WallCard | null>;
  /** Null for an unknown token. */
  follow(token: string, lang: Lang): Promise<FollowView | null>;
  /** `follow` is the path of the reporter's page, `/f/<token>`. Photos are named by `fileIds`. */
  report(input: PublicReport, lang: Lang): Promise<Result<{ readonly no: string; readonly follow: string }>>;
  rate(token: string, request: Static<typeof VerdictRequest>, lang: Lang): Promise<Result<FollowView>>;
  /** Stores a photo that belongs to no matter yet. Only pictures are taken. */
  storeFile(file: PublicFile): Promise<Result<Pick<Static<typeof FileView>, 'id'>>>;
  communities(): Promise<readonly { readonly id: string; readonly name: string }[]>;
}
