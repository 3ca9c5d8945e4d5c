import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { brotliCompress, constants, createBrotliCompress, gzip } from 'node:zlib';

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);

/** How a body may be sent. */
export type Encoding = 'br' | 'gzip' | 'identity';

/** Compression of a shorter body gains nothing. */
const WORTH_BYTES = 1000;
/** Above it, little is gained for each millisecond. */
const BROTLI_QUALITY = 5;
const BEST_BROTLI_QUALITY = 11;

/** The smallest encoding that an Accept-Encoding header allows. */
export function acceptedEncoding(header: string | string[] = ''): Encoding {
  const accepted = String(header)
    .split(',')
    .filter((part) => !/;\s*q=0(?:\.0*)?\s*$/.test(part))
    .map((part) => part.split(';', 1)[0]?.trim().toLowerCase());
  if (accepted.includes('br')) return 'br';
  return accepted.includes('gzip') ? 'gzip' : 'identity';
}

export interface BrotliOptions {
  /** 0 to 11: smaller for more time. */
  readonly quality?: number;
  /** The byte from which on the text is of another kind, such as content after style: each has statistics of its own. */
  readonly border?: number;
}

/** A body that is compressed once, however often it is sent. */
export class EncodedBody {
  /** In milliseconds of `performance.now`. */
  readonly madeAt = performance.now();
  readonly #compressed = new Map<Encoding, Promise<Buffer>>();
  #isSmallest = false;

  constructor(
    readonly plain: Buffer,
    private readonly brotli: BrotliOptions = {},
  ) {}

  static json(value: unknown): EncodedBody {
    return new EncodedBody(Buffer.from(JSON.stringify(value)));
  }

  get bytes(): number {
    return this.plain.length;
  }

  /** Whether `shrink` was called. */
  get isSmallest(): boolean {
    return this.#isSmallest;
  }

  /** Compresses the body once more with the most effort, in another thread. Until then it is sent as before. */
  async shrink(): Promise<void> {
    this.#isSmallest = true;
    const smallest = await brotliOf(this.plain, { ...this.brotli, quality: BEST_BROTLI_QUALITY });
    this.#compressed.set('br', Promise.resolve(smallest));
  }

  /** The body for a caller that accepts this encoding, and the encoding used. */
  async in(encoding: Encoding): Promise<{ body: Buffer; encoding: Encoding }> {
    if (encoding === 'identity' || this.bytes < WORTH_BYTES) {
      return { body: this.plain, encoding: 'identity' };
    }
    const known = this.#compressed.get(encoding);
    const compressing = known ?? this.#compress(encoding);
    this.#compressed.set(encoding, compressing);
    return { body: await compressing, encoding };
  }

  #compress(encoding: Encoding): Promise<Buffer> {
    return encoding === 'gzip' ? compressGzip(this.plain) : brotliOf(this.plain, this.brotli);
  }
}

function brotliOf(plain: Buffer, { quality = BROTLI_QUALITY, border = 0 }: BrotliOptions): Promise<Buffer> {
  const options = { params: { [constants.BROTLI_PARAM_QUALITY]: quality } };
  if (border <= 0) return compressBrotli(plain, options);
  const stream = createBrotliCompress(options);
  stream.write(plain.subarray(0, border));
  stream.flush(() => stream.end(plain.subarray(border)));
  return buffer(stream);
}
