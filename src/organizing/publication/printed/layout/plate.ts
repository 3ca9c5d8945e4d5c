import { COLORS } from './look.js';
import type { Sheet } from './sheet.js';
import type { TextStyle } from './typefaces.js';

/** The height of a plate, as a multiple of its font size. */
const HEIGHT = 1.5;
const PADDING = 0.42;

/** The codes of a hall and of a booth. On the plate of a hall the code of the booth is empty. */
interface Plate {
  readonly hall: string;
  readonly code: string;
}

/** Draws the plate of a booth: the hall on ink, the booth on yellow. Returns its width. */
export function drawPlate(
  sheet: Sheet,
  { hall, code }: Plate,
  position: { x: number; y: number },
  { size, maximum = Infinity }: { size: number; maximum?: number },
): number {
  const naturalWidth = widthOf(sheet, { hall, code }, size);
  const fontSize = naturalWidth > maximum ? (size * maximum) / naturalWidth : size;
  const style: TextStyle = { face: 'strong', size: fontSize };
  const padding = fontSize * PADDING;
  const hallWidth = hall === '' ? 0 : sheet.faces.width(hall, style) + 2 * padding;
  const width = hallWidth + (code === '' ? 0 : sheet.faces.width(code, style) + 2 * padding);
  const height = size * HEIGHT;
  const base = position.y + height / 2 + fontSize * 0.35;
  sheet.within(position.x, position.y, { width, height, radius: size * 0.22 }, () => {
    sheet.box(position.x, position.y, width, height, COLORS.yellow);
    sheet.box(position.x, position.y, hallWidth, height, COLORS.ink);
  });
  sheet.text(hall, position.x + padding, base, { ...style, color: COLORS.paper });
  sheet.text(code, position.x + hallWidth + padding, base, { ...style, color: COLORS.ink });
  return width;
}

function widthOf(sheet: Sheet, { hall, code }: Plate, size: number): number {
  const style: TextStyle = { face: 'strong', size };
  const parts = [hall, code].filter((part) => part !== '');
  return parts.reduce((sum, part) => sum + sheet.faces.width(part, style) + 2 * size * PADDING, 0);
}
