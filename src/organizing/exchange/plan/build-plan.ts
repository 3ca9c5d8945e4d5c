import { message, type Message } from '../../../platform/text/message.js';
import { createHash } from 'node:crypto';
import type { Sql } from '../../../platform/database/sql.js';
import type { ImportContext } from '../model/import-context.js';
import { identityPages, objectsByIds } from '../model/load-objects.js';
import { type BoundColumn, bindColumns, type ImportOptions } from '../model/column.js';
import type { ExchangeKind } from '../model/exchange-kind.js';
import type { Table } from '../parsers/table.js';
import { Spool } from '../../../platform/spool/spool.js';
import { guessColumns } from './columns/column-guesses.js';
import { assumedHeader, ColumnCounter, columnFaults } from './columns/column-use.js';
import { keepUsed, madeObjects, newCategories, venueOfNewHalls } from './keep-used.js';
import { matchHeader } from './columns/match-header.js';
import { missingIds, missingSample, withdrawals } from './missing-objects.js';
import type { ImportPlan, LeftRows, PlanProblem, PlanStep } from './plan.js';
import { LoneCells } from './rows/row-notes.js';
import { RowReader } from './rows/read-rows.js';
import { type MatchedRow, RowMatcher } from './rows/row-matcher.js';
import { StepMaker } from './step-maker.js';
import { StepTotals, stepsWithout, totalsOf } from './step-totals.js';
import { serializationError } from '../../../platform/database/sql-state.js';

/** A file and the data to compare it with. */
export interface PlanInput {
  readonly sql: Sql;
  readonly kind: ExchangeKind;
  readonly table: Table;
  readonly importContext: ImportContext;
  readonly options: ImportOptions;
  /** The digest of the headers, and the name of the file. */
  readonly shape: string | null;
  readonly file: string | null;
}

/** A plan with its steps. The receiver closes it. */
export interface BuiltPlan {
  readonly plan: ImportPlan;
  readonly steps: Spool<PlanStep>;
  /** The name of a column in the file. */
  readonly columnName: (key: string | null) => string | null;
  readonly left: LeftRows;
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

/** The maximum number of questions, and of missing objects, that a plan lists. */
const LISTED = 50;
class PlanBuilder {
  readonly #bound: readonly BoundColumn[];
  readonly #columns: readonly (BoundColumn | undefined)[];
  readonly #counter: ColumnCounter;
  readonly #reader: RowReader;
  readonly #matcher: RowMatcher;
  readonly #loneCells = new LoneCells();
  readonly #hash = createHash('sha256');
  #totals: StepTotals;
  #approved = 0;
  #lastRow = 0;
  #missing: ImportPlan['missing'] = { count: 0, sample: [], withdrawn: false };
  #notes: readonly Message[] = [];

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
    this.#totals = new StepTotals(importContext.places);
  }

