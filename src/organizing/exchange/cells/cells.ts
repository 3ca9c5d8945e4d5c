import { SLUG, SLUG_LENGTH } from '../../../platform/text/slug.js';
import { isWithin, type NumberBounds } from '../../../platform/text/field-rule.js';
import { cleanText, type TextLines } from '../../../platform/text/clean-text.js';
import { type CellContext, CellFault, type CellValue } from '../model/column.js';
import { countryOf } from './names/country-names.js';
import { correctEmail, correctPhone, correctUrl } from './correct-text.js';
import { nameWithoutLostLetter, withoutLostLetter } from '../model/lost-letters.js';
import { isRange, numbersIn } from './number-text.js';
import { type Message, message, type MessageValue } from '../../../platform/text/message.js';
import { readWebAddress, WEB_ADDRESS_LENGTH } from '../../../platform/text/contact/web-address.js';
import { wordsOf } from '../../../platform/text/words/enum-words.js';
import type { FieldNames } from '../../../platform/text/field-rule.js';
import { isEmailAddress } from '../../../platform/text/contact/email-address.js';

/**
 * The maximum length of a cell with e-mail addresses or telephone numbers, in characters. Longer texts are
 * not corrected.
 */
const CONTACT_LENGTH = 500;

/** Reads a text up to a maximum length. */
export function textOf(maximum: number, lines: TextLines = 'one'): (text: string) => string {
  return (text) => {
    const cleaned = cleanText(text, maximum, lines);
    if ('text' in cleaned) return lines === 'one' ? withoutLostLetter(cleaned.text) : cleaned.text;
    throw new CellFault(
      cleaned.fault === 'too long' ? message`has more than ${maximum} characters` : FAULTS[cleaned.fault],
    );
  };
}

/** Reads a name up to a maximum length, in one line. */
export function nameOf(maximum: number): (text: string) => string {
  const read = textOf(maximum);
  return (text) => nameWithoutLostLetter(read(text));
}

const FAULTS = {
  controls: message`has control characters`,
  empty: message`has no visible character`,
  lines: message`must be one line`,
} as const;

/** Reads one of several words or a synonym of it. */
/**
 * Reads a value of an enumeration by its name, its words or a synonym.
 * @param synonyms in lower case, besides the words of the values
 */
export function wordOf<Value extends string>(
  type: Readonly<Record<Value, Value>>,
  synonyms: Readonly<Partial<Record<Value, readonly string[]>>>,
): (text: string) => Value {
  const values = Object.entries(wordsOf(type)) as [Value, FieldNames][];
  const texts = values.map(([value, { zh, en }]): [Value, readonly string[]] => [
    value,
    [value.toLowerCase(), zh, en.toLowerCase(), ...(synonyms[value] ?? [])],
  ]);
  return (text) => {
    const typedWord = text.trim().toLowerCase();
    const value = texts.find(([, words]) => words.includes(typedWord))?.[0];
    if (value !== undefined) return value;
    throw new CellFault(message`must be one of ${Object.keys(type).join(', ')}`);
  };
}

const TRUE_WORDS = ['true', 'yes', 'y', '1', 'x', '是', '√'];
const FALSE_WORDS = ['false', 'no', 'n', '0', '否'];

export function truthOf(text: string): boolean {
  const word = text.trim().toLowerCase();
  if (TRUE_WORDS.includes(word)) return true;
  if (FALSE_WORDS.includes(word)) return false;
  throw new CellFault(message`must be yes or no`);
}

export function slugCell(text: string): string {
  const slug = text.trim();
  if (slug.length <= SLUG_LENGTH && SLUG.test(slug)) return slug;
  throw new CellFault(message`must consist of lower-case letters, digits and single hyphens, at most 120`);
}

/** Reads a language tag: `zh-Hans`, `en-GB`. */
export function localeCell(text: string): string {
  const tag = text.trim();
  if (/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$/.test(tag)) return tag;
  throw new CellFault(message`must be a language tag such as zh-Hans or en`);
}

export function countryCell(text: string): string {
  const code = countryOf(text);
  if (code !== undefined) return code;
  throw new CellFault(message`must be a code of ISO 3166-1 or the name of a country in English or Chinese`);
}

