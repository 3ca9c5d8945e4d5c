import type { LocalizedText } from '../../../platform/text/localized-text.js';

/** A person who speaks for an exhibitor. */
interface Person {
  name: LocalizedText;
  role: LocalizedText | null;
  phone?: string;
}

/** What an exhibitor told of itself in an earlier edition. */
export interface EarlierEntry {
  id: string;
  slug: string;
  kind: string;
  name: LocalizedText;
  description: LocalizedText | null;
  country: string | null;
  city: LocalizedText | null;
  website: string | null;
  contact_email: string | null;
  contact_phone: string | null;
  credit_code: string | null;
  external_id: string | null;
  representatives: readonly Person[];
}

/** The columns of the new draft, with texts in the languages of its event only; undefined where it would have no name. */
export function carriedEntry(
  { id, slug: _, ...entry }: EarlierEntry,
  locales: readonly string[],
): Record<string, unknown> | undefined {
  const name = textIn(entry.name, locales);
  if (!name) return undefined;
  return {
    ...entry,
    name,
    description: textIn(entry.description, locales),
    city: textIn(entry.city, locales),
    representatives: entry.representatives.flatMap((person) => {
      const named = textIn(person.name, locales);
      return named ? [{ ...person, name: named, role: textIn(person.role, locales) }] : [];
    }),
    carried_from: id,
  };
}

function textIn(text: LocalizedText | null, locales: readonly string[]): LocalizedText | null {
  const kept = Object.entries(text ?? {}).filter(([tag]) => locales.includes(tag));
  return kept.length === 0 ? null : Object.fromEntries(kept);
}
