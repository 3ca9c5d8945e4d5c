/** The characters of a segment; a search can pause between two segments. */
const SEGMENT_LENGTH = 50_000;

/** Joined lines: each begins after a line feed and ends before one. */
export interface Segment {
  readonly text: string;
  /** The positions of the line feeds after the lines. */
  readonly ends: Uint32Array;
  /** The owner of each line, in ascending order. */
  readonly owners: Uint32Array;
  /** Bits of the positions where a match can begin; absent if it can begin anywhere. */
  readonly begins: Uint8Array | undefined;
}

/** A line of a segment. `start` and `end` are positions in its text. */
export interface Line {
  readonly segment: Segment;
  readonly number: number;
  readonly start: number;
  readonly end: number;
}

/** The score of a match at a position of a line; 0 if it does not count. */
export type Rating = (line: Line, at: number, length: number) => number;

/**
 * Many short lines as few long texts: `indexOf` finds a match, and a binary search finds the owner of its line.
 * This takes a tenth of the memory of an object for each line.
 */
export class LineText {
  readonly #segments: Segment[] = [];
  #lines: string[] = [];
  #owners: number[] = [];
  #begins: number[][] = [];
  #length = 0;

  constructor(private readonly rating: Rating) {}

  /** Adds a line. Owners come in ascending order. `begins`: the places of the line where a match can begin. */
  add(owner: number, line: string, begins: readonly number[] = []): void {
    this.#lines.push(line);
    this.#length += line.length + 1;
    this.#owners.push(owner);
    this.#begins.push([...begins]);
  }

  /** Closes the last segment if it is full. */
  closeFull(): void {
    if (this.#length >= SEGMENT_LENGTH) this.#close();
  }

  /** Calls `found` with the owner and the score of each line with the text. */
  *scan(text: string, found: (owner: number, score: number) => void): Generator<undefined, void> {
    this.#close();
    for (const segment of this.#segments) {
      this.#scanSegment(segment, text, found);
      yield;
    }
  }

  /** The number of matches, at most about `most`. */
  *count(text: string, most: number): Generator<undefined, number> {
    this.#close();
    let count = 0;
    for (const segment of this.#segments) {
      for (let at = segment.text.indexOf(text); at >= 0; at = segment.text.indexOf(text, at + 1)) {
        count += 1;
        if (count >= most) return count;
      }
      yield;
    }
    return count;
  }

  /** The best score of the owner's lines; 0 if none has the text. */
  scoreOf(owner: number, text: string): number {
    this.#close();
    let best = 0;
    for (const segment of this.#segments) {
      const { owners, ends } = segment;
      if (owner < (owners[0] ?? 0) || owner > (owners.at(-1) ?? 0)) continue;
      for (let number = lowerBound(owners, owner); owners[number] === owner; number += 1) {
        const line = lineOf(segment, number);
        // With the line feeds around it, which a text can contain.
        const content = segment.text.slice(line.start - 1, (ends[number] ?? 0) + 1);
        for (let at = content.indexOf(text); at >= 0; at = content.indexOf(text, at + 1)) {
          best = Math.max(best, this.#rate(line, line.start - 1 + at, text.length));
        }
      }
    }
    return best;
  }

  #scanSegment(segment: Segment, text: string, found: (owner: number, score: number) => void): void {
    let number = 0;
    for (let at = segment.text.indexOf(text); at >= 0; at = segment.text.indexOf(text, at + 1)) {
      // A match that begins with a line feed belongs to the next line.
      number = lowerBound(segment.ends, at + 1, number);
      const line = lineOf(segment, number);
      const score = this.#rate(line, at, text.length);
      if (score > 0) found(segment.owners[number] ?? 0, score);
    }
  }

  #rate(line: Line, at: number, length: number): number {
    const { begins } = line.segment;
    if (begins && !hasBit(begins, at)) return 0;
    return this.rating(line, at, length);
  }

  #close(): void {
    if (this.#lines.length === 0) return;
    const lines = this.#lines;
    const ends = new Uint32Array(lines.length);
    let end = 0;
    for (const [number, line] of lines.entries()) ends[number] = end += line.length + 1;
    this.#segments.push({
      text: `\n${lines.join('\n')}\n`,
      ends,
      owners: Uint32Array.from(this.#owners),
      begins: this.#beginBits(ends, end + 1),
    });
    this.#lines = [];
    this.#owners = [];
    this.#begins = [];
    this.#length = 0;
  }

  #beginBits(ends: Uint32Array, length: number): Uint8Array | undefined {
    if (this.#begins.every((places) => places.length === 0)) return undefined;
    const bits = new Uint8Array((length + 7) >> 3);
    const set = (at: number): void => void (bits[at >> 3] = (bits[at >> 3] ?? 0) | (1 << (at & 7)));
    for (const [number, places] of this.#begins.entries()) {
      const feed = number === 0 ? 0 : (ends[number - 1] ?? 0);
      // The line feed, too, for texts that begin with it.
      set(feed);
      for (const place of places) set(feed + 1 + place);
    }
    return bits;
  }
}

function lineOf(segment: Segment, number: number): Line {
  const feed = number === 0 ? 0 : (segment.ends[number - 1] ?? 0);
  return { segment, number, start: feed + 1, end: segment.ends[number] ?? 0 };
}

function hasBit(bits: Uint8Array, at: number): boolean {
  return ((bits[at >> 3] ?? 0) & (1 << (at & 7))) !== 0;
}

/** The first index from `first` on whose value is at least `value`. */
function lowerBound(values: Uint32Array, value: number, first = 0): number {
  let low = first;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
