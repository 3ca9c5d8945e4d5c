import type { InputCheck } from '../../../platform/failure/input-check.js';
import type { LocalizedText } from '../../../platform/text/localized-text.js';
import { patchBetween, patched } from '../../../platform/text/text-patch.js';
import { PERSON_FIELDS } from './person.fields.js';
import type { RepresentativeInput } from './representative.input.js';

/** A person in a table. */
export interface Person {
  name: LocalizedText;
  role: LocalizedText | null;
  /** Absent if the person has none. */
  phone?: string;
}

/** A change of a list of people: the list before and after. */
export interface PeopleChange {
  before: readonly Person[];
  after: readonly Person[];
}

/** The people of an object. Each is matched with one other person at most. */
export class StoredPeople {
  readonly #unmatchedPeople: Set<Person>;

  constructor(people: readonly Person[]) {
    this.#unmatchedPeople = new Set(people);
  }

  /** The people without a match. */
  get unmatchedPeople(): readonly Person[] {
    return [...this.#unmatchedPeople];
  }

  /** The person with the most equal names in the same language. Undefined if no name is equal. */
  match(name: LocalizedText): Person | undefined {
    const names = Object.entries(name);
    const countEqualNames = (person: Person): number =>
      names.filter(([locale, text]) => person.name[locale] === text).length;
    let bestMatch: Person | undefined;
    for (const person of this.#unmatchedPeople) {
      if (countEqualNames(person) > (bestMatch ? countEqualNames(bestMatch) : 0)) bestMatch = person;
    }
    if (bestMatch) this.#unmatchedPeople.delete(bestMatch);
    return bestMatch;
  }

  /** Validates a person without the telephone. Absent fields keep the stored values of the same person. */
  read(
    check: InputCheck,
    { name, role }: RepresentativeInput,
    path: readonly string[],
    locales: readonly string[],
  ): Person {
    const texts = name.flatMap(({ locale, text }) =>
      text == null ? [] : [[locale, text.normalize('NFC').trim()]],
    );
    const person = this.match(Object.fromEntries(texts) as LocalizedText);
    const textContext = { locales, stored: { name: person?.name, role: person?.role } };
    const names = check.texts(name, [...path, 'name'], { ...textContext, ...PERSON_FIELDS.name });
    const roles = check.texts(role, [...path, 'role'], { ...textContext, ...PERSON_FIELDS.role });
    return { ...person, name: names ?? {}, role: roles === undefined ? (person?.role ?? null) : roles };
  }
}

/** Applies the change to the present list, because concurrent transactions can have changed it. */
export function changedPeople(presentPeople: readonly Person[], { before, after }: PeopleChange): Person[] {
  const basePeople = new StoredPeople(before);
  const storedPeople = new StoredPeople(presentPeople);
  const people = after.map((person) => {
    const base = basePeople.match(person.name);
    const storedPerson = base && storedPeople.match(base.name);
    return base && storedPerson ? mergedPerson(storedPerson, base, person) : person;
  });
  const earlierPeople = new StoredPeople(before);
  const addedPeople = storedPeople.unmatchedPeople.filter(
    ({ name }) => earlierPeople.match(name) === undefined,
  );
  return [...people, ...addedPeople];
}

function mergedPerson(storedPerson: Person, base: Person, person: Person): Person {
  const phone = base.phone === person.phone ? storedPerson.phone : person.phone;
  const role = base.role || person.role ? patchBetween(base.role, person.role) : {};
  return {
    name: patched(storedPerson.name, patchBetween(base.name, person.name)) ?? person.name,
    role: patched(storedPerson.role, role),
    ...(phone !== undefined && { phone }),
  };
}
