import { createHash } from 'node:crypto';
import { boothLabel, type EventFacts } from '../event/event-facts.js';
import { bindColumns, type ImportOptions } from '../kinds/column.js';
import type { ExchangeKind } from '../kinds/exchange-kind.js';
import type { Table, TableRow } from '../reading/table.js';
import { checkBooths } from './booth-occupancy.js';
import { matchHeader } from './match-header.js';
import type { StoredObject } from './match-objects.js';
import type { ImportPlan, PlanStep } from './plan.js';
import { RowReader } from './read-rows.js';
import { StepMaker } from './step-maker.js';

/** A file and what it is compared with. */
export interface PlanInput {
  readonly kind: ExchangeKind;
  readonly table: Table;
  readonly objects: readonly StoredObject[];
  readonly facts: EventFacts;
  readonly options: ImportOptions;
}

/** Says for each row what it comes to, and everything that is wrong. */
export function buildPlan({ kind, table, objects, facts, options }: PlanInput): ImportPlan {
  const bound = bindColumns(kind.columns, facts.event.locales);
  const { columns, warnings } = matchHeader(table.header, bound);
  const reader = new RowReader(kind, table, columns, facts, options);
  const rows = table.rows.map((row) => reader.read(row));
  const maker = new StepMaker(kind, bound, objects, reader);
  const steps = maker.steps(rows);
  const byNumber = new Map(table.rows.map((row) => [row.number, row]));
  checkBooths(steps, facts.places, options, (step, reason, code) =>
    reader.refuse(byNumber.get(step.row) ?? null, 'booths', reason, code),
  );
  checkQuota(steps, objects, facts, (row, reason) => reader.refuse(row, null, reason, 'QUOTA_EXCEEDED'));
  const count = (action: PlanStep['action']) => steps.filter((step) => step.action === action).length;
  const plan = {
    kind: kind.name,
    event: facts.event.slug,
    created: count('CREATE'),
    changed: count('CHANGE'),
    unchanged: count('NONE'),
    problems: reader.problems.toSorted((one, other) => (one.row ?? 0) - (other.row ?? 0)),
    warnings,
    makes: {
      categories: facts.categories.created.map(({ slug }) => slug),
      halls: facts.places.createdHalls.map(({ label }) => label),
      booths: facts.places.createdBooths.map(boothLabel),
    },
    steps,
  };
  return { ...plan, digest: createHash('sha256').update(JSON.stringify(plan)).digest('hex') };
}

function checkQuota(
  steps: readonly PlanStep[],
  objects: readonly StoredObject[],
  { event: { quota } }: EventFacts,
  refuse: (row: TableRow | null, reason: string) => void,
): void {
  const approved = objects.filter(({ values }) => values.status === 'APPROVED').length;
  const added = steps.filter(
    ({ action, changes }) =>
      action === 'CREATE' && changes.some(({ column, after }) => column === 'status' && after === 'APPROVED'),
  ).length;
  if (quota === null || added === 0 || approved + added <= quota) return;
  refuse(null, `the event has room for ${quota} approved exhibitors and would have ${approved + added}`);
}