export function urlCell(text: string, { correct }: Pick<CellContext, 'correct'>): string {
  const address = addressOf(text.trim());
  if (address !== undefined) return address;
  const correctedAddress = text.length > WEB_ADDRESS_LENGTH + 100 ? undefined : addressOf(correctUrl(text));
  if (correctedAddress === undefined)
    throw new CellFault(
      message`must be an http or https address of at most 2,000 characters, without a user name`,
    );
  correct(correctedAddress);
  return correctedAddress;
}

function addressOf(text: string): string | undefined {
  const address = text.slice(0, WEB_ADDRESS_LENGTH + 1);
  // Lists often omit the scheme, which browsers add.
  const fullAddress = /^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+([/?#:]|$)/iu.test(address)
    ? `https://${address}`
    : address;
  return readWebAddress(fullAddress);
}

/** A stored address in the format of a read cell: `https://a.example` is `https://a.example/`. */
export function urlValue(address: unknown): string | null {
  if (typeof address !== 'string') return null;
  return URL.canParse(address) ? new URL(address).href : address;
}

export function emailCell(text: string, { correct }: Pick<CellContext, 'correct'>): string {
  if (text.length > CONTACT_LENGTH) throw new CellFault(message`has more than ${CONTACT_LENGTH} characters`);
  const [address = '', ...otherParts] = correctEmail(text);
  if (!isEmailAddress(address)) throw new CellFault(message`must be one e-mail address`);
  if (address !== text.trim()) correct(withOmittedParts(address, otherParts));
  return address;
}

/** Reads a telephone number with its country code, or as dialled in the country of the row or the event. */
export function phoneCell(text: string, { cellText, correct, importContext, options }: CellContext): string {
  if (text.length > CONTACT_LENGTH) throw new CellFault(message`has more than ${CONTACT_LENGTH} characters`);
  const country = countryOf(cellText('country')) ?? options.defaultCountry ?? importContext.event.country;
  const phone = correctPhone(text, country ?? undefined);
  if ('fault' in phone) throw new CellFault(phone.fault);
  if (phone.otherParts.length > 0 || !/^[\x20-\x7e]*[\x21-\x7e]$/.test(text) || /[,;.]$/.test(text))
    correct(withOmittedParts(phone.number, phone.otherParts));
  return phone.number;
}

/** The text that is imported, and the parts of the cell that are left out. */
function withOmittedParts(text: string, omittedParts: readonly MessageValue[]): MessageValue {
  return omittedParts.reduce<MessageValue>(
    (sentence, part) => message`${sentence}; ${part} is not imported`,
    text,
  );
}

/** Reads a number within bounds: `12.5`, `12,5`, `36㎡`, and `1,200` if only one of 1200 and 1.2 is within them. */
export function numberOf(bounds: NumberBounds): (text: string) => number {
  return (text) => {
    const [value, other] = numbersIn(text, bounds.unit).filter((number) => isWithin(number, bounds));
    if (value !== undefined && other !== undefined)
      throw new CellFault(message`can be ${value} or ${other}; write it without a comma`);
    if (value !== undefined) return value;
    if (isRange(text, bounds.unit))
      throw new CellFault(message`is a range ("${text.trim()}"); write one number`);
    throw new CellFault(numberRule(bounds));
  };
}

/** `must be a number from -90 to 90`. */
function numberRule(bounds: NumberBounds): Message {
  if (!('from' in bounds)) return message`must be a number above ${bounds.above}, at most ${bounds.to}`;
  if (!('to' in bounds)) return message`must be a number from ${bounds.from} to below ${bounds.below}`;
  return bounds.whole
    ? message`must be a whole number from ${bounds.from} to ${bounds.to}`
    : message`must be a number from ${bounds.from} to ${bounds.to}`;
}

/** The parts of a list. */
export function listParts(text: string): string[] {
  const parts = text.split(/[;；、|\n]/).map((part) => part.trim());
  return parts.filter((part) => part !== '');
}

/** The parts of a list without duplicates. */
export function partsOf(text: string): string[] {
  return [...new Set(listParts(text.normalize('NFC')))];
}

/** The cell of a boolean. */
export function truthText(value: CellValue): string {
  return value === true ? 'yes' : 'no';
}

/** Reads a list of texts. */
export function listOf({ items, maximum }: { readonly items: number; readonly maximum: number }) {
  return (text: string): string[] => {
    const texts = partsOf(text).map(textOf(maximum));
    if (texts.length > items) throw new CellFault(message`has more than ${items} texts`);
    return texts;
  };
}
