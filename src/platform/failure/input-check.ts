import { cleanText, type TextFault, type TextLines } from '../text/clean-text.js';
import { readPhoneNumber } from '../text/contact/phone-number.js';
import type { LocalizedText } from '../text/localized-text.js';
import { fieldOf, message, type Message } from '../text/message.js';
import { readWebAddress } from '../text/contact/web-address.js';
import { UserError, type UserErrorCode, type UserProblem } from './user-error.js';
import { SLUG, SLUG_LENGTH } from '../text/slug.js';

/** The placeholder of a refused value. No accepted text is empty. */
export const REFUSED = '';

/** A text in one language, as callers send it. */
export interface SentText {
  locale: string;
  text?: string | null | undefined;
}

/** The stored texts of an object, by field or column. */
export type StoredTexts = object;

/** The bounds of a localized text. */
interface TextBounds {
  maximum: number;
  locales: readonly string[];
  /** The state before the change; absent for a new object. */
  stored?: StoredTexts | undefined;
  /** Whether at least one language must remain. */
  required?: boolean;
  /** Single-line by default. */
  lines?: TextLines | undefined;
}

const FAULTS: Readonly<Record<TextFault, (maximum: number) => Message>> = {
  empty: () => message`must not be empty`,
  'too long': (maximum) => message`must have at most ${maximum} characters`,
  controls: () => message`must not have control characters`,
  lines: () => message`must be one line`,
};

/**
 * Checks input and collects all its errors. Absent values (`undefined`) and null are returned unchanged; absent
 * means unchanged. For a refused value the check returns REFUSED, so that later code does not process an
 * unbounded text.
 */
export class InputCheck {
  readonly #problems: UserProblem[] = [];

  /** A cleaned text of at most `maximum` characters, in one line unless `lines` is `many`. */
  text<T extends string | null | undefined>(
    value: T,
    path: readonly string[],
    maximum: number,
    lines: TextLines = 'one',
  ): string | Exclude<T, string> {
    if (typeof value !== 'string') return value as Exclude<T, string>;
    const result = cleanText(value, maximum, lines);
    if ('text' in result) return result.text;
    return this.refuse(path, message`${fieldOf(path)} ${FAULTS[result.fault](maximum)}.`);
  }

  /**
   * Texts by language, each of at most `maximum` characters. Each language must be one of the event's and occur
   * once. The result merges them into the stored ones: an absent language stays, null removes it.
   */
  texts(
    values: readonly SentText[] | null | undefined,
    path: readonly string[],
    bounds: TextBounds & { required: true },
  ): LocalizedText | undefined;
  texts(
    values: readonly SentText[] | null | undefined,
    path: readonly string[],
    bounds: TextBounds,
  ): LocalizedText | null | undefined;
  texts(
    values: readonly SentText[] | null | undefined,
    path: readonly string[],
    { maximum, locales, stored = {}, required = false, lines }: TextBounds,
  ): LocalizedText | null | undefined {
    if (!values) return required ? undefined : values;
    const field = String(path.at(-1));
    const texts = storedTexts(stored, field);
    const problemCount = this.#problems.length;
    for (const [index, { locale, text }] of values.entries()) {
      const place = [...path, String(index)];
      if (values.findIndex((other) => other.locale === locale) < index) {
        this.refuse([...place, 'locale'], message`${fieldOf(path)} has two texts in ${locale}.`);
      } else if (text == null) {
        texts.delete(locale);
      } else if (locales.includes(locale)) {
        texts.set(locale, this.text(text, [...place, 'text'], maximum, lines));
      } else {
        this.refuse(
          [...place, 'locale'],
          message`The event is published in ${locales.join(', ')}, not in ${locale}.`,
        );
      }
    }
    if (texts.size > 0) return Object.fromEntries(texts);
    if (!required) return null;
    if (this.#problems.length === problemCount) {
      this.refuse(path, message`${fieldOf(path)} needs a text in at least one language.`);
    }
    return undefined;
  }

  /** A web address in the form that `readWebAddress` accepts. */
  url<T extends string | URL | null | undefined>(
    value: T,
    path: readonly string[],
  ): string | Exclude<T, string | URL> {
    if (!value) return value as Exclude<T, string | URL>;
    const address = readWebAddress(value.toString());
    if (address !== undefined) return address;
    return this.refuse(
      path,
      message`${fieldOf(path)} must be an http or https address of at most 2,000 characters, without a user name.`,
    );
  }

  /** A telephone number in E.164. Without a country code, it belongs to `country`. */
  phone<T extends string | null | undefined>(
    value: T,
    path: readonly string[],
    country: string | null | undefined,
  ): string | Exclude<T, string> {
    if (typeof value !== 'string') return value as Exclude<T, string>;
    const result = readPhoneNumber(value, country);
    if ('number' in result) return result.number;
    return this.refuse(path, message`${fieldOf(path)} ${result.fault}.`);
  }

  /** A slug: lower-case letters, digits and single hyphens, at most 120 characters. */
  slug<T extends string | null | undefined>(value: T, path: readonly string[]): string | Exclude<T, string> {
    if (typeof value !== 'string') return value as Exclude<T, string>;
    if (value.length <= SLUG_LENGTH && SLUG.test(value)) return value;
    return this.refuse(
      path,
      message`${fieldOf(path)} must have only lower-case letters, digits and single hyphens, at most 120.`,
    );
  }

  /** Refuses null for values that can be changed but not removed. */
  required(input: object, fields: readonly string[]): void {
    for (const field of fields) {
      if ((input as Record<string, unknown>)[field] === null) {
        this.refuse([field], message`${fieldOf([field])} must not be removed.`);
      }
    }
  }

  /** Records an error, and returns the placeholder of the refused value. */
  refuse(
    path: readonly string[] | undefined,
    refusal: Message,
    code: UserErrorCode = 'INVALID',
  ): typeof REFUSED {
    this.#problems.push({ code, message: refusal, path });
    return REFUSED;
  }

  /** Throws all collected errors. Call it before any write. */
  done(): void {
    const [firstProblem, ...otherProblems] = this.#problems;
    if (firstProblem) throw new UserError(firstProblem, ...otherProblems);
  }
}

function storedTexts(object: StoredTexts, field: string): Map<string, string> {
  const text = (object as Readonly<Record<string, LocalizedText | null | undefined>>)[field];
  return new Map(Object.entries(text ?? {}));
}
