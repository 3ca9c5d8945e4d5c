/** Texts that always separate categories. */
const SURE_SEPARATOR = /[;；|\n]/;
/** All texts that can separate categories. */
const ANY_SEPARATOR = /[;；|\n、,，/]/;

/** The maximum length of a name that can be a known category, in characters. */
const NAME_LENGTH = 500;

/** Finds the separators that most cells of a column of categories have. */
export class SeparatorCounter {
  readonly #cells = { strong: 0, list: 0, comma: 0, slash: 0 };

  add(text: string): void {
    if (SURE_SEPARATOR.test(text)) this.#cells.strong += 1;
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
  const leadingSeparators = new RegExp(`^(?:\\s|${separators.source})+`);
  let remainder = text.normalize('NFC').trim().replace(leadingSeparators, '');
  while (remainder !== '' && parts.length < maximum) {
    const end = knownNameEnd(remainder, isKnown) ?? endAt(remainder, separators);
    parts.push(remainder.slice(0, end).trim());
    remainder = remainder.slice(end + 1).replace(leadingSeparators, '');
  }
  return parts;
}

/** The end of the longest known name at the start of the text, before a separator or the end. */
function knownNameEnd(text: string, isKnown: (name: string) => boolean): number | undefined {
  const ends = [...text.slice(0, NAME_LENGTH).matchAll(new RegExp(ANY_SEPARATOR, 'g'))].map(
    ({ index }) => index,
  );
  const wholeText = text.length <= NAME_LENGTH ? [text.length] : [];
  return [...ends.slice(0, 30), ...wholeText].toReversed().find((end) => isKnown(text.slice(0, end).trim()));
}

function endAt(text: string, separators: RegExp): number {
  const index = text.search(separators);
  return index === -1 ? text.length : index;
}
