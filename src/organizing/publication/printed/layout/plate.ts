import { COLORS } from './look.js';
import type { Sheet } from './sheet.js';
import type { TextStyle } from './typefaces.js';

/** The height of a plate by the size of its letters. */
const HEIGHT = 1.5;
const PADDING = 0.42;

/** The codes of a hall and of a booth; the plate of a hall alone has no second one. */
interface Plate {
  readonly hall: string;
  readonly code: string;
}

/** Draws the plate of a booth, the hall on ink and the booth on yellow; returns its width. */
export function drawPlate(
  sheet: Sheet,
  { hall, code }: Plate,
  at: { x: number; y: number },
  { size, maximum = Infinity }: { size: number; maximum?: number },
): number {
  const natural = widthOf(sheet, { hall, code }, size);
  const fitted = natural > maximum ? (size * maximum) / natural : size;
  const style: TextStyle = { face: 'strong', size: fitted };
  const padding = fitted * PADDING;
  const hallWidth = hall === '' ? 0 : sheet.faces.width(hall, style) + 2 * padding;
  const width = hallWidth + (code === '' ? 0 : sheet.faces.width(code, style) + 2 * padding);
  const height = size * HEIGHT;
  const base = at.y + height / 2 + fitted * 0.35;
  sheet.within(at.x, at.y, { width, height, radius: size * 0.22 }, () => {
    sheet.box(at.x, at.y, width, height, COLORS.yellow);
    sheet.box(at.x, at.y, hallWidth, height, COLORS.ink);
  });
  sheet.text(hall, at.x + padding, base, { ...style, color: COLORS.paper });
  sheet.text(code, at.x + hallWidth + padding, base, { ...style, color: COLORS.ink });
  return width;
}

function widthOf(sheet: Sheet, { hall, code }: Plate, size: number): number {
  const style: TextStyle = { face: 'strong', size };
  const parts = [hall, code].filter((part) => part !== '');
  return parts.reduce((sum, part) => sum + sheet.faces.width(part, style) + 2 * size * PADDING, 0);
}
