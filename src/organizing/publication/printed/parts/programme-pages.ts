import type { PrintedSession } from '../content/printed-content.js';
import { breakLines } from '../layout/break-lines.js';
import { Columns } from '../layout/columns.js';
import { COLORS } from '../layout/look.js';
import type { Sheet } from '../layout/sheet.js';
import type { TextStyle } from '../layout/typefaces.js';
import type { Book } from './book.js';
import { dayName } from '../words.js';

const DAY: TextStyle = { face: 'strong', size: 15 };
const TIME: TextStyle = { face: 'strong', size: 10 };
const TITLE: TextStyle = { face: 'strong', size: 9.5 };
const TEXT: TextStyle = { face: 'text', size: 7.5, color: COLORS.quiet };
const TIMES = 76;

/** The programme by day. */
export async function programmePages(sheet: Sheet, book: Book): Promise<void> {
  if (book.content.days.length === 0) return;
  const { words, content } = book;
  let day = '';
  const startPage = (): void =>
    sheet.addPage(() => ({ section: words.programme, range: dayName(day, content.locale) }));
  const columns = new Columns(sheet, { count: 1, gap: 0, startPage });
  startPage();
  book.mark(sheet, 'programme');
  const bookmark = sheet.bookmark(words.programme);
  for await (const batch of book.sessionBatches()) {
    for (const session of batch) {
      const lines = linesOf(sheet, book, session, columns.width - TIMES);
      const height = lines.reduce((sum, line) => sum + line.height, 0) + 9;
      if (session.day !== day) {
        columns.space(16);
        const { x, y } = columns.place(30, height);
        day = session.day;
        sheet.text(dayName(day, content.locale), x, y + 16, DAY);
        book.mark(sheet, `day-${day}`, y);
        bookmark(dayName(day, content.locale));
      }
      drawSession(sheet, session, lines, columns.place(height));
    }
  }
}

interface Line {
  readonly text: string;
  readonly style: TextStyle;
  readonly height: number;
}

function linesOf(sheet: Sheet, { words }: Book, session: PrintedSession, width: number): Line[] {
  const { faces } = sheet;
  const wrappedLines = (text: string, style: TextStyle, height: number, maximum: number): Line[] =>
    breakLines(faces, faces.printable(text), { width, style, maximum }).map((line) => ({
      text: line,
      style,
      height,
    }));
  const title = session.isCancelled ? `${session.title} (${words.cancelled})` : session.title;
  return [
    ...wrappedLines(title, TITLE, 13, 6),
    ...wrappedLines(session.room, TEXT, 10.8, 2),
    ...wrappedLines(session.speakers, TEXT, 10.8, 4),
  ];
}

function drawSession(
  sheet: Sheet,
  { starts, ends }: PrintedSession,
  lines: readonly Line[],
  { x, y, width }: { x: number; y: number; width: number },
): void {
  sheet.line({ x, y }, { x: x + width, y }, COLORS.faint, 0.5);
  sheet.text(`${starts} – ${ends}`, x, y + 13, TIME);
  let top = y + 3;
  for (const { text, style, height } of lines) {
    sheet.text(text, x + TIMES, top + height * 0.76, style);
    top += height;
  }
}
