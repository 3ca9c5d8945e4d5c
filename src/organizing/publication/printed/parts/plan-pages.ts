import type { DrawnHall, PrintedBooth, PrintedHall } from '../content/printed-content.js';
import { oneLine } from '../layout/break-lines.js';
import { categoryColor, COLORS, MARGIN } from '../layout/look.js';
import { drawPlate } from '../layout/plate.js';
import type { Sheet } from '../layout/sheet.js';
import type { TextStyle } from '../layout/typefaces.js';
import type { Book } from './book.js';
import { FloorDrawing } from './floor-drawing.js';

const NAME: TextStyle = { face: 'strong', size: 14 };
const VENUE: TextStyle = { face: 'text', size: 8, color: COLORS.quiet };
const KEY: TextStyle = { face: 'text', size: 7 };
const KEY_LINE = 11;
/** A hall is on a landscape page if the ratio of its width to its depth is above this. */
const LANDSCAPE = 1.1;

/** The plan of each hall that has one. Each plan has its own page. */
export async function planPages(sheet: Sheet, book: Book): Promise<void> {
  const halls = new Map(book.content.halls.filter(isDrawn).map((hall) => [hall.id, hall]));
  if (halls.size === 0) return;
  let booths: PrintedBooth[] = [];
  let bookmark: ((below: string) => void) | undefined;
  const draw = (): void => {
    const hall = halls.get(booths[0]?.hall ?? '');
    if (hall) {
      drawPage(sheet, book, hall, booths);
      bookmark ??= beginPart(sheet, book);
      bookmark([hall.code, hall.name, hall.venue].filter(Boolean).join(' '));
    }
    booths = [];
  };
  for await (const batch of book.boothBatches()) {
    for (const booth of batch) {
      if (booths[0] && booths[0].hall !== booth.hall) draw();
      booths.push(booth);
    }
  }
  draw();
}

function beginPart(sheet: Sheet, book: Book): (below: string) => void {
  book.mark(sheet, 'plans');
  return sheet.bookmark(book.words.plans);
}

function isDrawn(hall: PrintedHall): hall is DrawnHall {
  return hall.width !== null && hall.depth !== null && hall.drawnCount > 0;
}

function drawPage(sheet: Sheet, book: Book, hall: DrawnHall, booths: readonly PrintedBooth[]): void {
  sheet.addPage(() => ({ section: book.words.plans }), hall.width > hall.depth * LANDSCAPE);
  book.mark(sheet, `hall-${hall.id}`);
  const { faces } = sheet;
  const plate = drawPlate(
    sheet,
    { hall: hall.code, code: '' },
    { x: MARGIN.side, y: 58 },
    { size: 12, maximum: 120 },
  );
  const left = MARGIN.side + plate + 8;
  const name = oneLine(faces, faces.printable(hall.name), sheet.width * 0.5, NAME);
  const width = sheet.text(name, left, 71.5, NAME);
  const venue = oneLine(faces, faces.printable(hall.venue), sheet.width * 0.3, VENUE);
  sheet.text(venue, left + width + 10, 71.5, VENUE);
  const keyTop = drawKey(sheet, book, booths);
  const area = { x: MARGIN.side, y: 88, width: sheet.width - 2 * MARGIN.side, height: keyTop - 96 };
  new FloorDrawing(sheet, book, hall, area).draw(booths);
}

/** Draws the occurring colours in columns at the foot. Returns the y of the top of the key. */
function drawKey(sheet: Sheet, book: Book, booths: readonly PrintedBooth[]): number {
  const roots = new Map<string, number>();
  const usedRoots = new Set(booths.map(({ exhibitors }) => book.categoryOf(exhibitors)?.root));
  for (const { root, color } of book.content.categories) if (usedRoots.has(root)) roots.set(root, color);
  const columns = sheet.width > sheet.height ? 5 : 3;
  const width = (sheet.width - 2 * MARGIN.side) / columns;
  const lines = Math.ceil(roots.size / columns);
  const top = sheet.height - MARGIN.bottom - lines * KEY_LINE + 6;
  for (const [index, [root, color]] of [...roots].entries()) {
    const x = MARGIN.side + (index % columns) * width;
    const y = top + Math.floor(index / columns) * KEY_LINE;
    sheet.swatch(x, y, 7, categoryColor(color));
    const { faces } = sheet;
    sheet.text(oneLine(faces, faces.printable(root), width - 18, KEY), x + 11, y + 6.2, KEY);
  }
  return top;
}
