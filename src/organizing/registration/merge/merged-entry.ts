import type { ExhibitorEntity } from '../../../fair/exhibitor/exhibitor.entity.js';
import {
  EXHIBITOR_FIELDS,
  EXHIBITOR_TEXTS,
  type ExhibitorColumn,
} from '../../../fair/exhibitor/exhibitor.fields.js';
import { type Person, StoredPeople } from '../../../fair/exhibitor/representative/stored-people.js';
import type { Patch } from '../../../platform/database/rows/row.js';
import type { LocalizedText } from '../../../platform/text/localized-text.js';

/** Categories are merged as links; the sponsor level is the id of a level. If the kinds differ, the kind of the kept exhibitor stays. */
const {
  categories: _,
  sponsorLevel: ___,
  kind: __,
  representatives: PEOPLE,
  ...MERGED_FIELDS
} = EXHIBITOR_FIELDS;

/** The columns of an exhibitor that a merge reads. */
export type MergedRow = Pick<
  ExhibitorEntity,
  ExhibitorColumn | 'appliedZoneId' | 'sponsorLevelId' | 'carriedFrom' | 'logoId' | 'logoAlt' | 'published'
>;

/** The columns to change, and the API names of filled and of lost values. */
export interface MergedEntry {
  readonly columns: Patch<ExhibitorEntity>;
  readonly filled: string[];
  readonly dropped: string[];
}

/** The API names of columns with ids. */
const REFERENCES = { appliedZoneId: 'appliedZone', sponsorLevelId: 'sponsorLevel' } as const;

const LISTS = ['brands', 'mainProducts'] as const;
type ListField = (typeof LISTS)[number];
type TextField = (typeof EXHIBITOR_TEXTS)[number];
type ValueField =
  Exclude<keyof typeof MERGED_FIELDS, TextField | ListField> | keyof typeof REFERENCES | 'carriedFrom';

/** Values that are not combined: if both exhibitors have a value, that of the kept one stays. */
const VALUES = [
  ...(Object.keys(MERGED_FIELDS) as (keyof typeof MERGED_FIELDS)[]).filter((field) => !isCombined(field)),
  'appliedZoneId',
  'sponsorLevelId',
  'carriedFrom',
] as ValueField[];

function isCombined(field: keyof typeof MERGED_FIELDS): boolean {
  return [...EXHIBITOR_TEXTS, ...LISTS].some((name) => name === field);
}

/** Fills missing values of the kept exhibitor from the merged one. */
export function mergedEntry(keptRow: MergedRow, mergedRow: MergedRow): MergedEntry {
  const entry: MergedEntry = { columns: {}, filled: [], dropped: [] };
  for (const column of EXHIBITOR_TEXTS) mergeText(entry, column, keptRow[column], mergedRow[column]);
  for (const column of VALUES) {
    const field = column in REFERENCES ? REFERENCES[column as keyof typeof REFERENCES] : column;
    const value = mergedRow[column];
    if (value === null || value === keptRow[column]) continue;
    if (keptRow[column] === null) fillField(entry, field, { [column]: value });
    else entry.dropped.push(field);
  }
  for (const column of LISTS) mergeList(entry, column, keptRow[column], mergedRow[column]);
  if (keptRow.kind !== mergedRow.kind) entry.dropped.push('kind');
  mergeLogo(entry, keptRow, mergedRow);
  mergePeople(entry, keptRow.representatives, mergedRow.representatives);
  // Visitors see the exhibitor only after its approval.
  if (mergedRow.published && !keptRow.published) fillField(entry, 'published', { published: true });
  return entry;
}

function fillField(entry: MergedEntry, field: string, columns: Patch<ExhibitorEntity>): void {
  Object.assign(entry.columns, columns);
  entry.filled.push(field);
}

/** Adds missing texts to the list of the kept exhibitor, up to the maximum. */
function mergeList(
  entry: MergedEntry,
  column: ListField,
  keptTexts: readonly string[],
  mergedTexts: readonly string[],
): void {
  const missingTexts = mergedTexts.filter((text) => !keptTexts.includes(text));
  const addedTexts = missingTexts.slice(0, Math.max(0, EXHIBITOR_FIELDS[column].items - keptTexts.length));
  if (addedTexts.length > 0) fillField(entry, column, { [column]: [...keptTexts, ...addedTexts] });
  if (addedTexts.length < missingTexts.length) entry.dropped.push(column);
}

/** Merges texts language by language. Texts of the kept exhibitor stay. */
function mergeText(
  entry: MergedEntry,
  column: TextField | 'logoAlt',
  keptText: LocalizedText | null,
  mergedText: LocalizedText | null,
  field: string = column,
): void {
  const missingTexts: Record<string, string> = {};
  for (const [locale, text] of Object.entries(mergedText ?? {})) {
    const keptValue = keptText?.[locale];
    if (keptValue === undefined) missingTexts[locale] = text;
    else if (keptValue !== text) entry.dropped.push(`${field}.${locale}`);
  }
  const locales = Object.keys(missingTexts);
  if (locales.length === 0) return;
  entry.columns[column] = { ...keptText, ...missingTexts };
  entry.filled.push(...locales.map((locale) => `${field}.${locale}`));
}

/** An alternative text describes its picture, so both are copied together. */
function mergeLogo(entry: MergedEntry, keptRow: MergedRow, mergedRow: MergedRow): void {
  const { logoId, logoAlt } = mergedRow;
  if (logoId === null) return;
  if (keptRow.logoId === null) fillField(entry, 'logo', { logoId, logoAlt });
  else if (keptRow.logoId !== logoId) entry.dropped.push('logo');
  else mergeText(entry, 'logoAlt', keptRow.logoAlt, logoAlt, 'logo.alt');
}

/** Adds representatives with other names, up to the maximum. For equal names, missing texts are filled. */
function mergePeople(
  entry: MergedEntry,
  keptPeople: readonly Person[],
  mergedPeople: readonly Person[],
): void {
  const storedPeople = new StoredPeople(keptPeople);
  const people = new Map<Person | undefined, Person>(keptPeople.map((person) => [person, person]));
  const addedPeople: Person[] = [];
  let isDropped = false;
  for (const person of mergedPeople) {
    const samePerson = storedPeople.match(person.name);
    if (samePerson) {
      const combinedPerson = filledPerson(samePerson, person);
      people.set(samePerson, combinedPerson);
      isDropped ||= !containsPerson(combinedPerson, person);
    } else if (people.size + addedPeople.length < PEOPLE.items) addedPeople.push(person);
    else isDropped = true;
  }
  const allPeople = [...people.values(), ...addedPeople];
  if (JSON.stringify(allPeople) !== JSON.stringify(keptPeople))
    fillField(entry, 'representatives', { representatives: allPeople });
  if (isDropped) entry.dropped.push('representatives');
}

function filledPerson(keptPerson: Person, mergedPerson: Person): Person {
  const role = keptPerson.role || mergedPerson.role ? { ...mergedPerson.role, ...keptPerson.role } : null;
  return { ...mergedPerson, ...keptPerson, name: { ...mergedPerson.name, ...keptPerson.name }, role };
}

function containsPerson(person: Person, part: Person): boolean {
  const contains = (text: LocalizedText | null, other: LocalizedText | null): boolean =>
    Object.entries(other ?? {}).every(([locale, value]) => text?.[locale] === value);
  return (
    contains(person.name, part.name) &&
    contains(person.role, part.role) &&
    (part.phone === undefined || part.phone === person.phone)
  );
}
