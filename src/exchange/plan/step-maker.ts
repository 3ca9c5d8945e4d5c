import { FreeSlugs, slugByHash, slugFor } from '../../platform/text/slug.js';
import type { BoundColumn, CellValues } from '../kinds/column.js';
import { type ExchangeKind, localizedOf, textsOf } from '../kinds/exchange-kind.js';
import type { StoredObject } from './match-objects.js';
import type { FieldChange, PlanStep } from './plan.js';
import type { RowReader } from './read-rows.js';
import type { MatchedRow, RowMatcher } from './row-matcher.js';

/** Compares rows with objects. */
export class StepMaker {
  readonly #free = new FreeSlugs((slug) => this.matcher.hasSlug(slug));
  readonly #missing = new Set<string>();

  constructor(
    private readonly kind: ExchangeKind,
    private readonly bound: readonly BoundColumn[],
    private readonly reader: RowReader,
    private readonly matcher: RowMatcher,
  ) {}

  /** What the row comes to, once all rows are matched; undefined where it is refused. */
  step(read: MatchedRow, object: StoredObject | undefined): PlanStep | undefined {
    const after = { ...(object?.values ?? this.#blank(read.values)), ...read.values };
    if (!this.#isWhole(read, after)) return undefined;
    const changes = object
      ? this.#changes(object.values, after)
      : Object.entries(after).map(([column, value]): FieldChange => ({ column, before: null, after: value }));
    if (object) this.#checkFixed(read, changes);
    const action = object ? (changes.length === 0 ? 'NONE' : 'CHANGE') : 'CREATE';
    return {
      row: read.row.number,
      action,
      name: nameOf(after),
      id: object?.id ?? null,
      version: object?.version ?? null,
      changes,
    };
  }

  /** All columns of a new object that the row does not fill. */
  #blank(values: CellValues): CellValues {
    const blank = Object.fromEntries(
      this.bound
        .filter(({ column }) => column.auxiliary !== true)
        .map(({ key, column }) => [key, column.empty ?? null]),
    );
    if (this.kind.slugFrom === undefined) return { ...blank, ...this.kind.defaults(values) };
    const name = localizedOf(values, this.kind.slugFrom);
    const slug =
      values.slug ?? this.#free.take(slugFor(name, slugByHash(this.kind.object.toLowerCase(), name)));
    this.matcher.reserve(String(slug));
    return { ...blank, slug, ...this.kind.defaults(values) };
  }

  #changes(before: CellValues, after: CellValues): FieldChange[] {
    return Object.entries(after)
      .filter(([column, value]) => JSON.stringify(before[column] ?? null) !== JSON.stringify(value))
      .map(([column, value]) => ({ column, before: before[column] ?? null, after: value }));
  }

  #isWhole({ row }: MatchedRow, values: CellValues): boolean {
    const lacking = this.kind.columns.filter(
      ({ key, required, localized }) =>
        required === true &&
        (localized === true ? textsOf(values, key).length === 0 : (values[key] ?? null) === null),
    );
    for (const { key } of lacking) {
      if (this.reader.has(key)) this.reader.refuse(row, key, 'must not be empty');
      // Told once, not for each row.
      else if (!this.#missing.has(key)) this.reader.refuse(null, key, 'is missing in the header');
      this.#missing.add(key);
    }
    const fault = lacking.length === 0 ? this.kind.check?.(values) : undefined;
    if (fault) this.reader.refuse(row, fault[0], fault[1]);
    return lacking.length === 0;
  }

  #checkFixed({ row }: MatchedRow, changes: readonly FieldChange[]): void {
    for (const { column } of changes) {
      const reason = this.kind.fixed[column];
      if (reason !== undefined) this.reader.refuse(row, column, reason, 'WRONG_STATUS');
    }
  }
}

function nameOf(values: CellValues): string {
  const [name] = [...textsOf(values, 'name'), ...textsOf(values, 'title')];
  return name ?? [values.hall, values.code].filter((part) => part != null).join('-');
}
