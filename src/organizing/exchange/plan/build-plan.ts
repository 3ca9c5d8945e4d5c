import { createHash } from 'node:crypto';
import type { Sql } from '../../../platform/database/sql.js';
import type { ImportContext } from '../model/import-context.js';
import { identityPages, objectsByIds } from '../model/load-objects.js';
import { type BoundColumn, bindColumns, type ImportOptions } from '../model/column.js';
import type { ExchangeKind } from '../model/exchange-kind.js';
import type { Table } from '../parsers/table.js';
import { SeparatorCounter } from '../kinds/category-parts.js';
import { Spool } from '../spool/spool.js';
import { BoothClaims } from './booth-claims.js';
import { ColumnCounter, columnFault } from './column-use.js';
import { matchHeader } from './match-header.js';
import type { ImportPlan, PlanProblem, PlanStep } from './plan.js';
import { RowReader } from './read-rows.js';
import { type MatchedRow, RowMatcher } from './row-matcher.js';
import { StepMaker } from './step-maker.js';

/** A file and the data to compare it with. */
export interface PlanInput {
  readonly sql: Sql;
  readonly kind: ExchangeKind;
  readonly table: Table;
  readonly importContext: ImportContext;
  readonly options: ImportOptions;
}

/** A plan with its steps. The receiver closes it. */
export interface BuiltPlan {
  readonly plan: ImportPlan;
  readonly steps: Spool<PlanStep>;
  readonly claims: BoothClaims;
  /** The changed objects, with the compared versions. */
  readonly changed: ReadonlyMap<string, number | null>;
  /** The name of a column in the file. */
  readonly columnName: (key: string | null) => string | null;
}

/**
 * Computes the step of each row and all problems. Rows, objects and steps are read in batches; only key
 * values stay in memory.
 */
export async function buildPlan(input: PlanInput): Promise<BuiltPlan> {
  const steps = new Spool<PlanStep>();
  try {
    return await new PlanBuilder(input, steps).build();
  } catch (error) {
    steps.close();
    throw error;
  }
}

/** Columns with the labels of categories and places. */
const LINKS: ReadonlySet<string> = new Set(['booths', 'categories', 'hall']);

class PlanBuilder {
  readonly #bound: readonly BoundColumn[];
  readonly #columns: readonly (BoundColumn | undefined)[];
  readonly #counter: ColumnCounter;
  readonly #reader: RowReader;
  readonly #matcher: RowMatcher;
  readonly #claims: BoothClaims;
  readonly #hash = createHash('sha256');
  readonly #counts = { CREATE: 0, CHANGE: 0, NONE: 0 };
  readonly #changed = new Map<string, number | null>();
  #approved = 0;

  constructor(
    private readonly input: PlanInput,
    private readonly steps: Spool<PlanStep>,
  ) {
    const { kind, table, importContext, options } = input;
    this.#bound = bindColumns(kind.columns, importContext.event.locales);
    const { columns, states } = matchHeader(table.header, this.#bound, kind, options);
    this.#columns = columns;
    this.#counter = new ColumnCounter(states);
    this.#reader = new RowReader(kind, table, columns, importContext, options);
    this.#matcher = new RowMatcher(kind, this.#reader, options.sameName);
    this.#claims = new BoothClaims(importContext.places);
  }

  async build(): Promise<BuiltPlan> {
    await this.#countSeparators();
    const matched = new Spool<MatchedRow>();
    try {
      await this.#match(matched);
      await this.#compare(matched);
    } finally {
      matched.close();
    }
    await this.#checkBooths();
    await this.#checkQuota();
    for (const column of this.#counter.uses) {
      const fault = columnFault(column);
      if (fault !== undefined) this.#reader.refuse(null, column.header, fault, 'UNKNOWN_COLUMN');
    }
    const columnName = (key: string | null) => this.#reader.columnName(key);
    const steps = await this.#acceptedSteps();
    await this.#keepUsed(steps);
    return {
      plan: this.#plan(),
      steps,
      claims: this.#claims,
      changed: this.#changed,
      columnName,
    };
  }

  /** How most cells separate categories. */
  async #countSeparators(): Promise<void> {
    const { table, importContext } = this.input;
    const index = this.#columns.findIndex((column) => column?.key === 'categories');
    if (index === -1) return;
    const counter = new SeparatorCounter();
    const isKnown = (name: string) => importContext.categories.find(name).length > 0;
    for await (const rows of table.rows.batches()) {
      for (const { cells } of rows) if (!isKnown(cells[index] ?? '')) counter.add(cells[index] ?? '');
    }
    importContext.categorySeparators = counter.separators;
  }

