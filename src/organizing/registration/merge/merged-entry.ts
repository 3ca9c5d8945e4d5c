import type { ExhibitorEntity } from '../../../fair/exhibitor/exhibitor.entity.js';
import {
  EXHIBITOR_FIELDS,
  EXHIBITOR_TEXTS,
  type ExhibitorColumn,
} from '../../../fair/exhibitor/exhibitor.fields.js';
import { type Person, StoredPeople } from '../../../fair/exhibitor/representative/stored-people.js';
import type { Patch } from '../../../platform/database/rows/row.js';
import type { LocalizedText } from '../../../platform/text/localized-text.js';

/** Categories are merged as links. Exhibitors of two kinds keep the kind of the kept one. */
const { categories: _, kind: __, representatives: PEOPLE, ...MERGED } = EXHIBITOR_FIELDS;

/** The columns of an exhibitor that a merge reads. */
export type MergedRow = Pick<
  ExhibitorEntity,
  ExhibitorColumn | 'appliedZoneId' | 'carriedFrom' | 'logoId' | 'logoAlt' | 'published'
>;

/** The columns that change, and the API names of the filled and of the lost values. */
export interface MergedEntry {
  readonly columns: Patch<ExhibitorEntity>;
  readonly filled: string[];
  readonly dropped: string[];
}

const LISTS = ['brands', 'mainProducts'] as const;
type ListField = (typeof LISTS)[number];
type TextField = (typeof EXHIBITOR_TEXTS)[number];
type ValueField = Exclude<keyof typeof MERGED, TextField | ListField> | 'appliedZoneId' | 'carriedFrom';

/** Values that are not combined: the value of the kept one stays. */
const VALUES = [
  ...(Object.keys(MERGED) as (keyof typeof MERGED)[]).filter((field) => !isCombined(field)),
  'appliedZoneId',
  'carriedFrom',
] as ValueField[];

function isCombined(field: keyof typeof MERGED): boolean {
  return [...EXHIBITOR_TEXTS, ...LISTS].some((combined) => combined === field);
}

/** Fills missing values of the kept exhibitor from the merged one. */
export function mergedEntry(kept: MergedRow, merged: MergedRow): MergedEntry {
  const entry: MergedEntry = { columns: {}, filled: [], dropped: [] };
  for (const column of EXHIBITOR_TEXTS) mergeText(entry, column, kept[column], merged[column]);
  for (const column of VALUES) {
    const field = column === 'appliedZoneId' ? 'appliedZone' : column;
    const value = merged[column];
    if (value === null || value === kept[column]) continue;
    if (kept[column] === null) fill(entry, field, { [column]: value });
    else entry.dropped.push(field);
  }
  for (const column of LISTS) mergeList(entry, column, kept[column], merged[column]);
  if (kept.kind !== merged.kind) entry.dropped.push('kind');
  mergeLogo(entry, kept, merged);
  mergePeople(entry, kept.representatives, merged.representatives);
  // Only an approved exhibitor is visible to visitors.
  if (merged.published && !kept.published) fill(entry, 'published', { published: true });
  return entry;
}

function fill(entry: MergedEntry, field: string, columns: Patch<ExhibitorEntity>): void {
  Object.assign(entry.columns, columns);
  entry.filled.push(field);
}

/** Texts that the kept one lacks are added to its own, as long as there is room. */
function mergeList(
  entry: MergedEntry,
  column: ListField,
  kept: readonly string[],
  merged: readonly string[],
): void {
  const missing = merged.filter((text) => !kept.includes(text));
  const room = missing.slice(0, Math.max(0, EXHIBITOR_FIELDS[column].items - kept.length));
  if (room.length > 0) fill(entry, column, { [column]: [...kept, ...room] });
  if (room.length < missing.length) entry.dropped.push(column);
}

/** Language by language; the kept text stays. */
function mergeText(
  entry: MergedEntry,
  column: TextField | 'logoAlt',
  kept: LocalizedText | null,
  merged: LocalizedText | null,
  field: string = column,
): void {
  const missing: Record<string, string> = {};
  for (const [locale, text] of Object.entries(merged ?? {})) {
    const present = kept?.[locale];
    if (present === undefined) missing[locale] = text;
    else if (present !== text) entry.dropped.push(`${field}.${locale}`);
  }
  const locales = Object.keys(missing);
  if (locales.length === 0) return;
  entry.columns[column] = { ...kept, ...missing };
  entry.filled.push(...locales.map((locale) => `${field}.${locale}`));
}

/** An alternative text describes its picture, so both are copied together. */
function mergeLogo(entry: MergedEntry, kept: MergedRow, merged: MergedRow): void {
  const { logoId, logoAlt } = merged;
  if (logoId === null) return;
  if (kept.logoId === null) fill(entry, 'logo', { logoId, logoAlt });
  else if (kept.logoId !== logoId) entry.dropped.push('logo');
  else mergeText(entry, 'logoAlt', kept.logoAlt, logoAlt, 'logo.alt');
}

/**
 * Representatives with other names are added up to the maximum. For equal names, missing texts are filled.
 */
function mergePeople(entry: MergedEntry, kept: readonly Person[], merged: readonly Person[]): void {
  const known = new StoredPeople(kept);
  const people = new Map<Person | undefined, Person>(kept.map((person) => [person, person]));
  const added: Person[] = [];
  let isDropped = false;
  for (const person of merged) {
    const same = known.match(person.name);
    if (same) {
      const both = filledPerson(same, person);
      people.set(same, both);
      isDropped ||= !containsPerson(both, person);
    } else if (people.size + added.length < PEOPLE.items) added.push(person);
    else isDropped = true;
  }
  const all = [...people.values(), ...added];
  if (JSON.stringify(all) !== JSON.stringify(kept)) fill(entry, 'representatives', { representatives: all });
  if (isDropped) entry.dropped.push('representatives');
}

function filledPerson(kept: Person, merged: Person): Person {
  const role = kept.role || merged.role ? { ...merged.role, ...kept.role } : null;
  return { ...merged, ...kept, name: { ...merged.name, ...kept.name }, role };
}

function containsPerson(whole: Person, part: Person): boolean {
  const contains = (text: LocalizedText | null, other: LocalizedText | null): boolean =>
    Object.entries(other ?? {}).every(([locale, value]) => text?.[locale] === value);
  return (
    contains(whole.name, part.name) &&
    contains(whole.role, part.role) &&
    (part.phone === undefined || part.phone === whole.phone)
  );
}
