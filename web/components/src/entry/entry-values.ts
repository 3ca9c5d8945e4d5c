import { changedByLocale, type LocalizedText, type TextsByLocale, textsByLocale } from '../localized.js';
import { isSame } from '../merge.js';
import { webAddress } from '../web-address.js';
import type { ExhibitorKind } from '@vitrine/ui/enums/values';

/** A representative in a form. */
export interface PersonValues {
  readonly name: TextsByLocale;
  readonly role: TextsByLocale;
  readonly phone: string;
}

/** The fields with a text in each language, and their names in the stored entry. */
const TEXTS = { name: 'names', city: 'cities', description: 'descriptions', address: 'addresses' } as const;
/** The fields with a list of texts, which a form shows one a line. */
const LISTS = ['mainProducts', 'brands'] as const;
/** The fields with one text. */
const PLAIN = [
  'country',
  'website',
  'postalCode',
  // Fields that visitors do not see.
  'contactName',
  'contactEmail',
  'contactPhone',
  'contactLocale',
  'creditCode',
] as const;

type Texts = keyof typeof TEXTS;
type Plain = (typeof PLAIN)[number];
type List = (typeof LISTS)[number];

/** The values of an exhibitor's entry in a form, named like the API's input. Empty texts mean absent values. */
export interface EntryValues extends Readonly<
  Record<Texts, TextsByLocale> & Record<Plain | List | 'appliedZoneId', string>
> {
  readonly kind: ExhibitorKind;
  readonly categoryIds: readonly string[];
  readonly representatives: readonly PersonValues[];
}

/** A text in an input of the API. Null removes it. */
interface TextInput {
  readonly locale: string;
  readonly text: string | null;
}

/** The part of an API input that contains an entry. */
export interface EntryInput extends Partial<
  Record<Texts, TextInput[]> & Record<Plain | 'appliedZoneId', string | null> & Record<List, string[]>
> {
  kind?: ExhibitorKind;
  categoryIds?: string[];
  representatives?: { name: TextInput[]; role: TextInput[]; phone: string | null }[];
}

/** The entry of an exhibitor as the API returns it. */
export interface StoredEntry extends Readonly<
  Record<(typeof TEXTS)[Texts], readonly LocalizedText[]> &
    Record<Plain, string | null> &
    Record<List, readonly string[]>
> {
  readonly kind: ExhibitorKind;
  readonly categories: readonly { readonly id: string }[];
  readonly appliedZone: { readonly id: string } | null;
  readonly representatives: readonly {
    readonly names: readonly LocalizedText[];
    readonly roles: readonly LocalizedText[];
    readonly phone: string | null;
  }[];
}

/** Converts the stored entry of an exhibitor to form values. */
export function entryOf(exhibitor: StoredEntry, locales: readonly string[]): EntryValues {
  const texts = Object.entries(TEXTS).map(([field, stored]) => [
    field,
    textsByLocale(exhibitor[stored], locales),
  ]);
  const plain = PLAIN.map((field) => [field, exhibitor[field] ?? '']);
  const lists = LISTS.map((field) => [field, exhibitor[field].join('\n')]);
  return {
    ...(Object.fromEntries(texts) as Record<Texts, TextsByLocale>),
    ...(Object.fromEntries(plain) as Record<Plain, string>),
    ...(Object.fromEntries(lists) as Record<List, string>),
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

/** The form values of a new exhibitor. */
export function emptyEntry(locales: readonly string[]): EntryValues {
  const noTexts = { names: [], cities: [], descriptions: [], addresses: [] };
  const plain = Object.fromEntries(PLAIN.map((field) => [field, null])) as Record<Plain, null>;
  const nothing = { mainProducts: [], brands: [], categories: [], appliedZone: null, representatives: [] };
  return entryOf({ ...noTexts, ...plain, ...nothing, kind: 'COMPANY' }, locales);
}

/** The input with the fields that differ. */
export function changedEntry(before: EntryValues, after: EntryValues): EntryInput {
  const input: EntryInput = {};
  for (const field of Object.keys(TEXTS) as Texts[]) {
    if (!isSame(before[field], after[field])) input[field] = changedByLocale(before[field], after[field]);
  }
  for (const field of [...PLAIN, 'appliedZoneId'] as const) {
    if (before[field] === after[field]) continue;
    input[field] = field === 'website' ? webAddress(after.website) : after[field].trim() || null;
  }
  for (const field of LISTS) {
    if (before[field] !== after[field]) input[field] = linesOf(after[field]);
  }
  if (before.kind !== after.kind) input.kind = after.kind;
  if (!isSame(before.categoryIds, after.categoryIds)) input.categoryIds = [...after.categoryIds];
  if (!isSame(before.representatives, after.representatives)) {
    input.representatives = after.representatives.map(personInput);
  }
  return input;
}

/** The texts of a list that a form shows one a line. */
function linesOf(text: string): string[] {
  return text.split('\n').flatMap((line) => line.trim() || []);
}

function personInput({ name, role, phone }: PersonValues) {
  return { name: allTexts(name), role: allTexts(role), phone: phone.trim() || null };
}

/** Lists every language, because an absent one would keep its stored text. */
function allTexts(texts: TextsByLocale): { locale: string; text: string | null }[] {
  return Object.entries(texts).map(([locale, text]) => ({ locale, text: text.trim() || null }));
}