  /**
   * All rows are read before the first is compared, because a generated slug must not be that of a later row.
   */
  async #match(matched: Spool<MatchedRow>): Promise<void> {
    const { sql, kind, importContext, table } = this.input;
    for await (const page of identityPages(sql, kind, importContext)) {
      for (const { id, values } of page) this.#matcher.know(id, values);
    }
    for await (const rows of table.rows.batches()) {
      for (const row of rows) {
        this.#counter.add(row);
        const match = this.#matcher.match(this.#reader.read(row));
        if (match) matched.add(match);
      }
    }
  }

  async #compare(matched: Spool<MatchedRow>): Promise<void> {
    const { sql, kind, importContext, options } = this.input;
    const maker = new StepMaker(kind, importContext, this.#reader, this.#matcher, options);
    for await (const rows of matched.batches()) {
      const ids = rows.flatMap(({ id }) => id ?? []);
      const objects = await objectsByIds(sql, kind, importContext, ids);
      if (objects.size < ids.length) throw gone();
      for (const row of rows) {
        const step = maker.step(row, objects.get(row.id ?? ''));
        if (step) this.#add(step);
      }
    }
  }

  #add(step: PlanStep): void {
    this.#hash.update(this.steps.add(step));
    this.#counts[step.action] += 1;
    this.#claims.take(step);
    if (step.action === 'CHANGE') this.#changed.set(step.id ?? '', step.version);
    if (isApproving(step)) this.#approved += 1;
  }

  async #checkBooths(): Promise<void> {
    const { options, table } = this.input;
    if (this.#claims.allFree(options)) return;
    const faults = new Map<number, string[]>();
    for await (const steps of this.steps.batches()) {
      for (const step of steps) {
        const found = this.#claims.faultsOf(step, options);
        if (found.length > 0) faults.set(step.row, found);
      }
    }
    for await (const rows of table.rows.batches()) {
      for (const row of rows) {
        for (const reason of faults.get(row.number) ?? []) {
          this.#reader.refuse(row, 'booths', reason, 'BOOTH_TAKEN');
        }
      }
    }
  }

  /** The rows beyond the event's quota; the database checks the quotas of categories and zones. */
  async #checkQuota(): Promise<void> {
    const { sql, importContext, table } = this.input;
    const { id, quota } = importContext.event;
    if (quota === null || this.#approved === 0) return;
    const [row] = await sql.query<{ count: number }>({
      text: `select count(*)::integer as count from exhibitor where event_id = $1 and status = 'APPROVED'`,
      values: [id],
    });
    let approved = row?.count ?? 0;
    if (approved + this.#approved <= quota) return;
    const beyond = new Set<number>();
    for await (const steps of this.steps.batches()) {
      for (const step of steps.filter(isApproving)) {
        approved += 1;
        if (approved > quota) beyond.add(step.row);
      }
    }
    const reason = `the event has room for ${quota} approved exhibitors and would have ${approved}`;
    for await (const rows of table.rows.batches()) {
      for (const each of rows.filter(({ number }) => beyond.has(number))) {
        this.#reader.refuse(each, 'status', reason, 'QUOTA_EXCEEDED');
      }
    }
  }

  /** With the option `skipBadRows`, the steps without those of rows that were refused after their comparison. */
  async #acceptedSteps(): Promise<Spool<PlanStep>> {
    const { bad } = this.#reader;
    if (this.input.options.skipBadRows !== true || bad.size === 0) return this.steps;
    const accepted = new Spool<PlanStep>();
    const all = this.steps;
    this.#counts.CREATE = this.#counts.CHANGE = this.#counts.NONE = 0;
    this.#changed.clear();
    for await (const batch of all.batches()) {
      for (const step of batch.filter(({ row }) => !bad.has(row))) {
        accepted.add(step);
        this.#counts[step.action] += 1;
        if (step.action === 'CHANGE') this.#changed.set(step.id ?? '', step.version);
      }
    }
    all.close();
    return accepted;
  }

  /** Objects that only refused rows name are not created. */
  async #keepUsed(steps: Spool<PlanStep>): Promise<void> {
    const { categories, places, zones } = this.input.importContext;
    if (categories.created.length + places.createdHalls.length + places.createdBooths.length === 0) return;
    const used = new Set<string>();
    for await (const batch of steps.batches()) {
      for (const { column, after } of batch.flatMap(({ changes }) => changes)) {
        if (!LINKS.has(column) || after === null) continue;
        for (const label of Array.isArray(after) ? (after as readonly string[]) : [String(after)])
          used.add(label);
      }
    }
    categories.keepCreated(used);
    places.keepCreated(used);
    zones.keepCreated(new Set(places.createdBooths.flatMap(({ zone }) => zone?.slug ?? [])));
  }

  /** Rows that describe the object of an earlier row. */
  #unitedRows(): string[] {
    const { further } = this.#matcher;
    const [first] = further;
    if (!first) return [];
    const count = [...further.values()].reduce((sum, rows) => sum + rows.length, 0);
    const [row, [other]] = first;
    return [
      `${count} rows describe the same as an earlier row and are united with it, such as row ${other?.row.number ?? 0} with row ${row}.`,
    ];
  }

  #plan(): ImportPlan {
    const { kind, importContext, options, table } = this.input;
    const all = this.#reader.problems.toSorted((one, other) => (one.row ?? 0) - (other.row ?? 0));
    const isSkipped = ({ row }: PlanProblem) => options.skipBadRows === true && row !== null;
    const plan = {
      kind: kind.name,
      event: importContext.event.slug,
      created: this.#counts.CREATE,
      changed: this.#counts.CHANGE,
      unchanged: this.#counts.NONE,
      problems: all.filter((problem) => !isSkipped(problem)),
      refused: all.filter(isSkipped),
      dropped: this.#reader.dropped,
      corrected: { count: this.#reader.correctedCount, sample: this.#reader.corrected },
      reading: table.reading,
      columns: this.#counter.uses,
      patterns: importContext.patterns?.uses ?? [],
      questions: { count: this.#reader.questionCount, sample: this.#reader.questions },
      warnings: this.#unitedRows(),
      makes: {
        categories: importContext.categories.created.map(({ slug }) => slug),
        halls: importContext.places.createdHalls.map(({ label, names = [] }) =>
          names.length === 0 ? label : `${label} (${names.join(', ')})`,
        ),
        zones: importContext.zones.created.map(({ names, slug }) => names[0] ?? slug),
        booths: importContext.places.createdBooths.map(({ label }) => label),
      },
    };
    return { ...plan, digest: this.#hash.update(JSON.stringify(plan)).digest('hex') };
  }
}

function isApproving({ action, changes }: PlanStep): boolean {
  return (
    action === 'CREATE' && changes.some(({ column, after }) => column === 'status' && after === 'APPROVED')
  );
}

/** Makes the operation restart. */
function gone(): Error {
  return Object.assign(new Error('Rows were removed while they were compared.'), { code: '40001' });
}
