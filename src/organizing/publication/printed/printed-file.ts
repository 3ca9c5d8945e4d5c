import { closeSync, createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { openNameless } from '../../../platform/spool/spool.js';

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

  open(): Readable {
    this.#readers += 1;
    const lastByte = Math.max(0, this.#result.bytes - 1);
    const stream = createReadStream('', { fd: this.descriptor, autoClose: false, start: 0, end: lastByte });
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

  #closeUnread(): void {
    if (this.#isReleased && this.#readers === 0) closeSync(this.descriptor);
  }
}
