import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { GraphQLError } from 'graphql';
import { MessageError } from '../../failure/message-error.js';
import { message } from '../../text/message.js';
import type { ReceivedContent } from './received-file.js';

/**
 * The minimum rate of a body in bytes per second after the grace period, the grace period, and the maximum
 * duration.
 */
const MINIMUM_RATE = 16 * 1024;
const GRACE_MS = 10_000;
const MAXIMUM_MS = 300_000;
const CHECK_MS = 500;

/**
 * Writes a body to a file chunk by chunk. Rejects with PAYLOAD_TOO_LARGE beyond the maximum, and with
 * REQUEST_TIMEOUT if it is too slow. The rest of a rejected body is read and discarded.
 */
export function receiveBody(
  body: IncomingMessage,
  file: FileHandle,
  maximum: number,
): Promise<ReceivedContent> {
  return new Promise((resolve, reject) => {
    new Reception(body, file, maximum, { resolve, reject }).begin();
  });
}

interface Settle {
  readonly resolve: (content: ReceivedContent) => void;
  readonly reject: (error: Error) => void;
}

/** One body that is being received. */
class Reception {
  readonly #startedAt = performance.now();
  readonly #hash = createHash('sha256');
  #size = 0;
  #writing = Promise.resolve();
  #timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly body: IncomingMessage,
    private readonly file: FileHandle,
    private readonly maximum: number,
    private readonly settle: Settle,
  ) {}

  begin(): void {
    this.#timer = setInterval(this.#check, CHECK_MS);
    this.body.on('data', this.#receive).once('end', this.#end).once('close', this.#abort);
    // An already aborted body emits no further events.
    if (this.body.destroyed) this.#abort();
  }

  readonly #receive = (chunk: Buffer): void => {
    this.#size += chunk.length;
    if (this.#size > this.maximum) {
      this.#fail(tooLarge(this.maximum));
      return;
    }
    this.#hash.update(chunk);
    this.body.pause();
    this.#writing = writeWhole(this.file, chunk);
    this.#writing.then(() => this.body.resume(), this.#fail);
  };

  readonly #check = (): void => {
    if (isTooSlow(this.#size, performance.now() - this.#startedAt)) this.#fail(tooSlow());
  };

  readonly #end = (): void => {
    const content = { file: this.file, size: this.#size, sha256: this.#hash.digest('hex') };
    this.#finish(() => {
      this.settle.resolve(content);
    });
  };

  readonly #abort = (): void => {
    this.#fail(aborted());
  };

  readonly #fail = (error: Error): void => {
    this.#finish(() => {
      this.settle.reject(error);
    });
  };

  #finish(settle: () => void): void {
    clearInterval(this.#timer);
    this.body.off('data', this.#receive).off('end', this.#end).off('close', this.#abort);
    this.body.on('error', () => undefined).resume();
    // The file must not be closed during a write.
    void this.#writing.catch(() => undefined).then(settle);
  }
}

async function writeWhole(file: FileHandle, chunk: Buffer): Promise<void> {
  for (let offset = 0; offset < chunk.length;) {
    offset += (await file.write(chunk, offset)).bytesWritten;
  }
}

function isTooSlow(size: number, elapsedMs: number): boolean {
  if (elapsedMs > MAXIMUM_MS) return true;
  return elapsedMs > GRACE_MS && size < (MINIMUM_RATE * elapsedMs) / 1000;
}

/** The error for a body beyond the route's maximum. */
export function tooLarge(maximum: number): MessageError {
  const megabytes = Math.floor(maximum / 1_048_576);
  return new MessageError('PAYLOAD_TOO_LARGE', message`The file has more than ${megabytes} MB.`);
}

function tooSlow(): MessageError {
  const text = message`The file arrived too slowly; send it again on a faster connection.`;
  return new MessageError('REQUEST_TIMEOUT', text);
}

/** The error of an aborted body. No client reads this response. */
function aborted(): GraphQLError {
  return new GraphQLError('The connection was closed before the end of the body.', {
    extensions: { code: 'BAD_REQUEST' },
  });
}
