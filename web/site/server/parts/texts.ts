import type { LocalizedTextFragment } from '../generated/graphql.js';
import { splitLegalForm } from '@vitrine/ui/company-names';
import type { Language } from '@vitrine/ui/language';
import { attribute, html, type Markup, trusted } from '../html.js';
import { escapeMarkup } from '@vitrine/ui/markup';
import type { Visit } from '../visit.js';
import { wordSegmenter } from '@vitrine/ui/formats';

/** The language of a fallback text for its `lang`; undefined for the page's own language. */
export function foreignLocale(
  { locale }: Pick<Visit, 'locale'>,
  text: string | null,
  texts: readonly LocalizedTextFragment[],
): string | undefined {
  if (texts.some((one) => one.locale === locale)) return undefined;
  return texts.find((one) => one.text === text)?.locale;
}

/** The attribute `lang` of a fallback; nothing for a text in the page's language. */
export function langOf(
  visit: Pick<Visit, 'locale'>,
  text: string | null,
  texts: readonly LocalizedTextFragment[],
): Markup | undefined {
  return attribute('lang', foreignLocale(visit, text, texts));
}

/** A headline that breaks between words, also in Chinese, which has no spaces. */
export function headline(text: string, language: Language): Markup {
  if (language !== 'zh') return html`${text}`;
  const words = Array.from(wordSegmenter().segment(text), ({ segment }) => escapeMarkup(segment));
  return trusted(words.join('<wbr>'));
}

interface Company {
  readonly name: string;
  /** Without legal form and city. */
  readonly shortName: string;
}

/** A company's name with its legal form in grey. */
export function companyName({ name, shortName }: Company): Markup {
  const parts = splitLegalForm(name, shortName);
  return html`${parts.name}${legalFormMarkup(parts.legalForm)}`;
}

/** A legal form in grey; nothing for an empty one. */
export function legalFormMarkup(legalForm: string): Markup | undefined {
  return legalForm === '' ? undefined : html`<span class="legal-form">${legalForm}</span>`;
}

/** A number of objects: `1,024`. */
export function formatCount(count: number): string {
  return COUNT_FORMAT.format(count);
}

const COUNT_FORMAT = new Intl.NumberFormat('en');

/** The beginning of a text in one line, by default as long as descriptions in search engines. */
export function beginningOf(text: string, length = 150): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const characters = Array.from(line);
  return characters.length <= length ? line : `${characters.slice(0, length - 1).join('')}…`;
}
