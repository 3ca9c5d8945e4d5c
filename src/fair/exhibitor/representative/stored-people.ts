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
  readonly #unmatched: Set<Person>;

  constructor(people: readonly Person[]) {
    this.#unmatched = new Set(people);
  }

  /** The people without a match. */
  get unmatched(): readonly Person[] {
    return [...this.#unmatched];
  }

  /** The person with the most equal names in the same language. Undefined if no name is equal. */
  match(name: LocalizedText): Person | undefined {
    const names = Object.entries(name);
    const equal = (person: Person): number =>
      names.filter(([locale, text]) => person.name[locale] === text).length;
    let best: Person | undefined;
    for (const person of this.#unmatched) {
      if (equal(person) > (best ? equal(best) : 0)) best = person;
    }
    if (best) this.#unmatched.delete(best);
    return best;
  }

  /** Validates a person without the telephone. Absent fields keep the stored values of the same person. */
  read(
    check: InputCheck,
    { name, role }: RepresentativeInput,
    path: readonly string[],
    locales: readonly string[],
  ): Person {
    const given = name.flatMap(({ locale, text }) =>
      text == null ? [] : [[locale, text.normalize('NFC').trim()]],
    );
    const person = this.match(Object.fromEntries(given) as LocalizedText);
    const from = { locales, stored: { name: person?.name, role: person?.role } };
    const names = check.texts(name, [...path, 'name'], { ...from, ...PERSON_FIELDS.name });
    const roles = check.texts(role, [...path, 'role'], { ...from, ...PERSON_FIELDS.role });
    return { ...person, name: names ?? {}, role: roles === undefined ? (person?.role ?? null) : roles };
  }
}

/** Applies the change to the present list, because concurrent transactions can have changed it. */
export function changedPeople(present: readonly Person[], { before, after }: PeopleChange): Person[] {
  const bases = new StoredPeople(before);
  const now = new StoredPeople(present);
  const people = after.map((person) => {
    const base = bases.match(person.name);
    const stored = base && now.match(base.name);
    return base && stored ? merged(stored, base, person) : person;
  });
  const known = new StoredPeople(before);
  const added = now.unmatched.filter(({ name }) => known.match(name) === undefined);
  return [...people, ...added];
}

function merged(stored: Person, base: Person, person: Person): Person {
  const phone = base.phone === person.phone ? stored.phone : person.phone;
  const role = base.role || person.role ? patchBetween(base.role, person.role) : {};
  return {
    name: patched(stored.name, patchBetween(base.name, person.name)) ?? person.name,
    role: patched(stored.role, role),
    ...(phone !== undefined && { phone }),
  };
}