  async build(): Promise<BuiltPlan> {
    await guessColumns({ ...this.input, columns: this.#columns });
    const matched = new Spool<MatchedRow>();
    try {
      await this.#match(matched);
      await this.#compare(matched);
    } finally {
      matched.close();
    }
    await this.#findMissing();
    await this.#checkBooths();
    await this.#checkQuota();
    for (const [header, reason] of columnFaults(this.#counter.uses, this.#bound[0]?.key)) {
      this.#reader.refuse(null, header, reason, 'UNKNOWN_COLUMN');
    }
    const columnName = (key: string | null) => this.#reader.columnName(key);
    const steps = await this.#acceptedSteps();
    // Objects that only refused rows name are not created.
    await keepUsed(() => steps.batches(), this.input.importContext);
    return {
      plan: this.#plan(),
      steps,
      columnName,
      left: { questions: this.#reader.questions, sameObjects: this.#matcher.sameObjects },
    };
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
        this.#loneCells.add(row, this.#reader);
        this.#lastRow = Math.max(this.#lastRow, row.number);
        // A table without any known column is shown too, so that its columns can be mapped.
        if (!this.#columns.some(Boolean)) continue;
        const match = this.#matcher.match(this.#reader.read(row));
        if (match) matched.add(match);
      }
    }
  }

  /** Published objects that earlier imports of the same list had. */
  async #findMissing(): Promise<void> {
    const source = { ...this.input, seen: this.#matcher.seen };
    const ids = await missingIds(source);
    const withdrawn = this.input.options.withdrawMissing === true;
    const sample = await missingSample(source, ids.slice(0, LISTED));
    this.#missing = { count: ids.length, sample, withdrawn };
    if (!withdrawn) return;
    for await (const step of withdrawals(source, ids, this.#lastRow)) this.#add(step);
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
    this.#notes = [...maker.notes.lines, ...this.#loneCells.linesFor(this.input.table.header)];
  }

  #add(step: PlanStep): void {
    this.#hash.update(this.steps.add(step));
    this.#totals.add(step);
    if (isApproving(step)) this.#approved += 1;
  }

  async #checkBooths(): Promise<void> {
    const { options } = this.input;
    if (this.#totals.claims.allFree(options)) return;
    const faults = new Map<number, Message[]>();
    for await (const steps of this.steps.batches()) {
      for (const step of steps) {
        const found = this.#totals.claims.faultsOf(step, options);
        if (found.length > 0) faults.set(step.row, found);
      }
    }
    await this.#refuseRows(faults, 'booths', 'BOOTH_TAKEN');
  }

  async #refuseRows(
    faults: ReadonlyMap<number, readonly Message[]>,
    column: string,
    code: string,
  ): Promise<void> {
    for await (const rows of this.input.table.rows.batches()) {
      for (const row of rows) {
        for (const reason of faults.get(row.number) ?? []) this.#reader.refuse(row, column, reason, code);
      }
    }
  }

  /** The rows beyond the event's quota; the database checks the quotas of categories and zones. */
  async #checkQuota(): Promise<void> {
    const { sql, importContext } = this.input;
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
    const reason = message`the event has room for ${quota} approved exhibitors and would have ${approved}`;
    const faults = new Map(Array.from(beyond, (number) => [number, [reason]] as const));
    await this.#refuseRows(faults, 'status', 'QUOTA_EXCEEDED');
  }

  /** The steps without those of rows that were refused after their comparison. */
  async #acceptedSteps(): Promise<Spool<PlanStep>> {
    const { bad } = this.#reader;
    if (bad.size === 0) return this.steps;
    const accepted = new Spool<PlanStep>();
    const all = this.steps;
    for await (const batch of stepsWithout(() => all.batches(), bad)()) {
      for (const step of batch) accepted.add(step);
    }
    this.#totals = await totalsOf(() => accepted.batches(), this.input.importContext.places);
    all.close();
    return accepted;
  }

  /** Rows that describe the object of an earlier row. */
  #mergedRows(): Message[] {
    const { further } = this.#matcher;
    const [first] = further;
    if (!first) return [];
    const count = [...further.values()].reduce((sum, rows) => sum + rows.length, 0);
    const [row, [other]] = first;
    return [
      message`${count} rows describe the same as an earlier row and are united with it, such as ${this.#reader.rowAt(other?.row.number ?? row)} with ${this.#reader.rowAt(row)}.`,
    ];
  }

  /** Cells that name pictures without a folder or archive of them. */
  #unknownLogos(): Message[] {
    const { unknown } = this.input.importContext.logos;
    if (unknown === 0) return [];
    const header = this.#reader.columnName('logo') ?? '';
    return [
      message`${unknown} cells of ${header} name pictures that were not given with the import; these logos stay as they are (--logos FOLDER gives them).`,
    ];
  }

  #plan(): ImportPlan {
    const { kind, importContext, options, table } = this.input;
    const { questions } = this.#reader;
    const { counts } = this.#totals;
    const all = this.#reader.problems.toSorted((one, other) => (one.row ?? 0) - (other.row ?? 0));
    const isSkipped = ({ row }: PlanProblem) => options.skipBadRows === true && row !== null;
    const plan = {
      kind: kind.name,
      event: importContext.event.slug,
      created: counts.CREATE,
      changed: counts.CHANGE,
      unchanged: counts.NONE,
      problems: all.filter((problem) => !isSkipped(problem)),
      refused: all.filter(isSkipped),
      dropped: this.#reader.dropped,
      corrected: { count: this.#reader.correctedCount, sample: this.#reader.corrected },
      reading: table.reading,
      columns: this.#counter.uses,
      patterns: importContext.patterns?.uses ?? [],
      questions: { count: questions.length, sample: questions.slice(0, LISTED) },
      missing: this.#missing,
      newCategories: newCategories(importContext),
      warnings: [
        ...assumedHeader(this.#counter.uses),
        ...venueOfNewHalls(importContext),
        ...this.#mergedRows(),
        ...this.#unknownLogos(),
        ...this.#notes,
        ...this.#reader.fallbackLines,
      ],
      makes: madeObjects(importContext),
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
  return serializationError('Rows were removed while they were compared.');
}
