import { GraphQLError } from 'graphql';
import { RETRY_AFTER_S } from '../../database/connection/unavailable.js';

/** The quota of one caller. A single upload, such as an archive of pictures, may exceed the number of bytes. */
const PER_CALLER = { uploads: 8, bytes: 96 * 1024 * 1024 };
/** The maximum number of concurrent uploads of the process. */
const UPLOADS = 64;
/** The wait before a retry. An upload of a picture or a table takes some seconds. */
const CALLER_RETRY_AFTER_S = 5;

interface Usage {
  uploads: number;
  bytes: number;
}

/** Counts the running uploads and their bytes, per caller and for the process. */
export class UploadQuota {
  readonly #byCaller = new Map<string, Usage>();
  readonly #all: Usage = { uploads: 0, bytes: 0 };

  /** `maximumBytes`: the maximum size of all running uploads together. */
  constructor(private readonly maximumBytes: number) {}

  /**
   * Reserves an upload of this many bytes. Throws RATE_LIMITED or SERVICE_UNAVAILABLE. Returns the function that
   * releases the reservation; further calls of it have no effect.
   */
  reserve(caller: string, bytes: number): () => void {
    const callerUsage = this.#byCaller.get(caller) ?? { uploads: 0, bytes: 0 };
    if (isExceeded(callerUsage, bytes)) throw callerRefusal();
    if (this.#all.uploads >= UPLOADS || this.#all.bytes + bytes > this.maximumBytes) throw refusal();
    this.#byCaller.set(caller, callerUsage);
    for (const usage of [callerUsage, this.#all]) add(usage, 1, bytes);
    let isReleased = false;
    return () => {
      if (isReleased) return;
      isReleased = true;
      for (const usage of [callerUsage, this.#all]) add(usage, -1, -bytes);
      if (callerUsage.uploads === 0) this.#byCaller.delete(caller);
    };
  }
}

function isExceeded({ uploads, bytes: usedBytes }: Usage, bytes: number): boolean {
  return uploads >= PER_CALLER.uploads || (uploads > 0 && usedBytes + bytes > PER_CALLER.bytes);
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
