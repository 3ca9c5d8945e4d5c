import { MARGIN } from './look.js';
import type { Sheet } from './sheet.js';

/** The position and the width of a block. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

export interface ColumnOptions {
  readonly count: number;
  readonly gap: number;
  /** Begins a page. */
  readonly startPage: () => void;
}

/** Fills the columns of pages with blocks, from top to bottom and from left to right. */
export class Columns {
  #column = 0;
  #y: number;

  /** `top`: the y of the first block in the columns of the current page. */
  constructor(
    private readonly sheet: Sheet,
    private readonly options: ColumnOptions,
    private top: number = MARGIN.top,
  ) {
    this.#y = top;
  }

  get width(): number {
    const { count, gap } = this.options;
    return (this.sheet.width - 2 * MARGIN.side - (count - 1) * gap) / count;
  }

  /** Whether the next block is the first of its column. */
  get isAtTop(): boolean {
    return this.#y === this.top;
  }

  /** Returns the place of a block. `nextHeight`: the height of a following block that must be in the same column. */
  place(height: number, nextHeight = 0): Place {
    if (!this.isAtTop && this.#y + height + nextHeight > this.sheet.height - MARGIN.bottom) this.#advance();
    const place = { x: this.#x, y: this.#y, width: this.width };
    this.#y += height;
    return place;
  }

  /** Leaves a space, except at the top of a column. */
  space(height: number): void {
    if (!this.isAtTop) this.#y += height;
  }

  get #x(): number {
    return MARGIN.side + this.#column * (this.width + this.options.gap);
  }

  #advance(): void {
    this.#column += 1;
    if (this.#column === this.options.count) {
      this.#column = 0;
      this.top = MARGIN.top;
      this.options.startPage();
    }
    this.#y = this.top;
  }
}
