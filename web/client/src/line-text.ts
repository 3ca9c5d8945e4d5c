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
export type Rating = (line: Line, position: number, length: number) => number;

/**
 * Stores many short lines in a few long texts: `indexOf` finds a match, and a binary search the owner of its
 * line. This takes a tenth of the memory of an object for each line.
 */
export class LineText {
  readonly #segments: Segment[] = [];
  #lines: string[] = [];
  #owners: number[] = [];
  #begins: number[][] = [];
  #length = 0;

  constructor(private readonly rating: Rating) {}

  /** Adds a line. Owners come in ascending order. `begins`: the positions in the line where a match can begin. */
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

  /** Calls `onMatch` with the owner and the score of each line with the text. */
  *scan(text: string, onMatch: (owner: number, score: number) => void): Generator<undefined, void> {
    this.#close();
    for (const segment of this.#segments) {
      this.#scanSegment(segment, text, onMatch);
      yield;
    }
  }

  /** The number of matches, at most `maximum`. */
  *count(text: string, maximum: number): Generator<undefined, number> {
    this.#close();
    let count = 0;
    for (const segment of this.#segments) {
      for (
        let position = segment.text.indexOf(text);
        position >= 0;
        position = segment.text.indexOf(text, position + 1)
      ) {
        count += 1;
        if (count >= maximum) return count;
      }
      yield;
    }
    return count;
  }

  /** The best score of the owner's lines; 0 if no line contains the text. */
  scoreOf(owner: number, text: string): number {
    this.#close();
    let bestScore = 0;
    for (const segment of this.#segments) {
      const { owners, ends } = segment;
      if (owner < (owners[0] ?? 0) || owner > (owners.at(-1) ?? 0)) continue;
      for (let number = lowerBound(owners, owner); owners[number] === owner; number += 1) {
        const line = lineOf(segment, number);
        // Includes the line feeds around the line, because a text can contain them.
        const content = segment.text.slice(line.start - 1, (ends[number] ?? 0) + 1);
        for (
          let position = content.indexOf(text);
          position >= 0;
          position = content.indexOf(text, position + 1)
        ) {
          bestScore = Math.max(bestScore, this.#rate(line, line.start - 1 + position, text.length));
        }
      }
    }
    return bestScore;
  }

  #scanSegment(segment: Segment, text: string, onMatch: (owner: number, score: number) => void): void {
    let number = 0;
    for (
      let position = segment.text.indexOf(text);
      position >= 0;
      position = segment.text.indexOf(text, position + 1)
    ) {
      // A match that begins with a line feed belongs to the next line.
      number = lowerBound(segment.ends, position + 1, number);
      const line = lineOf(segment, number);
      const score = this.#rate(line, position, text.length);
      if (score > 0) onMatch(segment.owners[number] ?? 0, score);
    }
  }

  #rate(line: Line, position: number, length: number): number {
    const { begins } = line.segment;
    if (begins && !hasBit(begins, position)) return 0;
    return this.rating(line, position, length);
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
    const set = (position: number): void =>
      void (bits[position >> 3] = (bits[position >> 3] ?? 0) | (1 << (position & 7)));
    for (const [number, places] of this.#begins.entries()) {
      const feed = number === 0 ? 0 : (ends[number - 1] ?? 0);
      // Also the line feed, for texts that begin with it.
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

function hasBit(bits: Uint8Array, position: number): boolean {
  return ((bits[position >> 3] ?? 0) & (1 << (position & 7))) !== 0;
}

/** The first index from `first` on with a value of at least `value`. */
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
