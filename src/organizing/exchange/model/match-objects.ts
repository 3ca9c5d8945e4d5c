import type { CellValues, StoredRow } from './column.js';
import { type ExchangeKind, isSameText, type MatchKey } from './exchange-kind.js';
import { append } from './places.js';

export interface StoredObject {
  readonly id: string;
  readonly version: number;
  readonly row: StoredRow;
  readonly values: CellValues;
}

/** An object or row that a row can match, with only its key values. */
interface Candidate<S> {
  readonly item: S;
  readonly values: CellValues;
}

/** The match of a row. */
export interface Match<S> {
  /** The column of the key that matched. */
  readonly column: string;
  readonly items: readonly S[];
  /** An object that is equal in one language and different in another; `items` is then empty. */
  readonly doubt?: { readonly item: S; readonly differingColumn: string; readonly text: string };
}

/** Finds the objects or rows that a row matches, by the first key with a match. */
export class Matches<S> {
  readonly #byKey: Map<string, Candidate<S>[]>[];

  /** `sameName`: whether rows that equal an object in only some languages change it or make another one. */
  constructor(
    private readonly kind: ExchangeKind,
    private readonly sameName?: 'update' | 'create',
  ) {
    this.#byKey = kind.keys.map(() => new Map<string, Candidate<S>[]>());
  }

  /** Adds `item` under the texts of its keys. */
  add(item: S, values: CellValues): void {
    const candidate = { item, values: this.#distinguishingValues(values) };
    for (const [index, { of }] of this.kind.keys.entries()) {
      const byText = this.#byKey[index];
      if (byText) for (const text of of(values)) append(byText, text, candidate);
    }
  }

  /**
   * The first key with a match decides. A candidate whose text differs from the row in one language matches with
   * `update`, and does not with `create`. Otherwise it is a doubt, unless the row has an id.
   */
  find(values: CellValues): Match<S> | undefined {
    for (const [index, key] of this.kind.keys.entries()) {
      const { of, distinctColumns = [], column } = key;
      const candidates = of(values).flatMap((text) => this.#byKey[index]?.get(text) ?? []);
      const equalCandidates = [...new Set(candidates)].filter(
        (candidate) => !distinctColumns.some((name) => areDifferent(candidate.values[name], values[name])),
      );
      const doubts = equalCandidates.map((candidate) => doubtOf(key, candidate, values));
      const sureCandidates = equalCandidates.filter((_candidate, place) => doubts[place] === undefined);
      const isUpdate = sureCandidates.length === 0 && this.sameName === 'update';
      const matches = exactOnes(key, isUpdate ? equalCandidates : sureCandidates, values);
      if (matches.length > 0) return { column, items: matches.map(({ item }) => item) };
      const doubt = doubts.find((each) => each !== undefined);
      const hasId = key.texts?.ids.some((name) => (values[name] ?? null) !== null) === true;
      if (doubt && !hasId && this.sameName === undefined) return { column, items: [], doubt };
    }
    return undefined;
  }

  /** The values that distinguish two objects with equal keys. */
  #distinguishingValues(values: CellValues): CellValues {
    const columns = this.kind.keys.flatMap(({ distinctColumns = [] }) => distinctColumns);
    const texts = this.kind.keys.flatMap(({ texts: localized }) => localized?.column ?? []);
    const names = Object.keys(values).filter((name) => texts.some((column) => name.startsWith(`${column}.`)));
    return Object.fromEntries([...columns, ...names].map((name) => [name, values[name] ?? null]));
  }
}

/** The candidate and its first text that differs from the row in a language. Undefined if no text differs. */
function doubtOf<S>({ texts }: MatchKey, { item, values }: Candidate<S>, row: CellValues): Match<S>['doubt'] {
  if (!texts) return undefined;
  const differingColumn = Object.keys(values).find(
    (name) => name.startsWith(`${texts.column}.`) && !isSameText(texts, values[name], row[name]),
  );
  return differingColumn === undefined
    ? undefined
    : { item, differingColumn, text: String(values[differingColumn]) };
}

/** Of several candidates with texts that differ only in case or width, those without a difference. */
function exactOnes<S>(
  { texts }: MatchKey,
  candidates: readonly Candidate<S>[],
  row: CellValues,
): readonly Candidate<S>[] {
  if (!texts || candidates.length < 2) return candidates;
  const exactCandidates = candidates.filter(({ values }) =>
    Object.keys(values).every(
      (name) => !name.startsWith(`${texts.column}.`) || !areDifferent(values[name], row[name]),
    ),
  );
  return exactCandidates.length > 0 ? exactCandidates : candidates;
}

function areDifferent(one: unknown, other: unknown): boolean {
  return one != null && other != null && one !== other;
}
