import { cleanText, type TextFault } from '../text/clean-text.js';
import { readPhoneNumber } from '../text/phone-number.js';
import type { LocalizedText } from '../text/localized-text.js';
import { UserError, type UserErrorCode, type UserProblem } from './user-error.js';

/** A text in one language, as callers send it. */
export interface SentText {
  locale: string;
  text: string;
}

const FAULTS: Readonly<Record<TextFault, (maximum: number) => string>> = {
  empty: () => 'must not be empty',
  'too long': (maximum) => `must have at most ${String(maximum)} characters`,
  controls: () => 'must not have control characters',
};

/**
 * Reads what somebody has sent and collects all that is wrong with it, so that a form shows everything at
 * once. An absent value (`undefined`) stays absent and null stays null: what is not sent is not changed.
 */
export class InputCheck {
  readonly #problems: UserProblem[] = [];

  /** A cleaned text of at most `maximum` characters. */
  text<T extends string | null | undefined>(value: T, path: readonly string[], maximum: number): T | string {
    if (typeof value !== 'string') return value;
    const read = cleanText(value, maximum);
    if ('text' in read) return read.text;
    this.refuse(path, `${path.at(-1) ?? 'It'} ${FAULTS[read.fault](maximum)}.`);
    return value;
  }

  /** Texts by language, each of at most `maximum` characters, each language one of the event's and given once. */
  texts<T extends readonly SentText[] | null | undefined>(
    values: T,
    path: readonly string[],
    { maximum, locales }: { maximum: number; locales: readonly string[] },
  ): LocalizedText | Exclude<T, readonly SentText[]> {
    if (!values) return values as Exclude<T, readonly SentText[]>;
    const field = path.at(-1) ?? 'It';
    if (values.length === 0) this.refuse(path, `${field} needs a text in at least one language.`);
    const texts: Record<string, string> = {};
    for (const [index, { locale, text }] of values.entries()) {
      const place = [...path, String(index)];
      if (!locales.includes(locale)) {
        this.refuse(
          [...place, 'locale'],
          `The event is published in ${locales.join(', ')}, not in ${locale}.`,
        );
      } else if (locale in texts) {
        this.refuse([...place, 'locale'], `${field} has two texts in ${locale}.`);
      } else {
        texts[locale] = this.text(text, [...place, 'text'], maximum);
      }
    }
    return texts;
  }

  /** An address on the web, http or https, of at most 2,000 characters; it is never fetched. */
  url<T extends string | URL | null | undefined>(
    value: T,
    path: readonly string[],
  ): string | Exclude<T, string | URL> {
    if (!value) return value as Exclude<T, string | URL>;
    const address = value.toString();
    const parsed = URL.canParse(address) ? new URL(address) : undefined;
    if (address.length <= 2000 && parsed && /^https?:$/.test(parsed.protocol)) return parsed.href;
    this.refuse(path, `${path.at(-1) ?? 'It'} must be an http or https address of at most 2,000 characters.`);
    return address;
  }

  /** A telephone number, as E.164 writes it; without the code of its country it is one of `country`. */
  phone<T extends string | null | undefined>(
    value: T,
    path: readonly string[],
    country: string | null | undefined,
  ): T | string {
    if (typeof value !== 'string') return value;
    const read = readPhoneNumber(value, country);
    if ('number' in read) return read.number;
    this.refuse(path, `${path.at(-1) ?? 'It'} ${read.fault}.`);
    return value;
  }

  /** A slug: lower-case letters, digits and single hyphens, at most 120. */
  slug<T extends string | null | undefined>(value: T, path: readonly string[]): T {
    if (typeof value === 'string' && (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(value) || value.length > 120)) {
      this.refuse(path, 'A slug has lower-case letters, digits and single hyphens, at most 120.');
    }
    return value;
  }

  /** Refuses null for what may be changed but not removed. */
  kept(input: object, fields: readonly string[]): void {
    for (const field of fields) {
      if ((input as Record<string, unknown>)[field] === null) {
        this.refuse([field], `${field} must not be removed.`);
      }
    }
  }

  /** Notes that something is wrong. */
  refuse(path: readonly string[] | undefined, message: string, code: UserErrorCode = 'INVALID'): void {
    this.#problems.push({ code, message, path });
  }

  /** Throws all that was found; call it before anything is written. */
  done(): void {
    const [first, ...others] = this.#problems;
    if (first) throw new UserError(first, ...others);
  }
}
