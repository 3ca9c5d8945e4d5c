import { Field, ObjectType } from '@nestjs/graphql';
import { LocaleScalar } from '../platform/graphql/schema/scalars.js';
import type { LocalizedText } from '../platform/text/localized-text.js';
import type { EventSnapshot } from './snapshot/event-snapshot.js';

@ObjectType('LocalizedText', { description: 'A stored text in one language.' })
export class LocalizedTextType {
  @Field(() => LocaleScalar, { description: 'The language.' })
  locale: string;

  @Field(() => String, { description: 'The text.' })
  text: string;
}

/** The options of the field that returns all translations of `field`. */
export function translationsOf(field: string): { description: string } {
  return {
    description: `The stored texts of \`${field}\` in all languages, in the order of the event's languages. They are never fallbacks.`,
  };
}

/** The stored texts in all languages. Empty without a text. */
export function translations(
  texts: LocalizedText | null | undefined,
  { locales }: Pick<EventSnapshot, 'locales'>,
): LocalizedTextType[] {
  if (!texts) return [];
  const entries: LocalizedTextType[] = [];
  for (const locale of locales) {
    const text = texts[locale];
    if (text !== undefined) entries.push({ locale, text });
  }
  // Texts in languages that were removed from the event follow.
  for (const [locale, text] of Object.entries(texts)) {
    if (!locales.includes(locale)) entries.push({ locale, text });
  }
  return entries;
}
