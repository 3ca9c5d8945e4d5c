import { changedByLocale, type LocalizedText, type TextsByLocale, textsByLocale } from '../localized.js';
import { isSame } from '../merge.js';
import type { Kind } from './kinds.js';

/** A representative in a form. */
export interface PersonValues {
  readonly name: TextsByLocale;
  readonly role: TextsByLocale;
  readonly phone: string;
}

/** The entry of an exhibitor in a form, with the names of the input of the API. Empty texts are absent values. */
export interface EntryValues {
  readonly name: TextsByLocale;
  readonly city: TextsByLocale;
  readonly description: TextsByLocale;
  readonly kind: Kind;
  readonly country: string;
  readonly website: string;
  readonly contactName: string;
  readonly contactEmail: string;
  readonly contactPhone: string;
  readonly creditCode: string;
  readonly categoryIds: readonly string[];
  readonly appliedZoneId: string;
  readonly representatives: readonly PersonValues[];
}

const TEXTS = ['name', 'city', 'description'] as const;
const PLAIN = [
  'country',
  'website',
  'contactName',
  'contactEmail',
  'contactPhone',
  'creditCode',
  'appliedZoneId',
] as const;

/** A text in an input of the API; null removes it. */
interface TextInput {
  readonly locale: string;
  readonly text: string | null;
}

/** The part of an input of the API that holds an entry. */
export interface EntryInput extends Partial<Record<(typeof PLAIN)[number], string | null>> {
  name?: TextInput[];
  city?: TextInput[];
  description?: TextInput[];
  kind?: Kind;
  categoryIds?: string[];
  representatives?: { name: TextInput[]; role: TextInput[]; phone: string | null }[];
}

/** The entry of an exhibitor as the API returns it. */
export interface StoredEntry extends Readonly<
  Record<Exclude<(typeof PLAIN)[number], 'appliedZoneId'>, string | null>
> {
  readonly names: readonly LocalizedText[];
  readonly cities: readonly LocalizedText[];
  readonly descriptions: readonly LocalizedText[];
  readonly kind: Kind;
  readonly categories: readonly { readonly id: string }[];
  readonly appliedZone: { readonly id: string } | null;
  readonly representatives: readonly {
    readonly names: readonly LocalizedText[];
    readonly roles: readonly LocalizedText[];
    readonly phone: string | null;
  }[];
}

/** The stored entry of an exhibitor. */
export function entryOf(exhibitor: StoredEntry, locales: readonly string[]): EntryValues {
  return {
    name: textsByLocale(exhibitor.names, locales),
    city: textsByLocale(exhibitor.cities, locales),
    description: textsByLocale(exhibitor.descriptions, locales),
    kind: exhibitor.kind,
    country: exhibitor.country ?? '',
    website: exhibitor.website ?? '',
    contactName: exhibitor.contactName ?? '',
    contactEmail: exhibitor.contactEmail ?? '',
    contactPhone: exhibitor.contactPhone ?? '',
    creditCode: exhibitor.creditCode ?? '',
    categoryIds: exhibitor.categories.map(({ id }) => id),
    appliedZoneId: exhibitor.appliedZone?.id ?? '',
    representatives: exhibitor.representatives.map(({ names, roles, phone }) => ({
      name: textsByLocale(names, locales),
      role: textsByLocale(roles, locales),
      phone: phone ?? '',
    })),
  };
}

/** The entry of a new exhibitor. */
export function emptyEntry(locales: readonly string[]): EntryValues {
  const none = textsByLocale([], locales);
  const plain = Object.fromEntries(PLAIN.map((field) => [field, ''])) as Record<(typeof PLAIN)[number], ''>;
  return { ...plain, name: none, city: none, description: none, kind: 'COMPANY', ...NO_LISTS };
}

const NO_LISTS = { categoryIds: [], representatives: [] };

/** The input for the fields that differ. */
export function changedEntry(before: EntryValues, after: EntryValues): EntryInput {
  const input: EntryInput = {};
  for (const field of TEXTS) {
    if (!isSame(before[field], after[field])) input[field] = changedByLocale(before[field], after[field]);
  }
  for (const field of PLAIN) {
    if (before[field] !== after[field]) input[field] = after[field].trim() || null;
  }
  if (before.kind !== after.kind) input.kind = after.kind;
  if (!isSame(before.categoryIds, after.categoryIds)) input.categoryIds = [...after.categoryIds];
  if (!isSame(before.representatives, after.representatives)) {
    input.representatives = after.representatives.map(personInput);
  }
  return input;
}

function personInput({ name, role, phone }: PersonValues) {
  return { name: allTexts(name), role: allTexts(role), phone: phone.trim() || null };
}

/** Every language: an absent one would keep its stored text. */
function allTexts(texts: TextsByLocale): { locale: string; text: string | null }[] {
  return Object.entries(texts).map(([locale, text]) => ({ locale, text: text.trim() || null }));
}
