import { MARGIN } from './look.js';
import type { Sheet } from './sheet.js';

/** Where a block is drawn. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

export interface ColumnOptions {
  readonly count: number;
  readonly gap: number;
  /** Begins a page. */
  readonly turn: () => void;
}

/** Fills the columns of pages with blocks, from top to bottom and from left to right. */
export class Columns {
  #column = 0;
  #y: number;

  /** `top`: where the columns of the present page begin. */
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

  /** A place for a block. `followed`: the height of what must stand below it in the same column. */
  place(height: number, followed = 0): Place {
    if (!this.isAtTop && this.#y + height + followed > this.sheet.height - MARGIN.bottom) this.#advance();
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
      this.options.turn();
    }
    this.#y = this.top;
  }
}
