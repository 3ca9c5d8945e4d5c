import { closeSync, read } from 'node:fs';
import { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { openNameless } from '../../../platform/spool/spool.js';

const readAt = promisify(read);
const CHUNK_BYTES = 64 * 1024;

/** The result of printing a document. */
export interface PrintedResult {
  readonly bytes: number;
  readonly pages: number;
  /** The characters that the fonts lack. */
  readonly missing: readonly string[];
}

/** The facts about a printed catalog. */
export interface PrintedFacts {
  readonly locale: string;
  readonly slug: string;
  readonly revision: number;
  /** The ETag. It depends on the state of the event and the other inputs. */
  readonly tag: string;
}

/** A printed catalog in a nameless file. The file is closed after its release and its last reader. */
export class PrintedFile {
  readonly descriptor = openNameless();
  #result: PrintedResult = { bytes: 0, pages: 0, missing: [] };
  #readers = 0;
  #isReleased = false;

  constructor(readonly facts: PrintedFacts) {}

  get result(): PrintedResult {
    return this.#result;
  }

  finish(result: PrintedResult): void {
    this.#result = result;
  }

  /** The whole file, for one reader. A reader that ends early does not close the file for others. */
  open(): Readable {
    this.#readers += 1;
    const stream = Readable.from(this.#chunks(), { objectMode: false });
    stream.once('close', () => {
      this.#readers -= 1;
      this.#closeUnread();
    });
    return stream;
  }

  /** Closes the file when no reader is left. */
  release(): void {
    if (this.#isReleased) return;
    this.#isReleased = true;
    this.#closeUnread();
  }

  /** Reads by position: a stream on the shared descriptor would close it when the stream is destroyed. */
  async *#chunks(): AsyncGenerator<Buffer> {
    const { bytes } = this.#result;
    for (let position = 0; position < bytes;) {
      const length = Math.min(CHUNK_BYTES, bytes - position);
      const { bytesRead, buffer } = await readAt(
        this.descriptor,
        Buffer.allocUnsafe(length),
        0,
        length,
        position,
      );
      if (bytesRead === 0) throw new Error(`The printed catalog ends after ${position} of ${bytes} bytes.`);
      yield buffer.subarray(0, bytesRead);
      position += bytesRead;
    }
  }

  #closeUnread(): void {
    if (this.#isReleased && this.#readers === 0) closeSync(this.descriptor);
  }
}
