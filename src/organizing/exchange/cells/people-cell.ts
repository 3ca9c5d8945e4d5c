import { isDeepStrictEqual } from 'node:util';
import type { FieldRule } from '../../../platform/text/field-rule.js';
import { cleanText } from '../../../platform/text/clean-text.js';
import { CellFault, type CellValue, type Column, type StoredRow } from '../model/column.js';
import { fieldColumn } from './field-column.js';
import { message, type Message, term } from '../../../platform/text/message.js';

type Texts = Readonly<Record<string, string>>;

/** A person and their role. */
interface Person {
  readonly name: Texts;
  readonly role?: Texts;
  /** Never written to cells, because files can be public. */
  readonly phone?: string;
}

const LENGTH = 200;
const PERSON_FORM = /^(?<name>[^;；()（）[\]]+?)(?:\s*[(（](?<role>[^()（）]+)[)）])?$/;

/** The reason why a text cannot be the name of a person; undefined if it can. */
type NameFault = (name: string) => Message | undefined;

/** A column of people: `Zhang San (CEO); Li Si` in the event's first language, or JSON with all of them. */
export function peopleColumn<Field extends string>(
  key: string,
  rule: FieldRule<Field> & { items: number },
  faultOf: NameFault = () => undefined,
): Column<Field> {
  return fieldColumn(key, rule, {
    empty: '[]',
    read: (text, { importContext }) => {
      const people = readPeople(text, importContext.event.locales, rule.items);
      checkNames(people, faultOf);
      return JSON.stringify(people);
    },
    load: (row: StoredRow, { event }) =>
      JSON.stringify((row[key] as Person[]).map((person) => orderedPerson(person, event.locales))),
    store: (value, _facts, row) =>
      withPhones(JSON.parse(String(value)) as Person[], (row?.[key] ?? []) as Person[]),
    write: (value, { event }) => writePeople(value, event.locales),
  });
}

function checkNames(people: readonly Person[], faultOf: NameFault): void {
  for (const name of people.flatMap((person) => Object.values(person.name))) {
    const fault = faultOf(name);
    if (fault !== undefined) throw new CellFault(message`${fault} ("${name}")`);
  }
}

/** A person with an unchanged name keeps the telephone number. */
function withPhones(people: readonly Person[], storedPeople: readonly Person[]): Person[] {
  return people.map((person) => {
    const storedPerson = storedPeople.find(({ name }) => isDeepStrictEqual(name, person.name));
    return storedPerson?.phone === undefined ? person : { ...person, phone: storedPerson.phone };
  });
}

function readPeople(text: string, locales: readonly string[], items = Infinity): Person[] {
  const people = text.trimStart().startsWith('[')
    ? parsePeople(text, locales)
    : plainPeople(text, locales[0]);
  if (people.length > items) throw new CellFault(message`has more than ${items} people`);
  return people.map((person) => orderedPerson(person, locales));
}

function plainPeople(text: string, locale = 'en'): Person[] {
  const parts = splitOutsideBrackets(text).map((part) => part.trim());
  return parts
    .filter((part) => part !== '')
    .map((part) => {
      if (part.length > 2 * LENGTH + 10) throw new CellFault(message`has a text that is too long`);
      const { name, role } = PERSON_FORM.exec(part)?.groups ?? {};
      if (name === undefined) throw new CellFault(message`must be like "Name (role); Name", not "${part}"`);
      const person = { name: { [locale]: cleanPart(name) } };
      return role === undefined ? person : { ...person, role: { [locale]: cleanPart(role) } };
    });
}

/** A role can contain the separators of people: `王某（主持、点评）、李某`. */
function splitOutsideBrackets(text: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const character of text) {
    if (/[(（]/.test(character)) depth += 1;
    if (/[)）]/.test(character)) depth = Math.max(0, depth - 1);
    if (depth === 0 && /[;；、\n]/.test(character)) parts.push('');
    else parts.push(`${parts.pop() ?? ''}${character}`);
  }
  return parts;
}

function parsePeople(text: string, locales: readonly string[]): Person[] {
  try {
    const people = JSON.parse(text) as { name: unknown; role?: unknown }[];
    return people.map(({ name, role }) =>
      role == null
        ? { name: texts(name, locales) }
        : { name: texts(name, locales), role: texts(role, locales) },
    );
  } catch (error) {
    if (error instanceof CellFault) throw error;
    throw new CellFault(message`must be like "Name (role); Name" or a JSON array of {name, role}`);
  }
}

function texts(value: unknown, locales: readonly string[]): Texts {
  if (typeof value === 'string') return { [locales[0] ?? 'en']: cleanPart(value) };
  const entries = Object.entries(value as object) as [string, unknown][];
  const invalidEntry = entries.find(
    ([locale, text]) => !locales.includes(locale) || typeof text !== 'string',
  );
  if (invalidEntry || entries.length === 0)
    throw new CellFault(message`must have texts in the event's languages`);
  return Object.fromEntries(entries.map(([locale, text]) => [locale, cleanPart(String(text))]));
}

function cleanPart(text: string): string {
  const cleaned = cleanText(text, LENGTH);
  if ('text' in cleaned) return cleaned.text;
  throw new CellFault(
    message`has a text that is ${term(cleaned.fault === 'controls' ? 'not plain' : cleaned.fault)}`,
  );
}

/** Keys in a fixed order, so that equal people have equal texts. */
function orderedPerson({ name, role }: Person, locales: readonly string[]): Person {
  const orderedTexts = (value: Texts): Texts => {
    const tags = [...locales, ...Object.keys(value).sort()].filter((tag) => tag in value);
    return Object.fromEntries([...new Set(tags)].map((tag) => [tag, value[tag] ?? '']));
  };
  return role == null ? { name: orderedTexts(name) } : { name: orderedTexts(name), role: orderedTexts(role) };
}

function writePeople(value: CellValue, locales: readonly string[]): string {
  const text = String(value);
  const [locale = ''] = locales;
  const people = JSON.parse(text) as Person[];
  const shortForm = people
    .map(({ name, role }) => `${name[locale] ?? ''}${role ? ` (${role[locale] ?? ''})` : ''}`)
    .join('; ');
  // People with values that the short form lacks are written as JSON.
  return canRead(shortForm, locales, text) ? shortForm : text;
}

function canRead(shortForm: string, locales: readonly string[], text: string): boolean {
  try {
    return JSON.stringify(readPeople(shortForm, locales)) === text;
  } catch {
    return false;
  }
}
