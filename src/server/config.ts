import path from 'node:path';

/** All that is set from outside; read once. */
export interface Config {
  readonly host: string;
  readonly port: number;
  /** Folder of the embedded database, files, keys and logs. */
  readonly dataDirectory: string;
  readonly databaseUrl: string | null;
  readonly maxConnections: number;
  /** Cookies only over TLS; on when the office has a certificate in front. */
  readonly secureCookies: boolean;
  /** Proxies whose word about the caller's address is believed, as Fastify's `trustProxy` takes them. */
  readonly trustProxy: string;
  readonly logLevel: string;
  /** Where residents reach the public door; QR codes and follow links are made with it. */
  readonly publicUrl: string | null;
  /** Pages that may embed the doors (DingTalk, 浙政钉), as CSP sources. */
  readonly frameAncestors: string;
  /** Pictures behind the office's own map (CGCS2000 / WGS-84, web-mercator tiles); null: none are asked for. */
  readonly tiles: Tiles | null;
}

export interface Tiles {
  /** With `{z}`, `{x}` and `{y}`. */
  readonly url: string;
  readonly attribution: string;
  readonly maxZoom: number;
}

function readTiles(env: NodeJS.ProcessEnv): Tiles | null {
  const url = env['HUIYIN_TILES_URL'];
  if (!url) return null;
  const maxZoom = Number(env['HUIYIN_TILES_MAX_ZOOM'] ?? 18);
  if (!/^https?:\/\/[^/\s;,]+\//.test(url) || !['{z}', '{x}', '{y}'].every((part) => url.includes(part)))
    throw new Error('HUIYIN_TILES_URL must be an http(s) address with {z}, {x} and {y}');
  if (!Number.isInteger(maxZoom) || maxZoom < 1 || maxZoom > 24) throw new Error('HUIYIN_TILES_MAX_ZOOM must be 1–24');
  return { url, attribution: env['HUIYIN_TILES_ATTRIBUTION'] ?? '', maxZoom };
}

/** @throws Error that names the variable at fault */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const port = Number(env['PORT'] ?? 8080);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`PORT must be 0–65535, not “${env['PORT']}”`);
  return {
    host: env['HOST'] ?? '127.0.0.1',
    port,
    dataDirectory: path.resolve(env['HUIYIN_DATA'] ?? 'data'),
    databaseUrl: env['DATABASE_URL'] ?? null,
    maxConnections: Number(env['HUIYIN_CONNECTIONS'] ?? 10),
    secureCookies: env['HUIYIN_SECURE_COOKIES'] === '1',
    trustProxy: env['HUIYIN_TRUST_PROXY'] ?? 'loopback',
    logLevel: env['LOG_LEVEL'] ?? 'info',
    publicUrl: env['HUIYIN_PUBLIC_URL'] ?? null,
    frameAncestors: env['HUIYIN_FRAME_ANCESTORS'] ?? `'self'`,
    tiles: readTiles(env),
  };
}
