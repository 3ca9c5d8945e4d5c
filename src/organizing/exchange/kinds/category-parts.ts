/** Separators that always separate. */
const STRONG = /[;；|\n]/;
/** All texts that can separate categories. */
const ANY = /[;；|\n、,，/]/;

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
 * The categories of a cell. A known name has priority: `农、林、牧、渔业` is one category. Other texts are
 * separated at `separators`.
 */
export function categoryParts(
  text: string,
  isKnown: (name: string) => boolean,
  separators = /[;；、|\n]/,
): string[] {
  const parts: string[] = [];
  let rest = text.normalize('NFC').trim();
  while (rest !== '') {
    const end = knownEnd(rest, isKnown) ?? endAt(rest, separators);
    const part = rest.slice(0, end).trim();
    if (part !== '') parts.push(part);
    rest = rest.slice(end + 1).trim();
  }
  return [...new Set(parts)];
}

/** The end of the longest known name at the start of the text, before a separator or the end. */
function knownEnd(text: string, isKnown: (name: string) => boolean): number | undefined {
  const ends = [...text.slice(0, 500).matchAll(new RegExp(ANY, 'g'))].map(({ index }) => index);
  return [...ends.slice(0, 30), text.length].toReversed().find((end) => isKnown(text.slice(0, end).trim()));
}

function endAt(text: string, separators: RegExp): number {
  const index = text.search(separators);
  return index === -1 ? text.length : index;
}
