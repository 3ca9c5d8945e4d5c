import type { PrintedCategory, PrintedHall, PrintedPoint } from '../content/printed-content.js';
import type { Book } from './book.js';

/** A hall whose plan can be drawn. */
export type DrawnHall = PrintedHall & { readonly width: number; readonly depth: number };

/** The first category of the first exhibitor of a booth. */
export function categoryOf(book: Book, exhibitors: readonly string[]): PrintedCategory | undefined {
  const [first] = exhibitors;
  const [category] = book.exhibitors.get(first ?? '')?.categories ?? [];
  return book.categories.get(category ?? '');
}

/** The smallest rectangle around an outline. */
export function boxOf(outline: readonly PrintedPoint[]): {
  x: number;
  y: number;
  width: number;
  height: number;
} {
  const xs = outline.map(({ x }) => x);
  const ys = outline.map(({ y }) => y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}
