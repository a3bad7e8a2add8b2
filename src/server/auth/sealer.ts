import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Personal data at rest (PIPL Art. 51): AES-256-GCM, bound to the office; equality by a blind index, never by the text. */
export interface Sealer {
  /** Hex of version ‖ nonce ‖ tag ‖ ciphertext. */
  seal(tenant: number, text: string): string;
  /** @throws Error when the bytes were changed or belong to another office */
  open(tenant: number, sealed: Uint8Array): string;
  blindIndex(tenant: number, value: string): string;
  /** Token of a reporter's private page: derived, so that the same report answers the same link. */
  followToken(tenant: number, matterId: string): string;
  /** Eight letters and digits that can be written down and typed; with the matter's number they lead to its page. */
  followCode(tenant: number, matterId: string): string;
  /** Token of the first run: derived, so that every server on one database prints the same. */
  setupToken(database: string): string;
}

const VERSION = 1;
/** Without 0 O 1 I L: read from paper, heard on the phone. 31^8 codes, asked for at a bounded pace. */
const CODE_LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const CODE_LENGTH = 8;

export function sealerFrom(master: Buffer): Sealer {
  const key = (purpose: string) => Buffer.from(hkdfSync('sha256', master, '', `huiyin/${purpose}`, 32));
  const sealing = key('seal');
  const indexing = key('index');
  const following = key('follow');
  const founding = key('first-run');
  return {
    seal(tenant, text) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', sealing, nonce).setAAD(Buffer.from(String(tenant)));
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([Buffer.from([VERSION]), nonce, cipher.getAuthTag(), body]).toString('hex');
    },
    open(tenant, sealed) {
      const bytes = Buffer.from(sealed);
      if (bytes[0] !== VERSION) throw new Error(`sealed data of unknown version ${bytes[0]}`);
      const decipher = createDecipheriv('aes-256-gcm', sealing, bytes.subarray(1, 13)).setAAD(
        Buffer.from(String(tenant)),
      );
      decipher.setAuthTag(bytes.subarray(13, 29));
      return Buffer.concat([decipher.update(bytes.subarray(29)), decipher.final()]).toString('utf8');
    },
    blindIndex: (tenant, value) => createHmac('sha256', indexing).update(`${tenant}:${value}`).digest('base64url'),
    followCode(tenant, matterId) {
      let rest = createHmac('sha256', following).update(`code:${tenant}:${matterId}`).digest().readBigUInt64BE();
      const letters = BigInt(CODE_LETTERS.length);
      let code = '';
      for (; code.length < CODE_LENGTH; rest /= letters) code += CODE_LETTERS[Number(rest % letters)];
      return code;
    },
    setupToken: (database) => createHmac('sha256', founding).update(database).digest('base64url').slice(0, 32),
    followToken: (tenant, matterId) =>
      `${tenant.toString(36)}-${createHmac('sha256', following).update(`${tenant}:${matterId}`).digest('base64url').slice(0, 24)}`,
  };
}

/** The master key: from the environment, else a file only its owner can read, made on first use. Losing it loses the sealed data. */
export function loadMasterKey(env: NodeJS.ProcessEnv, dataDirectory: string): Buffer {
  const given = env['HUIYIN_KEY'];
  if (given) {
    const key = Buffer.from(given, 'base64');
    if (key.length !== 32) throw new Error('HUIYIN_KEY must be 32 bytes in base64');
    return key;
  }
  const file = path.join(dataDirectory, 'master.key');
  if (!existsSync(file)) {
    mkdirSync(dataDirectory, { recursive: true });
    writeFileSync(file, randomBytes(32).toString('base64'), { mode: 0o600, flag: 'wx' });
  }
  chmodSync(file, 0o600);
  return Buffer.from(readFileSync(file, 'utf8'), 'base64');
}
