import { Duplex } from 'node:stream';
import type { Worker } from 'node:worker_threads';

const SSL_REQUEST = 80_877_103;
const TERMINATE = 88; // 'X'
let connections = 0;

/** A socket for `pg` whose other end is the PGlite worker. It answers the start-up itself: PGlite knows neither TLS nor passwords. */
export class PgliteStream extends Duplex {
  private readonly connection = ++connections;
  private started = false;
  private readonly listen = (message: { connection?: number; bytes?: Uint8Array; error?: string }) => {
    if (message.connection !== this.connection) return;
    if (message.error) this.destroy(new Error(message.error));
    else if (message.bytes) this.push(Buffer.from(message.bytes));
  };

  constructor(private readonly worker: Worker) {
    super({ highWaterMark: 4 << 20 });
    worker.on('message', this.listen);
  }

  connect(): this {
    process.nextTick(() => this.emit('connect'));
    return this;
  }
  setNoDelay(): this {
    return this;
  }
  setKeepAlive(): this {
    return this;
  }
  ref(): this {
    return this;
  }
  unref(): this {
    return this;
  }

  override _read(): void {
    // pushed by the worker's messages
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.send(chunk);
    done();
  }

  override _writev(chunks: { chunk: Buffer }[], done: () => void): void {
    this.send(Buffer.concat(chunks.map(({ chunk }) => chunk)));
    done();
  }

  /** A server hangs up when it is told goodbye; a pool that is closing waits for that. */
  override _final(done: () => void): void {
    this.push(null);
    done();
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.worker.off('message', this.listen);
    done(error);
  }

  private send(bytes: Buffer): void {
    if (!this.started) {
      if (bytes.readInt32BE(4) === SSL_REQUEST) {
        this.push(Buffer.from('N'));
        return;
      }
      this.started = true;
      this.push(startUpAnswer());
      return;
    }
    if (bytes[0] === TERMINATE) return;
    this.worker.postMessage({ connection: this.connection, bytes: new Uint8Array(bytes) });
  }
}

/** AuthenticationOk, the parameters that `pg` reads, ReadyForQuery. */
function startUpAnswer(): Buffer {
  const status = (key: string, value: string) => {
    const body = Buffer.from(`${key}\0${value}\0`);
    const head = Buffer.alloc(5);
    head[0] = 83; // 'S'
    head.writeInt32BE(body.length + 4, 1);
    return Buffer.concat([head, body]);
  };
  return Buffer.concat([
    Buffer.from([82, 0, 0, 0, 8, 0, 0, 0, 0]), // 'R'
    status('server_version', '18.0'),
    status('client_encoding', 'UTF8'),
    status('DateStyle', 'ISO, MDY'),
    status('integer_datetimes', 'on'),
    status('standard_conforming_strings', 'on'),
    Buffer.from([90, 0, 0, 0, 5, 73]), // 'Z', idle
  ]);
}
