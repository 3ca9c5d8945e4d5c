import { FreeSlugs, slugByHash, slugFor } from '../../platform/text/slug.js';
import type { BoundColumn, CellValue, CellValues } from '../kinds/column.js';
import { type ExchangeKind, localizedOf, textsOf } from '../kinds/exchange-kind.js';
import { Matches, type StoredObject } from './match-objects.js';
import type { FieldChange, PlanStep } from './plan.js';
import type { ReadRow, RowReader } from './read-rows.js';

/** Compares rows with objects. */
export class StepMaker {
  readonly #stored: Matches<StoredObject>;
  readonly #new: Matches<ReadRow>;
  /** Which row an object was found for. */
  readonly #claimed = new Map<string, number>();
  /** Whose slug it is. */
  readonly #slugs: Map<CellValue, string>;
  readonly #free = new FreeSlugs((slug) => this.#slugs.has(slug));
  #missing = new Set<string>();

  constructor(
    private readonly kind: ExchangeKind,
    private readonly bound: readonly BoundColumn[],
    objects: readonly StoredObject[],
    private readonly reader: RowReader,
  ) {
    this.#stored = new Matches(kind, objects);
    this.#new = new Matches<ReadRow>(kind);
    this.#slugs = new Map(objects.map(({ id, values }) => [values.slug ?? null, id]));
  }

  /** One step for each row that is sound. */
  steps(rows: readonly ReadRow[]): PlanStep[] {
    const matched = rows
      .filter(({ sound }) => sound)
      .map((read) => ({ read, object: this.#objectOf(read) }))
      .filter(({ object }) => object !== 'refused');
    for (const { read, object } of matched) this.#takeSlug(read, object as StoredObject | undefined);
    return matched
      .map(({ read, object }) => this.#step(read, object as StoredObject | undefined))
      .filter((step) => step !== undefined);
  }

  #objectOf(read: ReadRow): StoredObject | undefined | 'refused' {
    const match = this.#stored.find(read.values);
    if (match && match.found.length > 1) {
      this.reader.refuse(read.row, match.column, `fits ${match.found.length} objects`);
      return 'refused';
    }
    const [object] = match?.found ?? [];
    if (this.#isTwin(read, object, match?.column)) return 'refused';
    if (object) this.#claimed.set(object.id, read.row.number);
    else this.#new.add(read);
    return object;
  }

  /** Whether an earlier row describes the same. */
  #isTwin(read: ReadRow, object: StoredObject | undefined, column: string | undefined): boolean {
    const earlier = object ? undefined : this.#new.find(read.values);
    const twin = object ? this.#claimed.get(object.id) : earlier?.found[0]?.row.number;
    if (twin === undefined) return false;
    this.reader.refuse(
      read.row,
      column ?? earlier?.column ?? null,
      `describes the same as row ${twin}`,
      'TAKEN',
    );
    return true;
  }

  #takeSlug({ row, values }: ReadRow, object: StoredObject | undefined): void {
    const slug = values.slug ?? null;
    if (slug === null) return;
    const owner = this.#slugs.get(slug);
    const self = object?.id ?? `row ${row.number}`;
    if (owner === undefined) this.#slugs.set(slug, self);
    else if (owner !== self) this.reader.refuse(row, 'slug', 'belongs to another one already', 'TAKEN');
  }

  #step(read: ReadRow, object: StoredObject | undefined): PlanStep | undefined {
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
    this.#slugs.set(slug, 'made');
    return { ...blank, slug, ...this.kind.defaults(values) };
  }

  #changes(before: CellValues, after: CellValues): FieldChange[] {
    return Object.entries(after)
      .filter(([column, value]) => JSON.stringify(before[column] ?? null) !== JSON.stringify(value))
      .map(([column, value]) => ({ column, before: before[column] ?? null, after: value }));
  }

  #isWhole({ row }: ReadRow, values: CellValues): boolean {
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

  #checkFixed({ row }: ReadRow, changes: readonly FieldChange[]): void {
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
