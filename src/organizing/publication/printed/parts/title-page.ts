import type { PrintedBooth, PrintedContent } from '../content/printed-content.js';
import { breakLines, writeLines } from '../layout/break-lines.js';
import { A4, COLORS } from '../layout/look.js';
import type { Sheet } from '../layout/sheet.js';
import type { TextStyle } from '../layout/typefaces.js';
import type { Book } from './book.js';
import { dateTimeFormat } from '../../../../platform/text/formats.js';

const SIDE = 56;
/** The height of the dark part in points. */
const DARK = 560;
/** The maximum number of drawn booths. */
const BOOTHS = 1500;
const LOGO: [number, number] = [150, 64];

const NOTE: TextStyle = { face: 'text', size: 7, color: COLORS.quiet };
const MAXIMUM_CODES = 30;

const NAME = { face: 'strong', color: COLORS.paper } as const;
const OTHER_NAME: TextStyle = { face: 'text', size: 15, color: COLORS.line };
const THEME: TextStyle = { face: 'text', size: 12, color: COLORS.line };
const KIND: TextStyle = { face: 'strong', size: 13, color: COLORS.yellow };
const DATES: TextStyle = { face: 'strong', size: 19 };
const VENUE: TextStyle = { face: 'strong', size: 11 };
const ADDRESS: TextStyle = { face: 'text', size: 9, color: COLORS.quiet };

/** The event's name over its largest hall, with its dates and places. */
export async function titlePage(sheet: Sheet, book: Book): Promise<void> {
  const { content, words } = book;
  sheet.addPage();
  sheet.box(0, 0, A4.width, DARK, COLORS.ink);
  drawHall(sheet, content, await boothsOfLargestHall(book));
  sheet.text(words.catalog, SIDE, 92, KIND);
  drawNames(sheet, content);
  sheet.box(0, DARK, A4.width, 6, COLORS.yellow);
  drawFacts(sheet, book);
  drawImprint(sheet, book);
}

function drawNames(sheet: Sheet, { name, otherName, theme }: PrintedContent): void {
  const { faces } = sheet;
  const width = A4.width - 2 * SIDE;
  const size = [42, 34, 28, 22].find(
    (candidate) =>
      breakLines(faces, faces.printable(name), { width, style: { ...NAME, size: candidate } }).length <= 3,
  );
  const style = { ...NAME, size: size ?? 18 };
  const lines = { width, style, maximum: 6, step: style.size * 1.3 };
  let y = writeLines(sheet, faces.printable(name), { x: SIDE, y: 108 + style.size }, lines);
  for (const [text, look] of [
    [otherName, OTHER_NAME],
    [theme, THEME],
  ] as const) {
    if (text === null) continue;
    const limits = { width, style: look, maximum: 3, step: look.size * 1.5 };
    y = writeLines(sheet, faces.printable(text), { x: SIDE, y }, limits) + 6;
  }
}

function drawFacts(sheet: Sheet, book: Book): void {
  const { content, words } = book;
  const { faces } = sheet;
  let y = DARK + 56;
  sheet.text(faces.printable(datesOf(content)), SIDE, y, DATES);
  sheet.textToRight(words.count(book.exhibitorCount), A4.width - SIDE, y, VENUE);
  y += 30;
  const width = A4.width - 2 * SIDE - (content.logo ? LOGO[0] + 24 : 0);
  for (const { name, address } of content.venues.slice(0, 6)) {
    const [names, streets] = [
      { width, style: VENUE, maximum: 2, step: 14 },
      { width, style: ADDRESS, maximum: 1, step: 13 },
    ];
    y = writeLines(sheet, faces.printable(name), { x: SIDE, y }, names);
    y = writeLines(sheet, faces.printable(address ?? ''), { x: SIDE, y }, streets) + 7;
  }
  if (content.logo) sheet.picture(content.logo, A4.width - SIDE - LOGO[0], DARK + 76, LOGO);
}

function datesOf({ startsOn, endsOn, locale, language }: PrintedContent): string {
  const day = { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' } as const;
  const format = dateTimeFormat(locale, day);
  const [firstDay, lastDay] = [new Date(startsOn), new Date(endsOn)];
  // In Chinese, a range would use the short form of the dates.
  if (language === 'en') return format.formatRange(firstDay, lastDay);
  return startsOn === endsOn
    ? format.format(firstDay)
    : `${format.format(firstDay)} – ${format.format(lastDay)}`;
}

/** Draws the state of the catalog, and the characters that could not be printed. */
function drawImprint(sheet: Sheet, { words, content }: Book): void {
  const { faces } = sheet;
  const codes = [...faces.missingCharacters].slice(0, MAXIMUM_CODES).map(codeOf);
  const missingText =
    faces.missingCharacters.size === 0
      ? ''
      : `${words.missing(faces.missingCharacters.size)} ${codes.join(' ')}`;
  const limits = { width: A4.width - 2 * SIDE, style: NOTE, maximum: 2 };
  const lines = [words.state(content.revision), content.site ?? '', missingText].flatMap((text) =>
    breakLines(faces, text, limits),
  );
  let y = A4.height - 34 - (lines.length - 1) * 11;
  for (const line of lines) {
    sheet.text(line, SIDE, y, NOTE);
    y += 11;
  }
}

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

async function boothsOfLargestHall(book: Book): Promise<PrintedBooth[]> {
  const [largestHall] = [...book.content.halls]
    .filter(({ width }) => width !== null)
    .sort((a, b) => b.drawnCount - a.drawnCount);
  const booths: PrintedBooth[] = [];
  if (!largestHall) return booths;
  for await (const batch of book.boothBatches()) {
    for (const booth of batch)
      if (booth.hall === largestHall.id && booths.length < BOOTHS) booths.push(booth);
  }
  return booths;
}

/** Draws the booths as thin lines in perspective, and highlights one of them. */
function drawHall(sheet: Sheet, { halls }: PrintedContent, booths: readonly PrintedBooth[]): void {
  const hall = halls.find(({ id }) => id === booths[0]?.hall);
  const { width, depth } = { width: hall?.width ?? 1, depth: hall?.depth ?? 1 };
  const [front, horizon] = [DARK + 60, 262];
  const place = ({ x, y }: { x: number; y: number }) => {
    // 0 at the back of the hall, 1 at the front.
    const distance = 1 / (1 + 1.9 * (1 - y / depth));
    return {
      x: A4.width / 2 + (x / width - 0.5) * A4.width * 2.1 * distance,
      y: horizon + (front - horizon) * distance,
    };
  };
  const litIndex = Math.floor(booths.length * 0.62);
  sheet.within(0, 0, { width: A4.width, height: DARK }, () => {
    for (const [index, { outline }] of booths.entries()) {
      const isLit = index === litIndex;
      const look = isLit ? { fill: COLORS.yellow } : { stroke: '#41505f', width: 0.6 };
      sheet.polygon(outline.map(place), look);
    }
  });
}
