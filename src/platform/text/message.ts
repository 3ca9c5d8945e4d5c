import { bestLocale, lookUpLocale } from './best-locale.js';
import { chineseWord } from './words/enum-words.js';
import type { LocalizedText } from './localized-text.js';
import english from './messages.en.json' with { type: 'json' };
import chinese from './messages.zh-Hans.json' with { type: 'json' };

/** A text for people in the reader's language: the English template, and the values of `{1}`, `{2}` and so on. */
export interface Message {
  readonly template: string;
  readonly values?: readonly MessageValue[];
  /** Whether it is the name of a field at the beginning of a sentence. */
  readonly isField?: true;
}

/** A name of an object, in all its languages. */
interface NameValue {
  readonly name: LocalizedText;
}

/** A value of a template. Texts appear as they are; messages and names appear in the reader's language. */
export type MessageValue = string | number | Message | NameValue;

/** English first, the language of the templates. */
const LOCALES = ['en', 'zh-Hans'];
/** Words for statuses and for names of two words. All other terms and messages are English themselves. */
const ENGLISH: ReadonlyMap<string, string> = new Map(Object.entries(english.terms));
const CHINESE: ReadonlyMap<string, string> = new Map(
  Object.entries({ ...chinese.terms, ...chinese.messages }),
);

/**
 * Creates a message from a template literal: message`A group has 2 to ${most} words.` has `{1}` instead of the
 * value.
 */
export function message(strings: TemplateStringsArray, ...values: MessageValue[]): Message {
  const template = strings.reduce((text, part, index) => `${text}{${index}}${part}`);
  return values.length === 0 ? { template } : { template, values };
}

/** A word of the program within a message, such as a status or the name of a field. */
export function term(word: string): Message {
  return { template: word };
}

/**
 * The name of the field at an input path, as the first word of a sentence: `["contactEmail"]` is "Contact email",
 * and `["name", "0", "text"]` is "Name".
 */
export function fieldOf(path: readonly string[]): Message {
  const isTextOfField = path.at(-1) === 'text' && /^\d+$/.test(path.at(-2) ?? '');
  return { template: path.at(isTextOfField ? -3 : -1) ?? 'It', isField: true };
}

/** `a draft or submitted`. */
export function alternatives(words: readonly string[]): Message {
  return words.map(term).reduce((left, right) => message`${left} or ${right}`);
}

/** The message in one of the languages of `messageLocale`. English if there is no translation. */
export function messageText(value: MessageValue, locale = 'en'): string {
  if (typeof value !== 'object') return String(value);
  if ('name' in value) {
    const { name } = value;
    return name[lookUpLocale(locale, Object.keys(name)) ?? ''] ?? Object.values(name)[0] ?? '';
  }
  const { template, values = [], isField } = value;
  const translated = translationOf(template, locale) ?? template;
  if (isField && locale === 'en') return firstWordsOf(translated);
  return translated.replace(/\{(\d+)\}/g, (_place, number: string) =>
    messageText(values[Number(number) - 1] ?? '', locale),
  );
}

function translationOf(template: string, locale: string): string | undefined {
  return locale === 'en' ? ENGLISH.get(template) : (CHINESE.get(template) ?? chineseWord(template));
}

/** A replacer for `JSON.stringify` that replaces messages by their texts. */
export function messagesIn(locale: string): (key: string, value: unknown) => unknown {
  return (_key, value) => (isMessage(value) ? messageText(value, locale) : value);
}

/**
 * The language of messages for a reader: the requested one, else the best match for Accept-Language, else
 * English.
 */
export function messageLocale(requested: string | null | undefined, acceptLanguage?: string): string {
  const locale = requested == null ? bestLocale(acceptLanguage, LOCALES) : lookUpLocale(requested, LOCALES);
  return locale ?? 'en';
}

/** `contactEmail` is "Contact email". */
function firstWordsOf(name: string): string {
  const words = name.replace(/[A-Z]/g, (letter, at: number) =>
    at === 0 ? letter : ` ${letter.toLowerCase()}`,
  );
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function isMessage(value: unknown): value is Message {
  return typeof value === 'object' && value !== null && 'template' in value;
}
