import { closeSync, openSync, read, unlinkSync, writeSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const readAt = promisify(read);
/** The maximum number of items, and of characters, in memory. */
const BATCH = { items: 250, characters: 1_000_000 };

/** The positions of batches in a spool's file, with which another thread can continue. */
export interface SpoolState {
  readonly file: number;
  readonly ends: readonly number[];
  readonly length: number;
}

/**
 * Items in a file instead of in memory. They can be read in batches any number of times. The file has no name, so
 * it disappears with the process.
 */
export class Spool<T> {
  readonly #file: number;
  readonly #ends: number[];
  #length: number;
  #texts: string[] = [];
  #characters = 0;
  #isClosed = false;

  /** Without a state, the spool is new and empty. */
  constructor(state: SpoolState = { file: openNameless(), ends: [], length: 0 }) {
    this.#file = state.file;
    this.#ends = [...state.ends];
    this.#length = state.length;
  }

  get length(): number {
    return this.#length;
  }

  /** The state for another thread of the process. Only one of the two threads may close the file. */
  get state(): SpoolState {
    this.#flush();
    return { file: this.#file, ends: this.#ends, length: this.#length };
  }

  /** Appends an item and returns its stored JSON. */
  add(item: T): string {
    const text = JSON.stringify(item);
    this.#texts.push(text);
    this.#characters += text.length;
    this.#length += 1;
    if (this.#texts.length === BATCH.items || this.#characters >= BATCH.characters) this.#flush();
    return text;
  }

  /** All items in their order, in batches of a few hundred. */
  async *batches(): AsyncGenerator<T[]> {
    this.#flush();
    let start = 0;
    for (const end of this.#ends) {
      const { buffer } = await readAt(this.#file, Buffer.allocUnsafe(end - start), 0, end - start, start);
      yield JSON.parse(buffer.toString()) as T[];
      start = end;
    }
  }

  /** Closes the file; further calls have no effect. */
  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    closeSync(this.#file);
  }

  #flush(): void {
    if (this.#texts.length === 0) return;
    const bytes = Buffer.from(`[${this.#texts.join()}]`);
    const start = this.#ends.at(-1) ?? 0;
    for (let offset = 0; offset < bytes.length;) {
      offset += writeSync(this.#file, bytes, offset, bytes.length - offset, start + offset);
    }
    this.#ends.push(start + bytes.length);
    this.#texts = [];
    this.#characters = 0;
  }
}

/** A file without a name, which disappears with the process or when it is closed. */
export function openNameless(): number {
  const name = path.join(tmpdir(), `vitrine-${randomUUID()}`);
  const file = openSync(name, 'wx+', 0o600);
  unlinkSync(name);
  return file;
}
