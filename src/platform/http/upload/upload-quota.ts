import { GraphQLError } from 'graphql';
import { RETRY_AFTER_S } from '../../database/connection/unavailable.js';

/** The quota of one caller. A single upload may exceed the bytes, such as an archive of pictures. */
const PER_CALLER = { uploads: 8, bytes: 96 * 1024 * 1024 };
/** The maximum number of concurrent uploads of the process. */
const UPLOADS = 64;
/** An upload of a picture or a table takes some seconds. */
const CALLER_RETRY_AFTER_S = 5;

interface Usage {
  uploads: number;
  bytes: number;
}

/** Counts the uploads under way and their bytes, of each caller and of the process. */
export class UploadQuota {
  readonly #byCaller = new Map<string, Usage>();
  readonly #all: Usage = { uploads: 0, bytes: 0 };

  /** `maximumBytes` bounds the bytes of all uploads under way. */
  constructor(private readonly maximumBytes: number) {}

  /**
   * Reserves an upload of this many bytes; throws RATE_LIMITED or SERVICE_UNAVAILABLE. Returns the function
   * that releases it, once.
   */
  reserve(caller: string, bytes: number): () => void {
    const own = this.#byCaller.get(caller) ?? { uploads: 0, bytes: 0 };
    if (isExceeded(own, bytes)) throw callerRefusal();
    if (this.#all.uploads >= UPLOADS || this.#all.bytes + bytes > this.maximumBytes) throw refusal();
    this.#byCaller.set(caller, own);
    for (const usage of [own, this.#all]) add(usage, 1, bytes);
    let released = false;
    return () => {
      if (released) return;
      released = true;
      for (const usage of [own, this.#all]) add(usage, -1, -bytes);
      if (own.uploads === 0) this.#byCaller.delete(caller);
    };
  }
}

function isExceeded({ uploads, bytes: known }: Usage, bytes: number): boolean {
  return uploads >= PER_CALLER.uploads || (uploads > 0 && known + bytes > PER_CALLER.bytes);
}

function add(usage: Usage, uploads: number, bytes: number): void {
  usage.uploads += uploads;
  usage.bytes += bytes;
}

function callerRefusal(): GraphQLError {
  const message = `At most ${PER_CALLER.uploads} uploads at a time; try again when one is done.`;
  return retryLater(message, { code: 'RATE_LIMITED', status: 429, seconds: CALLER_RETRY_AFTER_S });
}

function refusal(): GraphQLError {
  const message = 'The server receives as many uploads as it can; try again.';
  return retryLater(message, { code: 'SERVICE_UNAVAILABLE', status: 503, seconds: RETRY_AFTER_S });
}

function retryLater(
  message: string,
  { code, status, seconds }: { code: string; status: number; seconds: number },
): GraphQLError {
  const headers = new Map([['retry-after', String(seconds)]]);
  const extensions: Record<string, unknown> = { code, http: { status, headers } };
  return new GraphQLError(message, { extensions });
}
