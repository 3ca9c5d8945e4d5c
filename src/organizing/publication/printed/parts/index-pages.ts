import type { PrintedPlace } from '../content/printed-content.js';
import { breakLines } from '../layout/break-lines.js';
import { Columns } from '../layout/columns.js';
import { categoryColor, COLORS } from '../layout/look.js';
import { drawPlate } from '../layout/plate.js';
import type { Sheet } from '../layout/sheet.js';
import type { TextStyle } from '../layout/typefaces.js';
import type { Book, ListedExhibitor } from './book.js';
import { collator } from '../../../../platform/text/formats.js';

const TEXT: TextStyle = { face: 'text', size: 7 };
const HEAD: TextStyle = { face: 'strong', size: 8.5 };
const BOOTH: TextStyle = { face: 'strong', size: 7, color: COLORS.quiet };
const NUMBER: TextStyle = { face: 'strong', size: 7.5 };
const LINE = 9.6;
const HEAD_LINE = 12;
const PAGE_WIDTH = 20;
const BOOTH_WIDTH = 34;

/** A line of an index. */
interface Entry {
  readonly id: string;
  readonly exhibitor: ListedExhibitor;
  readonly booth: string;
}

/** The exhibitors by category, in the order that organizers set. */
export function categoryPages(sheet: Sheet, book: Book): void {
  const { categories } = book.content;
  if (categories.length === 0) return;
  const entriesByCategory = new Map<string, Entry[]>(categories.map(({ id }) => [id, []]));
  for (const [id, exhibitor] of book.exhibitors) {
    const booth = firstBooth(exhibitor.places);
    for (const category of exhibitor.categories)
      entriesByCategory.get(category)?.push({ id, exhibitor, booth });
  }
  const pages = new IndexPages(sheet, book.words.byCategory);
  book.mark(sheet, 'categories');
  sheet.bookmark(book.words.byCategory);
  for (const { id, name, depth, color } of categories) {
    const entries = entriesByCategory.get(id) ?? [];
    if (entries.length === 0 && depth > 0) continue;
    pages.head(name, { color: categoryColor(color), depth });
    for (const entry of entries) pages.add(entry);
  }
}

/** The booths of each hall with their exhibitors. */
export function hallPages(sheet: Sheet, book: Book): void {
  const halls = new Map<string, Entry[]>(book.content.halls.map(({ id }) => [id, []]));
  const withoutBooth: Entry[] = [];
  for (const [id, exhibitor] of book.exhibitors) {
    for (const { hallId, code } of exhibitor.places) halls.get(hallId)?.push({ id, exhibitor, booth: code });
    if (exhibitor.places.length === 0) withoutBooth.push({ id, exhibitor, booth: '' });
  }
  const pages = new IndexPages(sheet, book.words.byHall);
  book.mark(sheet, 'halls');
  sheet.bookmark(book.words.byHall);
  const { compare } = collator('en', { numeric: true });
  for (const { id, code, name, venue } of book.content.halls) {
    const entries = halls.get(id) ?? [];
    if (entries.length === 0) continue;
    pages.head([name, venue].filter(Boolean).join(book.words.point), { plate: code });
    for (const entry of entries.sort((a, b) => compare(a.booth, b.booth))) pages.add(entry, true);
  }
  if (withoutBooth.length > 0) pages.head(book.words.others, {});
  for (const entry of withoutBooth) pages.add(entry, true);
}

function firstBooth(places: readonly PrintedPlace[]): string {
  const [place] = places;
  return place ? [place.hall, place.code].filter(Boolean).join(' ') : '';
}

class IndexPages {
  readonly #columns: Columns;

  constructor(
    private readonly sheet: Sheet,
    title: string,
  ) {
    const startPage = (): void => sheet.addPage(() => ({ section: title }));
    this.#columns = new Columns(sheet, { count: 3, gap: 16, startPage });
    startPage();
  }

  head(title: string, look: { color?: string; depth?: number; plate?: string }): void {
    const { sheet } = this;
    this.#columns.space(look.depth === 0 || look.plate !== undefined ? 12 : 6);
    const indent = look.color === undefined ? 0 : 10;
    const width = this.#columns.width - indent - (look.plate === undefined ? 0 : BOOTH_WIDTH);
    const lines = breakLines(sheet.faces, sheet.faces.printable(title), { width, style: HEAD, maximum: 3 });
    const { x, y, width: columnWidth } = this.#columns.place(lines.length * HEAD_LINE + 4, 2 * LINE);
    if (look.color !== undefined) sheet.swatch(x, y + 2.4, 6.5, look.color);
    const plate = look.plate === undefined ? 0 : this.#plate(look.plate, x, y);
    for (const [index, line] of lines.entries()) {
      sheet.text(line, x + indent + plate, y + 9 + index * HEAD_LINE, HEAD);
    }
    const lineY = y + lines.length * HEAD_LINE + 1;
    sheet.line({ x, y: lineY }, { x: x + columnWidth, y: lineY }, COLORS.ink, 0.5);
  }

  /** The booth is before the name in the list of a hall, and behind it in other lists. */
  add({ id, exhibitor, booth }: Entry, isByBooth = false): void {
    const { sheet } = this;
    const columnWidth = this.#columns.width;
    const width = columnWidth - PAGE_WIDTH - BOOTH_WIDTH;
    const lines = breakLines(sheet.faces, exhibitor.name, { width, style: TEXT });
    const height = lines.length * LINE;
    const { x, y } = this.#columns.place(height);
    const base = y + 7.4;
    const left = isByBooth ? x + BOOTH_WIDTH : x;
    for (const [index, line] of lines.entries()) sheet.text(line, left, base + index * LINE, TEXT);
    const [code = ''] = breakLines(sheet.faces, booth, { width: BOOTH_WIDTH - 3, style: BOOTH, maximum: 1 });
    if (isByBooth) sheet.text(code, x, base, BOOTH);
    else sheet.textToRight(code, x + columnWidth - PAGE_WIDTH, base, BOOTH);
    sheet.textToRight(exhibitor.page === 0 ? '' : String(exhibitor.page), x + columnWidth, base, NUMBER);
    sheet.link({ name: `x-${id}` }, x, y, columnWidth, height);
  }

  #plate(hall: string, x: number, y: number): number {
    return (
      drawPlate(this.sheet, { hall, code: '' }, { x, y: y - 1 }, { size: 7.5, maximum: BOOTH_WIDTH - 6 }) + 5
    );
  }
}
