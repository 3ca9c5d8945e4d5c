import { type Message } from '../../../platform/text/message.js';
import { createHash } from 'node:crypto';
import { identityPages, objectsByIds } from '../model/load-objects.js';
import { type BoundColumn, bindColumns, type Fault } from '../model/column.js';
import { Spool } from '../../../platform/spool/spool.js';
import { boothSentence, guessColumns } from './columns/column-guesses.js';
import { assumedHeader, ColumnCounter, columnFaults, columnsOption } from './columns/column-use.js';
import { venueHints } from './columns/venue-hints.js';
import { otherKind } from './other-kind.js';
import { encodingDoubt } from './encoding-doubt.js';
import {
  removeUnused,
  plannedObjects,
  newCategories,
  longCodes,
  pendingPlaces,
  unknownLogos,
  venueOfNewHalls,
} from './planned-objects.js';
import { isApproving, quotaFaults } from './quota-faults.js';
import { matchTable } from './columns/match-table.js';
import { unusedChoices } from './columns/source-columns.js';
import { missingIds, missingSample, withdrawals } from './missing-objects.js';
import type { Table, TableRow } from '../parsers/table.js';
import type { ImportPlan, RowsToReturn, PlanInput, PlanProblem, PlanStep } from './plan.js';
import { IdenticalRows } from './rows/identical-rows.js';
import { mergedRowLines, rowWithBooth } from './rows/merged-rows.js';
import { LeftOutRows } from './rows/left-out-rows.js';
import { LoneCells } from './rows/row-notes.js';
import { RowReader } from './rows/read-rows.js';
import { type MatchedRow, RowMatcher } from './rows/row-matcher.js';
import { StepMaker } from './step-maker.js';
import { StepTotals, stepsWithout, totalsOf } from './step-totals.js';
import { append } from '../model/places.js';
import { serializationError } from '../../../platform/database/sql-state.js';

/** A plan with its steps. The receiver closes it. */
export interface BuiltPlan {
  readonly plan: ImportPlan;
  /** The file with one column for each field. */
  readonly table: Table;
  readonly steps: Spool<PlanStep>;
  /** The name of a column in the file. */
  readonly columnName: (key: string | null) => string | null;
  readonly rowsToReturn: RowsToReturn;
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
const MAXIMUM_LISTED = 50;
class PlanBuilder {
  private readonly input: PlanInput;
  readonly #boundColumns: readonly BoundColumn[];
  readonly #columns: readonly (BoundColumn | undefined)[];
  readonly #counter: ColumnCounter;
  readonly #reader: RowReader;
  readonly #matcher: RowMatcher;
  readonly #identicalRows: IdenticalRows;
  readonly #loneCells: LoneCells;
  readonly #leftOut: LeftOutRows;
  readonly #hash = createHash('sha256');
  #totals: StepTotals;
  #approvedCount = 0;
  #lastRow = 0;
  #missingObjects: ImportPlan['missing'] = { count: 0, sample: [], withdrawn: false };
  #notes: readonly Message[] = [];

