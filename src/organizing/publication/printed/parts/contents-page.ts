import { A4, COLORS, MARGIN } from '../layout/look.js';
import { oneLine } from '../layout/break-lines.js';
import { Columns } from '../layout/columns.js';
import type { Sheet } from '../layout/sheet.js';
import type { TextStyle } from '../layout/typefaces.js';
import type { Book } from './book.js';
import { dayName } from '../words.js';

interface Row {
  readonly title: string;
  /** The name of the mark. */
  readonly mark: string;
  readonly isSection?: boolean;
  /** Initials with their pages instead of a title. */
  readonly letters?: readonly string[];
}

const TITLE: TextStyle = { face: 'strong', size: 26 };
const SECTION: TextStyle = { face: 'strong', size: 12 };
const ROW: TextStyle = { face: 'text', size: 9.5 };
const PAGE: TextStyle = { face: 'text', size: 9, color: COLORS.quiet };
/** The number of initials in a row. */
const LETTERS = 10;
const NUMBER: TextStyle = { face: 'strong', size: 9.5 };

/** The table of contents; each row is a link. */
export function contentsPages(sheet: Sheet, book: Book): void {
  const { words } = book;
  const startPage = (): void => sheet.addPage(() => ({ section: words.contents }));
  startPage();
  sheet.text(words.contents, MARGIN.side, 96, TITLE);
  const columns = new Columns(sheet, { count: 1, gap: 0, startPage }, 122);
  for (const row of rowsOf(book)) {
    if (row.letters) drawLetters(sheet, book, columns, row.letters);
    else drawRow(sheet, book, columns, row);
  }
}

function drawRow(sheet: Sheet, book: Book, columns: Columns, { title, mark, isSection = false }: Row): void {
  if (isSection) columns.space(10);
  const height = isSection ? 20 : 15;
  const { x, y, width } = columns.place(height, isSection ? 15 : 0);
  const style = isSection ? SECTION : ROW;
  const base = y + height - 5;
  const left = x + (isSection ? 0 : 14);
  const page = book.pageOf(mark);
  const text = oneLine(sheet.faces, title, width - 60, style);
  const end = left + sheet.text(text, left, base, style);
  const right = A4.width - MARGIN.side;
  sheet.textToRight(page, right, base, isSection ? SECTION : NUMBER);
  sheet.line({ x: end + 8, y: base }, { x: right - 26, y: base }, COLORS.line, 0.4);
  sheet.link({ name: mark }, left, y, right - left, height);
}

function drawLetters(sheet: Sheet, book: Book, columns: Columns, letters: readonly string[]): void {
  const { x, y, width } = columns.place(16);
  const cell = (width - 14) / LETTERS;
  for (const [index, letter] of letters.entries()) {
    const left = x + 14 + index * cell;
    sheet.text(letter, left, y + 11, NUMBER);
    sheet.text(book.pageOf(`initial-${letter}`), left + 16, y + 11, PAGE);
    sheet.link({ name: `initial-${letter}` }, left, y, cell, 16);
  }
}

function chunks(initials: readonly string[]): string[][] {
  const rows = Math.ceil(initials.length / LETTERS);
  return Array.from({ length: rows }, (_, row) => initials.slice(row * LETTERS, (row + 1) * LETTERS));
}

function rowsOf({ content, words }: Book): Row[] {
  const { halls, initials, days, categories } = content;
  const drawnHalls = halls.filter(({ width, drawnCount: count }) => width !== null && count > 0);
  const section = (title: string, mark: string, rows: Row[] = []): Row[] => [
    { title, mark, isSection: true },
    ...rows,
  ];
  return [
    ...(drawnHalls.length > 0
      ? section(
          words.plans,
          'plans',
          drawnHalls.map(({ id, code, name, venue }) => ({
            title: [code, name, venue].filter((part, index, all) => all.indexOf(part) === index).join('  '),
            mark: `hall-${id}`,
          })),
        )
      : []),
    ...section(words.exhibitors, 'exhibitors'),
    ...chunks(initials).map((letters) => ({ title: '', mark: 'exhibitors', letters })),
    ...(days.length > 0
      ? section(
          words.programme,
          'programme',
          days.map((day) => ({ title: dayName(day, content.locale), mark: `day-${day}` })),
        )
      : []),
    ...(categories.length > 0 ? section(words.byCategory, 'categories') : []),
    ...section(words.byHall, 'halls'),
  ];
}
