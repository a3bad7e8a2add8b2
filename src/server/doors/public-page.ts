import type { FastifyReply, FastifyRequest } from 'fastify';
import { createElement, type FunctionComponent } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Instant } from '#domain/shared/result.ts';
import type { Label } from '#domain/workflow/definition.ts';
import type { Lang } from '#i18n/translate.ts';
import type { Door } from '#web/public/frame.tsx';
import { ProblemPage, type ProblemKind } from '#web/public/pages/problem.tsx';
import type { PublicDoorRooms } from './public-rooms.ts';
import type { PublicLimits } from '../http/rate-limit.ts';
import { securityHeaders, type FrameAncestors } from './security-headers.ts';

export interface PublicDoorOptions {
  readonly office: { readonly name: Label; readonly phone: string | null };
  readonly rooms: PublicDoorRooms;
  readonly clock: () => Instant;
  /** `https://huiyin.example`: what the private link and its QR code begin with; else taken from the request. */
  readonly origin?: string;
  readonly frameAncestors?: FrameAncestors;
  readonly limits?: Partial<PublicLimits>;
}

export const OPEN = { config: { access: 'public' }, schema: { hide: true } } as const;

export type Query = Readonly<Record<string, string | undefined>>;

/** One value of a query; of a name that is repeated the last counts. */
export const queryOf = (request: FastifyRequest): Query =>
  Object.fromEntries(new URL(request.url, 'http://door').searchParams.entries());

export const paramOf = (request: FastifyRequest, name: 'token' | 'no' | 'place'): string =>
  (request.params as Readonly<Record<string, string>>)[name] ?? '';

/** What links and codes on paper begin with. */
export const originOf = ({ origin }: PublicDoorOptions, request: FastifyRequest): string =>
  origin ?? `${request.protocol}://${request.host}`;

const LANG = 'huiyin_lang';
const SIZE = 'huiyin_size';
const YEAR_SECONDS = 31_536_000;

/** Chinese, the office's own, until the reader chooses; kept in a cookie so that it needs no script. */
export const langOf = (request: FastifyRequest): Lang => (request.cookies[LANG] === 'en' ? 'en' : 'zh-CN');

export const doorOf = (options: PublicDoorOptions, request: FastifyRequest): Door => ({
  lang: langOf(request),
  large: request.cookies[SIZE] === 'large',
  office: options.office,
  here: request.method === 'GET' ? request.url : '/report',
});

/** Keeps a chosen language or letter size, and gives the same address without the choice; null when none was made. */
export const keepReading = (request: FastifyRequest, reply: FastifyReply): string | null => {
  const { pathname, searchParams } = new URL(request.url, 'http://door');
  const chosen = [
    [LANG, 'lang', ['zh-CN', 'en']],
    [SIZE, 'size', ['normal', 'large']],
  ] as const;
  let found = false;
  for (const [cookie, name, values] of chosen) {
    const value = searchParams.get(name);
    if (value === null) continue;
    found = true;
    searchParams.delete(name);
    if (values.some((known) => known === value))
      void reply.setCookie(cookie, value, { path: '/', maxAge: YEAR_SECONDS, sameSite: 'lax', httpOnly: true });
  }
  const rest = searchParams.toString();
  // One leading slash: `//elsewhere` as a Location would lead to another site.
  return found ? `/${pathname.replace(/^\/+/, '')}${rest === '' ? '' : `?${rest}`}` : null;
};

interface Sending {
  readonly status?: number;
  /** A private link stands in the address: nothing of it may leave or stay behind. */
  readonly secret?: boolean;
}

/** Sends a page of the public door. */
export const sendPage = <Props extends object>(
  options: PublicDoorOptions,
  reply: FastifyReply,
  page: FunctionComponent<Props>,
  props: Props,
  { status = 200, secret = false }: Sending = {},
): FastifyReply =>
  reply
    .code(status)
    .headers(securityHeaders({ frameAncestors: options.frameAncestors ?? ["'self'"] }))
    .headers(secret ? { 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex, nofollow' } : {})
    .header('cache-control', secret ? 'no-store' : 'private, no-cache')
    .header('vary', 'cookie')
    .type('text/html; charset=utf-8')
    .send(`<!doctype html>${renderToStaticMarkup(createElement(page, props))}`);

const STATUS = { notFound: 404, error: 500, busy: 429 } as const;

export const sendProblem = (
  options: PublicDoorOptions,
  request: FastifyRequest,
  reply: FastifyReply,
  problem: ProblemKind,
): FastifyReply =>
  sendPage(options, reply, ProblemPage, { door: doorOf(options, request), problem }, { status: STATUS[problem.kind] });
