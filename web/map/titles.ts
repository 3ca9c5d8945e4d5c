import { wordSegmenter } from '@vitrine/ui/formats';

/** A full-width character, as in Chinese. Lines of such a text have no space between them. */
export const WIDE = /[\u2e80-\uffef]/;
const RUN = /[\u2e80-\uffef]+|[^\s\u2e80-\uffef]+|\s+/g;
/** The width of a Latin letter, in full-width characters. */
const NARROW = 0.6;
/** Punctuation that may not begin a line. */
const CLOSING = /^[，。、；：！？）》」』·]/;

/** The words of a text. Browsers without word segmentation get its characters. */
function wordsOf(chinese: string): string[] {
  if (!('Segmenter' in Intl)) return Array.from(chinese);
  return Array.from(wordSegmenter().segment(chinese), ({ segment }) => segment);
}

/** The parts between which a line may break: words, or single Chinese characters. */
function piecesOf(text: string, between: 'words' | 'characters'): string[] {
  const pieces: string[] = [];
  for (const run of text.match(RUN) ?? []) {
    if (!WIDE.test(run)) pieces.push(run);
    else if (between === 'words') pieces.push(...wordsOf(run));
    else pieces.push(...Array.from(run));
  }
  return pieces.reduce<string[]>((joinedPieces, piece) => {
    const last = joinedPieces.at(-1);
    if (last !== undefined && CLOSING.test(piece)) joinedPieces[joinedPieces.length - 1] = last + piece;
    else joinedPieces.push(piece);
    return joinedPieces;
  }, []);
}

/** The width of a text, in full-width characters. */
export function widthOf(text: string): number {
  return Array.from(text).reduce((width, character) => width + (WIDE.test(character) ? 1 : NARROW), 0);
}

/** The beginning of a text that fits, with an ellipsis if the text is longer. */
function truncate(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let prefix = '';
  for (const character of text) {
    if (widthOf(`${prefix}${character}…`) > width) break;
    prefix += character;
  }
  return `${prefix.trimEnd()}…`;
}

function linesOf(pieces: readonly string[], width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    if (line !== '' && widthOf((line + piece).trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += line === '' ? piece.trimStart() : piece;
  }
  return line === '' ? lines : [...lines, line.trimEnd()];
}

/** A text in at most `maximum` lines of `width` full-width characters. An ellipsis replaces the rest. */
export function wrapTitle(text: string, width: number, maximum: number): string[] {
  const fits = (lines: readonly string[]): boolean =>
    lines.length <= maximum && lines.every((line) => widthOf(line) <= width);
  const wordLines = linesOf(piecesOf(text, 'words'), width);
  if (fits(wordLines)) return wordLines;
  const lines = linesOf(piecesOf(text, 'characters'), width);
  if (lines.length <= maximum) return lines.map((line) => truncate(line, width));
  const last = lines.slice(maximum - 1).join(WIDE.test(text) ? '' : ' ');
  return [...lines.slice(0, maximum - 1), last].map((line) => truncate(line, width));
}
