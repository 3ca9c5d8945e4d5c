import { cleanText, type TextLines } from '../../../platform/text/clean-text.js';
import { type CellContext, CellFault, type CellValue } from '../model/column.js';
import { countryOf } from './country-names.js';
import { correctEmail, correctPhone, correctUrl } from './correct-text.js';
import { message, type MessageValue } from '../../../platform/text/message.js';
import { readWebAddress, WEB_ADDRESS_LENGTH } from '../../../platform/text/web-address.js';
import { isEmailAddress } from '../../../platform/text/email-address.js';

/** The most characters of a cell with e-mail addresses or telephone numbers. Longer texts are not corrected. */
const CONTACT_LENGTH = 500;

/** Reads a text up to a maximum length. */
export function textOf(maximum: number, lines: TextLines = 'one'): (text: string) => string {
  return (text) => {
    const read = cleanText(text, maximum, lines);
    if ('text' in read) return read.text;
    throw new CellFault(
      read.fault === 'too long' ? message`has more than ${maximum} characters` : FAULTS[read.fault],
    );
  };
}

const FAULTS = {
  controls: message`has control characters`,
  empty: message`has no visible character`,
  lines: message`must be one line`,
} as const;

/** Reads one of several words or a synonym of it. */
export function wordOf(words: Readonly<Record<string, readonly string[]>>): (text: string) => string {
  return (text) => {
    const given = text.trim().toLowerCase();
    for (const [word, others] of Object.entries(words)) {
      if (word.toLowerCase() === given || others.includes(given)) return word;
    }
    throw new CellFault(message`must be one of ${Object.keys(words).join(', ')}`);
  };
}

const TRUE = ['true', 'yes', 'y', '1', 'x', '是', '√'];
const FALSE = ['false', 'no', 'n', '0', '否'];

export function truthOf(text: string): boolean {
  const given = text.trim().toLowerCase();
  if (TRUE.includes(given)) return true;
  if (FALSE.includes(given)) return false;
  throw new CellFault(message`must be yes or no`);
}

export function slugCell(text: string): string {
  const slug = text.trim();
  if (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug) && slug.length <= 120) return slug;
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
  const corrected = text.length > WEB_ADDRESS_LENGTH + 100 ? undefined : addressOf(correctUrl(text));
  if (corrected === undefined)
    throw new CellFault(
      message`must be an http or https address of at most 2,000 characters, without a user name`,
    );
  correct(corrected);
  return corrected;
}

function addressOf(text: string): string | undefined {
  const address = text.slice(0, WEB_ADDRESS_LENGTH + 1);
  // Lists often omit the scheme, which browsers add.
  const whole = /^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+([/?#:]|$)/iu.test(address)
    ? `https://${address}`
    : address;
  return readWebAddress(whole);
}

/** A stored address in the format of a read cell: `https://a.example` is `https://a.example/`. */
export function urlValue(address: unknown): string | null {
  if (typeof address !== 'string') return null;
  return URL.canParse(address) ? new URL(address).href : address;
}

export function emailCell(text: string, { correct }: Pick<CellContext, 'correct'>): string {
  if (text.length > CONTACT_LENGTH) throw new CellFault(message`has more than ${CONTACT_LENGTH} characters`);
  const [address = '', ...others] = correctEmail(text);
  if (!isEmailAddress(address)) throw new CellFault(message`must be one e-mail address`);
  if (address !== text.trim()) correct(withRest(address, others));
  return address;
}

/** Reads a telephone number with its country code, or as dialled in the country of the row or the event. */
export function phoneCell(text: string, { other, correct, importContext, options }: CellContext): string {
  if (text.length > CONTACT_LENGTH) throw new CellFault(message`has more than ${CONTACT_LENGTH} characters`);
  const country = countryOf(other('country')) ?? options.defaultCountry ?? importContext.event.country;
  const read = correctPhone(text, country ?? undefined);
  if ('fault' in read) throw new CellFault(read.fault);
  if (read.rest.length > 0 || !/^[\x20-\x7e]*[\x21-\x7e]$/.test(text) || /[,;.]$/.test(text))
    correct(withRest(read.number, read.rest));
  return read.number;
}

/** The text that is imported, and the parts of the cell that are not. */
function withRest(text: string, rest: readonly MessageValue[]): MessageValue {
  return rest.reduce<MessageValue>((before, part) => message`${before}; ${part} is not imported`, text);
}

/** Reads a number within bounds. */
export function numberOf(minimum: number, maximum: number, whole = false): (text: string) => number {
  return (text) => {
    const value = Number(text.trim());
    const fits = value >= minimum && value <= maximum && (!whole || Number.isInteger(value));
    if (fits) return value;
    throw new CellFault(
      whole
        ? message`must be a whole number from ${minimum} to ${maximum}`
        : message`must be a number from ${minimum} to ${maximum}`,
    );
  };
}

/** The parts of a list without duplicates. */
export function partsOf(text: string): string[] {
  const parts = text.split(/[;；、|\n]/).map((part) => part.normalize('NFC').trim());
  return [...new Set(parts.filter((part) => part !== ''))];
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
