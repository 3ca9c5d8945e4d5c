/** Separators that always separate. */
const STRONG = /[;；|\n]/;
/** All texts that can separate categories. */
const ANY = /[;；|\n、,，/]/;

/** The most characters of a name that can be a known category. */
const NAME_LENGTH = 500;

/** The separators of a column of categories: the ones that most cells have. */
export class SeparatorCounter {
  readonly #cells = { strong: 0, list: 0, comma: 0, slash: 0 };

  add(text: string): void {
    if (STRONG.test(text)) this.#cells.strong += 1;
    else if (text.includes('、')) this.#cells.list += 1;
    else if (/[,，]/.test(text)) this.#cells.comma += 1;
    else if (/[^-\s]\s*\/\s*[^-\s]/.test(text)) this.#cells.slash += 1;
  }

  get separators(): RegExp {
    const { strong, list, comma, slash } = this.#cells;
    if (comma > strong && comma > list && comma >= slash) return /[;；|\n,，]/;
    if (slash > strong && slash > list && slash > comma && slash > 2) return /[;；|\n/]/;
    return /[;；|\n、]/;
  }
}

/**
 * The first categories of a cell, at most `maximum`, with repetitions. A known name has priority: `农、林、牧、渔业` is
 * one category. Other texts are separated at `separators`.
 */
export function categoryParts(
  text: string,
  isKnown: (name: string) => boolean,
  separators = /[;；、|\n]/,
  maximum = Infinity,
): string[] {
  const parts: string[] = [];
  // All separators at once: each step copies the rest of the text.
  const leading = new RegExp(`^(?:\\s|${separators.source})+`);
  let rest = text.normalize('NFC').trim().replace(leading, '');
  while (rest !== '' && parts.length < maximum) {
    const end = knownEnd(rest, isKnown) ?? endAt(rest, separators);
    parts.push(rest.slice(0, end).trim());
    rest = rest.slice(end + 1).replace(leading, '');
  }
  return parts;
}

/** The end of the longest known name at the start of the text, before a separator or the end. */
function knownEnd(text: string, isKnown: (name: string) => boolean): number | undefined {
  const ends = [...text.slice(0, NAME_LENGTH).matchAll(new RegExp(ANY, 'g'))].map(({ index }) => index);
  const whole = text.length <= NAME_LENGTH ? [text.length] : [];
  return [...ends.slice(0, 30), ...whole].toReversed().find((end) => isKnown(text.slice(0, end).trim()));
}

function endAt(text: string, separators: RegExp): number {
  const index = text.search(separators);
  return index === -1 ? text.length : index;
}
