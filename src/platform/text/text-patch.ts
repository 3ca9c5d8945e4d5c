import type { LocalizedText } from './localized-text.js';

/**
 * A change of a localized text by language: a text replaces the stored one, null removes it. Other languages
 * stay.
 */
export type TextPatch = Readonly<Record<string, string | null>>;

type Text = LocalizedText | null | undefined;

/** The languages in which two texts differ. Null if the whole text is removed. */
export function patchBetween(before: Text, after: Text): TextPatch | null {
  if (!after) return null;
  const locales = new Set([...Object.keys(before ?? {}), ...Object.keys(after)]);
  const changedLocales = [...locales].filter((locale) => before?.[locale] !== after[locale]);
  return Object.fromEntries(changedLocales.map((locale) => [locale, after[locale] ?? null]));
}

/** The text after the change. Null if no language remains. */
export function patched(before: Text, patch: TextPatch | null): LocalizedText | null {
  if (!patch) return null;
  const texts = Object.entries({ ...before, ...patch }).filter(([, text]) => text !== null);
  return texts.length === 0 ? null : (Object.fromEntries(texts) as LocalizedText);
}
