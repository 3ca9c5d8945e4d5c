import type { TextStyle, Typefaces } from './typefaces.js';
import type { Sheet } from './sheet.js';

/** Spaces, one ideograph, or a word of an alphabet. */
const PIECES = /\s+|[\u2E80-\u{3FFFF}]|[^\s\u2E80-\u{3FFFF}]+/gu;
/** Characters that cannot begin a line, and those that cannot end one. */
const CLOSING = /^[、。，．：；？！）］｝〕〉》」』】〗·…—～％‰℃”’]/u;
const OPENING = /[（［｛〔〈《「『【〖“‘]$/u;
const ELLIPSIS = '…';

export interface Lines {
  readonly width: number;
  readonly style: TextStyle;
  /** The maximum number of lines. The last line ends with an ellipsis if the text is longer. */
  readonly maximum?: number;
}

/** Breaks a printable text into lines. A word that is wider than a line is broken at any character. */
export function breakLines(faces: Typefaces, text: string, { width, style, maximum }: Lines): string[] {
  const fits = (line: string): boolean => faces.width(line.trimEnd(), style) <= width;
  const lines: string[] = [];
  let line = '';
  const addPiece = (piece: string): void => {
    if (line !== '' && !fits(line + piece)) {
      lines.push(line.trimEnd());
      line = '';
    }
    line = line === '' ? piece.trimStart() : line + piece;
  };
  for (const piece of piecesOf(text)) {
    if (fits(piece)) addPiece(piece);
    else for (const character of piece) addPiece(character);
    if (maximum !== undefined && lines.length >= maximum && line !== '')
      return shortenedLines(lines, maximum, fits);
  }
  if (line.trimEnd() !== '') lines.push(line.trimEnd());
  return lines;
}

/**
 * Writes a printable text in lines below each other. `y` is the base line of the first. Returns the base line
 * after the last.
 */
export function writeLines(
  sheet: Sheet,
  text: string,
  start: { readonly x: number; readonly y: number },
  lines: Lines & { readonly step: number },
): number {
  let { y } = start;
  for (const line of breakLines(sheet.faces, text, lines)) {
    sheet.text(line, start.x, y, lines.style);
    y += lines.step;
  }
  return y;
}

/** The text in one line, with an ellipsis if it is longer. */
export function oneLine(faces: Typefaces, text: string, width: number, style: TextStyle): string {
  return breakLines(faces, text, { width, style, maximum: 1 })[0] ?? '';
}

function shortenedLines(lines: string[], maximum: number, fits: (line: string) => boolean): string[] {
  const firstLines = lines.slice(0, maximum);
  const lastCharacters = Array.from(firstLines.pop() ?? '');
  while (lastCharacters.length > 0 && !fits(`${lastCharacters.join('')}${ELLIPSIS}`)) lastCharacters.pop();
  return [...firstLines, `${lastCharacters.join('').trimEnd()}${ELLIPSIS}`];
}

/** The smallest parts that stay in one line. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  for (const [piece] of text.matchAll(PIECES)) {
    const previous = pieces.at(-1);
    const staysTogether =
      previous !== undefined && previous.trim() !== '' && (CLOSING.test(piece) || OPENING.test(previous));
    if (staysTogether) pieces[pieces.length - 1] = previous + piece;
    else pieces.push(piece);
  }
  return pieces;
}
