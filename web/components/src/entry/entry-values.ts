import { changedByLocale, type LocalizedText, type TextsByLocale, textsByLocale } from '../localized.js';
import { isSame } from '../merge.js';
import type { Kind } from './kinds.js';

/** A representative in a form. */
export interface PersonValues {
  readonly name: TextsByLocale;
  readonly role: TextsByLocale;
  readonly phone: string;
}

/** The fields with a text in each language, and their names in the stored entry. */
const TEXTS = { name: 'names', city: 'cities', description: 'descriptions' } as const;
/** The fields with one text. */
const PLAIN = [
  'country',
  'website',
  // Visitors do not see these.
  'contactName',
  'contactEmail',
  'contactPhone',
  'creditCode',
] as const;

type Texts = keyof typeof TEXTS;
type Plain = (typeof PLAIN)[number];

/** The entry of an exhibitor in a form, with the names of the input of the API. Empty texts are absent values. */
export interface EntryValues extends Readonly<
  Record<Texts, TextsByLocale> & Record<Plain | 'appliedZoneId', string>
> {
  readonly kind: Kind;
  readonly categoryIds: readonly string[];
  readonly representatives: readonly PersonValues[];
}

/** A text in an input of the API; null removes it. */
interface TextInput {
  readonly locale: string;
  readonly text: string | null;
}

/** The part of an input of the API that holds an entry. */
export interface EntryInput extends Partial<
  Record<Texts, TextInput[]> & Record<Plain | 'appliedZoneId', string | null>
> {
  kind?: Kind;
  categoryIds?: string[];
  representatives?: { name: TextInput[]; role: TextInput[]; phone: string | null }[];
}

/** The entry of an exhibitor as the API returns it. */
export interface StoredEntry extends Readonly<
  Record<(typeof TEXTS)[Texts], readonly LocalizedText[]> & Record<Plain, string | null>
> {
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
  const texts = Object.entries(TEXTS).map(([field, stored]) => [
    field,
    textsByLocale(exhibitor[stored], locales),
  ]);
  const plain = PLAIN.map((field) => [field, exhibitor[field] ?? '']);
  return {
    ...(Object.fromEntries(texts) as Record<Texts, TextsByLocale>),
    ...(Object.fromEntries(plain) as Record<Plain, string>),
    kind: exhibitor.kind,
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
  const noTexts = { names: [], cities: [], descriptions: [] };
  const plain = Object.fromEntries(PLAIN.map((field) => [field, null])) as Record<Plain, null>;
  const nothing = { categories: [], appliedZone: null, representatives: [] };
  return entryOf({ ...noTexts, ...plain, ...nothing, kind: 'COMPANY' }, locales);
}

/** The input for the fields that differ. */
export function changedEntry(before: EntryValues, after: EntryValues): EntryInput {
  const input: EntryInput = {};
  for (const field of Object.keys(TEXTS) as Texts[]) {
    if (!isSame(before[field], after[field])) input[field] = changedByLocale(before[field], after[field]);
  }
  for (const field of [...PLAIN, 'appliedZoneId'] as const) {
    if (before[field] === after[field]) continue;
    const text = after[field].trim();
    input[field] = (field === 'website' ? webAddress(text) : text) || null;
  }
  if (before.kind !== after.kind) input.kind = after.kind;
  if (!isSame(before.categoryIds, after.categoryIds)) input.categoryIds = [...after.categoryIds];
  if (!isSame(before.representatives, after.representatives)) {
    input.representatives = after.representatives.map(personInput);
  }
  return input;
}

/** People write an address as it is printed: `www.example.com`. */
function webAddress(text: string): string {
  const plain = text.normalize('NFKC');
  return /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?:[/:?#]|$)/u.test(plain) ? `https://${plain}` : text;
}

function personInput({ name, role, phone }: PersonValues) {
  return { name: allTexts(name), role: allTexts(role), phone: phone.trim() || null };
}

/** Every language: an absent one would keep its stored text. */
function allTexts(texts: TextsByLocale): { locale: string; text: string | null }[] {
  return Object.entries(texts).map(([locale, text]) => ({ locale, text: text.trim() || null }));
}
