const WIDE = /[\u2e80-\uffef]/;
const RUN = /[\u2e80-\uffef]+|[^\s\u2e80-\uffef]+|\s+/g;
/** The width of a Latin letter, in full-width characters. */
const NARROW = 0.6;
/** Punctuation that no line begins with. */
const CLOSING = /^[，。、；：！？）》」』·]/;

let segmenter: Intl.Segmenter | undefined;

/** The words of a text; its characters in browsers without word segmentation. */
function wordsOf(chinese: string): string[] {
  if (!('Segmenter' in Intl)) return Array.from(chinese);
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  return Array.from(segmenter.segment(chinese), ({ segment }) => segment);
}

/** The pieces between which a line may break: words, or single characters of Chinese. */
function piecesOf(text: string, between: 'words' | 'characters'): string[] {
  const pieces: string[] = [];
  for (const run of text.match(RUN) ?? []) {
    if (!WIDE.test(run)) pieces.push(run);
    else if (between === 'words') pieces.push(...wordsOf(run));
    else pieces.push(...Array.from(run));
  }
  return pieces.reduce<string[]>((joined, piece) => {
    const last = joined.at(-1);
    if (last !== undefined && CLOSING.test(piece)) joined[joined.length - 1] = last + piece;
    else joined.push(piece);
    return joined;
  }, []);
}

/** The width of a text, in full-width characters. */
export function widthOf(text: string): number {
  return Array.from(text).reduce((width, character) => width + (WIDE.test(character) ? 1 : NARROW), 0);
}

/** The beginning of a text that fits, with an ellipsis where it was longer. */
function cut(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let short = '';
  for (const character of text) {
    if (widthOf(`${short}${character}…`) > width) break;
    short += character;
  }
  return `${short.trimEnd()}…`;
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

/** A text in at most `most` lines of `width` full-width characters; an ellipsis stands for the rest. */
export function wrapTitle(text: string, width: number, most: number): string[] {
  const fits = (lines: readonly string[]): boolean =>
    lines.length <= most && lines.every((line) => widthOf(line) <= width);
  const byWords = linesOf(piecesOf(text, 'words'), width);
  if (fits(byWords)) return byWords;
  const lines = linesOf(piecesOf(text, 'characters'), width);
  if (lines.length <= most) return lines.map((line) => cut(line, width));
  const last = lines.slice(most - 1).join(WIDE.test(text) ? '' : ' ');
  return [...lines.slice(0, most - 1), last].map((line) => cut(line, width));
}