  constructor(
    givenInput: PlanInput,
    private readonly steps: Spool<PlanStep>,
  ) {
    const { kind, importContext, options } = givenInput;
    this.#boundColumns = bindColumns(kind.columns, importContext.event.locales);
    const matched = matchTable(givenInput.table, this.#boundColumns, kind, options);
    const { columns, states } = matched;
    this.#leftOut = new LeftOutRows(matched.table.reading, options.leaveOut);
    const table = this.#leftOut.without(matched.table);
    this.input = { ...givenInput, table };
    this.#loneCells = new LoneCells(table);
    this.#columns = columns;
    this.#counter = new ColumnCounter(states, table.reading);
    this.#identicalRows = new IdenticalRows(columns);
    this.#reader = new RowReader(kind, table, columns, importContext, options);
    this.#matcher = new RowMatcher(kind, this.#reader, options.sameName);
    this.#totals = new StepTotals(importContext.places);
  }

  async build(): Promise<BuiltPlan> {
    await guessColumns(this.input, this.#columns);
    const matchedRows = new Spool<MatchedRow>();
    try {
      await this.#match(matchedRows);
      await this.#compare(matchedRows);
    } finally {
      matchedRows.close();
    }
    await this.#findMissing();
    await this.#checkBooths();
    await this.#checkQuota();
    for (const [header, reason] of columnFaults(this.#counter.uses, this.#boundColumns[0]?.key)) {
      const option = header === null ? undefined : columnsOption(this.#counter.uses);
      this.#reader.refuse(null, header, { reason, code: 'UNKNOWN_COLUMN', option });
    }
    const steps = await this.#acceptedSteps();
    // Objects that only refused rows name are not created.
    await removeUnused(() => steps.batches(), this.input.importContext);
    return {
      plan: this.#plan(),
      table: this.input.table,
      steps,
      columnName: (key) => this.#reader.columnName(key),
      rowsToReturn: { questions: this.#reader.questions, sameObjects: this.#matcher.sameObjects },
    };
  }

  /**
   * All rows are read before the first comparison, because a later row can have the slug that would be
   * generated.
   */
  async #match(matchedRows: Spool<MatchedRow>): Promise<void> {
    const { sql, kind, importContext, table } = this.input;
    for await (const page of identityPages(sql, kind, importContext)) {
      for (const { id, values } of page) this.#matcher.addObject(id, values);
    }
    for await (const rows of table.rows.batches()) {
      for (const row of rows) {
        this.#counter.add(row);
        this.#loneCells.add(row);
        this.#lastRow = Math.max(this.#lastRow, row.number);
        // A table without known columns is only counted: its plan shows the columns for mapping.
        if (!this.#columns.some(Boolean)) continue;
        const match = this.#matchOf(row);
        if (match) matchedRows.add(match);
      }
    }
    this.#seeLeftOut();
  }

  /** Objects of rows that are left out are not missing in the list. */
  #seeLeftOut(): void {
    const { kind, table, importContext, options } = this.input;
    const identity = new Set(kind.identity.columns);
    const columns = this.#columns.map((each) => (each && identity.has(each.column.key) ? each : undefined));
    // The faults of these rows are no faults of the import.
    const reader = new RowReader(kind, table, columns, importContext, options);
    for (const row of this.#leftOut.rows) this.#matcher.see(reader.read(row));
  }

  /** Undefined if the row is refused or skipped. */
  #matchOf(row: TableRow): MatchedRow | undefined {
    const firstRow = this.#identicalRows.firstOf(row);
    if (firstRow !== undefined) {
      this.#matcher.sameObjects.push([firstRow, row.number]);
      return undefined;
    }
    const readRow = this.#reader.read(row);
    if (!this.#reader.refuseExcess(row)) return this.#matcher.match(readRow);
    this.#matcher.see(readRow);
    return undefined;
  }

  /** Published objects that earlier imports of the same list had. */
  async #findMissing(): Promise<void> {
    const source = { ...this.input, seenIds: this.#matcher.seenIds };
    const ids = await missingIds(source);
    const isWithdrawing = this.input.options.withdrawMissing === true;
    const sample = await missingSample(source, ids.slice(0, MAXIMUM_LISTED));
    this.#missingObjects = { count: ids.length, sample, withdrawn: isWithdrawing };
    if (!isWithdrawing) return;
    for await (const step of withdrawals(source, ids, this.#lastRow)) this.#add(step);
  }

  async #compare(matchedRows: Spool<MatchedRow>): Promise<void> {
    const { sql, kind, importContext } = this.input;
    const maker = new StepMaker(this.input, this.#reader, this.#matcher);
    for await (const rows of matchedRows.batches()) {
      const ids = rows.flatMap(({ id }) => id ?? []);
      const objects = await objectsByIds(sql, kind, importContext, ids);
      if (objects.size < ids.length) throw serializationError('Rows were removed while they were compared.');
      for (const row of rows) {
        const step = maker.step(row, objects.get(row.id ?? ''));
        if (step) this.#add(step);
      }
    }
    this.#notes = [...maker.notes.lines, ...this.#loneCells.lines];
  }

  #add(step: PlanStep): void {
    this.#hash.update(this.steps.add(step));
    this.#totals.add(step);
    if (isApproving(step)) this.#approvedCount += 1;
  }

  async #checkBooths(): Promise<void> {
    const { options } = this.input;
    if (this.#totals.claims.areAllFree(options)) return;
    const faults = new Map<number, Fault[]>();
    for await (const steps of this.steps.batches()) {
      for (const step of steps) {
        for (const { label, ...fault } of this.#totals.claims.faultsOf(step, options)) {
          append(faults, rowWithBooth(label, step.row, this.#matcher.furtherRows), fault);
          this.#reader.badRows.add(step.row);
        }
      }
    }
    await this.#refuseRows(faults, 'booths');
  }

  async #refuseRows(faults: ReadonlyMap<number, readonly Fault[]>, column: string): Promise<void> {
    for await (const rows of this.input.table.rows.batches()) {
      for (const row of rows) {
        for (const fault of faults.get(row.number) ?? []) this.#reader.refuse(row, column, fault);
      }
    }
  }

  async #checkQuota(): Promise<void> {
    await this.#refuseRows(await quotaFaults(this.input, this.steps, this.#approvedCount), 'status');
  }

  /** The steps, except those of rows that were refused after their comparison. */
  async #acceptedSteps(): Promise<Spool<PlanStep>> {
    const { badRows } = this.#reader;
    if (badRows.size === 0) return this.steps;
    const acceptedSteps = new Spool<PlanStep>();
    const allSteps = this.steps;
    for await (const batch of stepsWithout(() => allSteps.batches(), badRows)()) {
      for (const step of batch) acceptedSteps.add(step);
    }
    this.#totals = await totalsOf(() => acceptedSteps.batches(), this.input.importContext.places);
    allSteps.close();
    return acceptedSteps;
  }

  #plan(): ImportPlan {
    const { kind, importContext, options, table } = this.input;
    const { questions } = this.#reader;
    const { counts } = this.#totals;
    const allProblems = this.#reader.problems.toSorted((one, other) => (one.row ?? 0) - (other.row ?? 0));
    const isSkipped = ({ row }: PlanProblem) => options.skipBadRows === true && row !== null;
    const plan = {
      kind: kind.name,
      event: importContext.event.slug,
      created: counts.CREATE,
      changed: counts.CHANGE,
      unchanged: counts.NONE,
      problems: allProblems.filter((problem) => !isSkipped(problem)),
      refused: allProblems.filter(isSkipped),
      dropped: this.#reader.droppedCells,
      corrected: { count: this.#reader.correctedCount, sample: this.#reader.correctedCells },
      reading: table.reading,
      columns: this.#counter.uses,
      patterns: importContext.patterns.uses,
      questions: { count: questions.length, sample: questions.slice(0, MAXIMUM_LISTED) },
      missing: this.#missingObjects,
      newCategories: newCategories(importContext),
      leftOut: this.#leftOut.planRows,
      loneRows: this.#loneCells.planRows,
      warnings: this.#warnings(),
      makes: plannedObjects(importContext),
    };
    return { ...plan, digest: this.#hash.update(JSON.stringify(plan)).digest('hex') };
  }

  #warnings(): Message[] {
    const { kind, importContext, options, table } = this.input;
    return [
      ...otherKind(table.header, kind),
      ...encodingDoubt(table.reading),
      ...assumedHeader(this.#counter.uses),
      ...venueHints(this.#counter.uses, kind),
      ...unusedChoices(table, options),
      ...this.#leftOut.lines,
      ...venueOfNewHalls(importContext),
      ...longCodes(importContext),
      ...pendingPlaces(importContext),
      ...this.#identicalRows.linesFor(this.#reader),
      ...mergedRowLines(this.#matcher.furtherRows, this.#reader),
      ...unknownLogos(importContext, this.#reader.columnName('logo')),
      ...boothSentence(importContext, options),
      ...this.#notes,
      ...this.#reader.lines,
    ];
  }
}
