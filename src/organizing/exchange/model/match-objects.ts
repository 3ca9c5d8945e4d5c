import type { CellValues, StoredRow } from './column.js';
import type { ExchangeKind, MatchKey } from './exchange-kind.js';
import { append } from './places.js';

export interface StoredObject {
  readonly id: string;
  readonly version: number;
  readonly row: StoredRow;
  readonly values: CellValues;
}

/** An object or row that a row can match, with only its key values. */
interface Candidate<S> {
  readonly self: S;
  readonly values: CellValues;
}

/** The match of a row. */
export interface Match<S> {
  /** The column of the key that matched. */
  readonly column: string;
  readonly found: readonly S[];
  /** An object that is equal in one language and different in another; `found` is then empty. */
  readonly doubt?: { readonly self: S; readonly differs: string; readonly text: string };
}

/** Finds the objects or rows that a row matches; the first key with a match decides. */
export class Matches<S> {
  readonly #byKey: Map<string, Candidate<S>[]>[];

  /** `sameName`: whether rows that equal an object in only some languages change it or make another one. */
  constructor(
    private readonly kind: ExchangeKind,
    private readonly sameName?: 'update' | 'create',
  ) {
    this.#byKey = kind.keys.map(() => new Map<string, Candidate<S>[]>());
  }

  /** Adds `self` under the texts of its keys. */
  add(self: S, values: CellValues): void {
    const candidate = { self, values: this.#apart(values) };
    for (const [index, { of }] of this.kind.keys.entries()) {
      const byText = this.#byKey[index];
      if (byText) for (const text of of(values)) append(byText, text, candidate);
    }
  }

  find(values: CellValues): Match<S> | undefined {
    for (const [index, key] of this.kind.keys.entries()) {
      const { of, unless = [], column } = key;
      const found = of(values).flatMap((text) => this.#byKey[index]?.get(text) ?? []);
      const same = [...new Set(found)].filter(
        (candidate) => !unless.some((name) => differ(candidate.values[name], values[name])),
      );
      const doubts = same.map((candidate) => doubtOf(key, candidate, values));
      if (this.sameName === 'update' && same.length > 0) {
        const exact = same.filter((_candidate, place) => doubts[place] === undefined);
        return { column, found: (exact.length > 0 ? exact : same).map(({ self }) => self) };
      }
      const sure = same.filter((_candidate, place) => doubts[place] === undefined);
      if (sure.length > 0) return { column, found: sure.map(({ self }) => self) };
      const doubt = doubts.find((each) => each !== undefined);
      const hasId = key.texts?.ids.some((name) => (values[name] ?? null) !== null) === true;
      if (doubt && !hasId && this.sameName === undefined) return { column, found: [], doubt };
    }
    return undefined;
  }

  /** The values that distinguish two objects with equal keys. */
  #apart(values: CellValues): CellValues {
    const columns = this.kind.keys.flatMap(({ unless = [] }) => unless);
    const texts = this.kind.keys.flatMap(({ texts: localized }) => localized?.column ?? []);
    const names = Object.keys(values).filter((name) => texts.some((column) => name.startsWith(`${column}.`)));
    return Object.fromEntries([...columns, ...names].map((name) => [name, values[name] ?? null]));
  }
}

/** The language in which both have different texts. */
function doubtOf<S>({ texts }: MatchKey, { self, values }: Candidate<S>, row: CellValues): Match<S>['doubt'] {
  if (!texts) return undefined;
  const differs = Object.keys(values).find(
    (name) => name.startsWith(`${texts.column}.`) && differ(values[name], row[name]),
  );
  return differs === undefined ? undefined : { self, differs, text: String(values[differs]) };
}

function differ(one: unknown, other: unknown): boolean {
  return one != null && other != null && one !== other;
}
