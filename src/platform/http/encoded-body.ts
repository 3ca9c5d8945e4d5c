import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { brotliCompress, constants, createBrotliCompress, gzip } from 'node:zlib';

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);

/** The possible encodings of a body. */
export type Encoding = 'br' | 'gzip' | 'identity';

/** The minimum length for compression. A shorter body gains nothing. */
const WORTH_BYTES = 1000;
/** A higher quality gains little for its time. */
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
  /** From 0 to 11. A higher quality gives a smaller result and takes more time. */
  readonly quality?: number;
  /**
   * The position in bytes where text of another kind begins, such as content after style. Each part has separate
   * statistics.
   */
  readonly border?: number;
}

/** A body that is compressed once for any number of responses. */
export class EncodedBody {
  /** The time of its creation, in milliseconds of `performance.now()`. */
  readonly createdAt = performance.now();
  readonly #compressions = new Map<Encoding, Promise<Buffer>>();
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

  /**
   * Compresses the body again with the highest quality, in another thread. Until then, the previous result is
   * sent.
   */
  async shrink(): Promise<void> {
    this.#isSmallest = true;
    const smallest = await brotliOf(this.plain, { ...this.brotli, quality: BEST_BROTLI_QUALITY });
    this.#compressions.set('br', Promise.resolve(smallest));
  }

  /** The body in this encoding, if compression is worthwhile, and the encoding used. */
  async in(encoding: Encoding): Promise<{ body: Buffer; encoding: Encoding }> {
    if (encoding === 'identity' || this.bytes < WORTH_BYTES) {
      return { body: this.plain, encoding: 'identity' };
    }
    const compression = this.#compressions.get(encoding) ?? this.#compress(encoding);
    this.#compressions.set(encoding, compression);
    return { body: await compression, encoding };
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
