import { foldName } from '../model/fold-name.js';
import type { CategorySeparators } from '../model/category-separators.js';

/** Texts that always separate categories. */
const SURE_SEPARATOR = /[;；|\n]/;
/** All texts that can separate categories. */
const ANY_SEPARATOR = /[;；|\n、,，/]/;

/** The maximum length of a name that can be a known category, in characters. */
const NAME_LENGTH = 500;

/** The maximum number of different texts whose parts are compared. */
const TEXTS = 20_000;
/** The end of an enumeration within one name: `服装及皮革`. */
const CONJUNCTION = /[及和与與&]|\s(?:and|und)\s/i;

/** Finds the separators that most cells of a column of categories have. */
export class SeparatorCounter {
  readonly #cells = { strong: 0, list: 0, comma: 0, slash: 0 };
  readonly #texts = new Set<string>();

  add(text: string): void {
    if (SURE_SEPARATOR.test(text)) this.#cells.strong += 1;
    else if (text.includes('、')) this.#cells.list += 1;
    else if (/[,，]/.test(text)) this.#cells.comma += 1;
    else if (/[^-\s]\s*\/\s*[^-\s]/.test(text)) this.#cells.slash += 1;
    if (text.length > NAME_LENGTH || this.#texts.size >= TEXTS) return;
    for (const part of text.split(SURE_SEPARATOR)) this.#texts.add(foldName(part));
  }

  get separators(): CategorySeparators {
    const alone = new Set([...this.#texts].filter((text) => !ANY_SEPARATOR.test(text)));
    return { ...this.#mostCells, alone };
  }

  get #mostCells(): CategorySeparators {
    const { strong, list, comma, slash } = this.#cells;
    if (comma > strong && comma > list && comma >= slash)
      return { expression: /[;；|\n,，]/, inNames: { ...this.#namesBetween(/[,，]/), isPlain: true } };
    const isSlash = slash > strong && slash > list && slash > comma && slash > 2;
    return isSlash
      ? { expression: /[;；|\n/]/, inNames: this.#namesBetween(/\//) }
      : { expression: /[;；|\n、]/, inNames: this.#namesBetween(/、/) };
  }

  #namesBetween(separator: RegExp): NonNullable<CategorySeparators['inNames']> {
    const lists = [...this.#texts].map((text) => [...new Set(text.split(separator).map(foldName))]);
    const counts = new Map<string, number>();
    for (const parts of lists)
      for (const part of parts) counts.set(part, (counts.get(part) ?? 0) + (parts.length === 1 ? 2 : 1));
    const names = new Set([...counts].flatMap(([name, count]) => (count >= 2 ? [name] : [])));
    const longLists = lists.filter((parts) => parts.length > 1);
    const namedCount = longLists.filter((parts) => parts.every((part) => names.has(part))).length;
    return { separator, names, isUsual: namedCount * 2 > longLists.length };
  }
}

/**
 * The first categories of a cell, at most `maximum`, with repetitions. A known name has priority: `农、林、牧、渔业` is
 * one category. Other texts are separated, unless that makes a name which stands nowhere else.
 */
export function categoryParts(
  text: string,
  isKnown: (name: string) => boolean,
  { expression, inNames, alone }: CategorySeparators = { expression: /[;；、|\n]/ },
  maximum = Infinity,
): string[] {
  const parts: string[] = [];
  // All separators at once: each step copies the rest of the text.
  const leadingSeparators = new RegExp(`^(?:\\s|${expression.source})+`);
  let remainder = text.normalize('NFC').trim().replace(leadingSeparators, '');
  let isList = false;
  while (remainder !== '' && parts.length < maximum) {
    const wholeEnd = isList ? undefined : wholeNameEnd(remainder, isKnown, inNames);
    const end: number = knownNameEnd(remainder, isKnown) ?? wholeEnd ?? endAt(remainder, expression);
    isList = end < remainder.length && !SURE_SEPARATOR.test(remainder.charAt(end));
    parts.push(...listOfNames(remainder.slice(0, end).trim(), isKnown, alone));
    remainder = remainder.slice(end + 1).replace(leadingSeparators, '');
  }
  return parts;
}

/** The parts of a text if each of them stands alone elsewhere in the column, else the text. */
function listOfNames(
  text: string,
  isKnown: (name: string) => boolean,
  alone: ReadonlySet<string> | undefined,
): string[] {
  if (alone === undefined || !ANY_SEPARATOR.test(text) || isKnown(text)) return [text];
  const names = text.split(ANY_SEPARATOR).map((name) => name.trim());
  return names.every((name) => alone.has(foldName(name))) ? names : [text];
}

/** The end of a name that contains the separator; undefined if its parts are names of their own. */
function wholeNameEnd(
  text: string,
  isKnown: (name: string) => boolean,
  inNames: CategorySeparators['inNames'],
): number | undefined {
  const end = endAt(text, SURE_SEPARATOR);
  if (!inNames || end > NAME_LENGTH) return undefined;
  const parts = text.slice(0, end).split(inNames.separator);
  const otherParts = parts.filter((part) => !inNames.names.has(foldName(part)) && !isKnown(part.trim()));
  if (otherParts.length === 0) return undefined;
  if (inNames.isPlain === true) return otherParts.some((part) => CONJUNCTION.test(part)) ? end : undefined;
  const isFurther = inNames.isUsual && otherParts.length === 1 && !CONJUNCTION.test(otherParts[0] ?? '');
  return isFurther ? undefined : end;
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
