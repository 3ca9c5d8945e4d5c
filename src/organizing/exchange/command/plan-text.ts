import { messageText } from '../../../platform/text/message.js';
import type { CellValue } from '../model/column.js';
import type { ImportPlan, PlanProblem, PlanStep, PlanSteps } from '../plan/plan.js';
import { placeOf, type TableReading } from '../parsers/table.js';
import { readingText } from './reading-text.js';

/** The maximum number of rows in the output. */
const SHOWN = 20;
/** The maximum number of errors in the output. */
const SHOWN_PROBLEMS = 50;
const LENGTH = 60;

/** The first steps that change objects, up to the maximum. */
export async function firstSteps(steps: PlanSteps): Promise<PlanStep[]> {
  const first: PlanStep[] = [];
  for await (const batch of steps()) {
    first.push(...batch.filter(({ action }) => action !== 'NONE'));
    if (first.length >= SHOWN) break;
  }
  return first.slice(0, SHOWN);
}

/** A plan as text: the changed fields of the first rows, and the problems. */
export function planText(plan: ImportPlan, first: readonly PlanStep[]): string[] {
  const left = plan.created + plan.changed - first.length;
  return [
    ...readingText(plan),
    ...plan.warnings.map((warning) => `warning: ${messageText(warning)}`),
    ...first.flatMap((step) => stepText(step, plan.reading)),
    ...(left > 0 ? [`… and ${left} rows more`] : []),
    ...missingText(plan.missing),
    ...madeText(plan),
    ...correctedText(plan.corrected),
    ...cellFaultsText('left out', plan.dropped),
    ...refusedText(plan.refused),
    ...questionsText(plan.questions),
    ...problemsText(plan.problems),
    summary(plan),
  ];
}

function summary(plan: ImportPlan): string {
  const { event, created, changed, unchanged, problems, refused, dropped, questions } = plan;
  const rows = new Set(refused.map(({ row }) => row)).size;
  return [
    `${event}: ${created} new`,
    `${changed} changed`,
    `${unchanged} unchanged`,
    `${problems.length} errors`,
    ...(rows === 0 ? [] : [`${rows} rows refused`]),
    ...(dropped.length === 0 ? [] : [`${dropped.length} cells left out`]),
    ...(questions.count === 0 ? [] : [`${questions.count} questions`]),
  ].join(', ');
}

function questionsText({ count, sample }: ImportPlan['questions']): string[] {
  if (count === 0) return [];
  const lines = sample.map((question) => `question: ${cellText(question)}: ${messageText(question.reason)}`);
  return [
    ...firstOf(lines, [SHOWN, count], 'questions more'),
    `${count} rows are left out until these questions are answered in the file.`,
  ];
}

/** Published exhibitors that the list had before. */
function missingText({ count, sample, withdrawn }: ImportPlan['missing']): string[] {
  if (count === 0 || withdrawn) return [];
  const lines = sample.map(({ name, slug }) => `not in the list any more: "${short(name)}" (${slug})`);
  return [
    ...firstOf(lines, [SHOWN, count], 'more'),
    `${count} published exhibitors of earlier imports of this list are not in it (--withdraw-missing withdraws them).`,
  ];
}

function stepText({ row, action, name, changes, missing }: PlanStep, reading: TableReading): string[] {
  const place = missing === true ? 'not in the list any more' : messageText(placeOf(reading, row));
  if (action === 'CREATE') return [`${place}: new "${short(name)}"`];
  const fields = changes.map(
    ({ column, before, after }) => `    ${column}: ${short(before)} → ${short(after)}`,
  );
  return [`${place}: changed "${short(name)}"`, ...fields];
}

function madeText({ makes, newCategories }: ImportPlan): string[] {
  const { categories: _, ...others } = makes;
  const lines = newCategories.map(categoryText);
  return [
    ...firstOf(lines, [SHOWN_PROBLEMS, lines.length], 'new categories more; --json lists them'),
    ...Object.entries(others)
      .filter(([, labels]) => labels.length > 0)
      .map(([what, labels]) => `new ${what}: ${short(labels.join(', '))} (${labels.length})`),
  ];
}

function categoryText({ name, cells, twins }: ImportPlan['newCategories'][number]): string {
  const line = `new category: "${short(name)}", ${cells} ${cells === 1 ? 'cell' : 'cells'}`;
  if (twins.length === 0) return line;
  const others = twins.map((twin) => `"${short(twin)}"`).join(', ');
  return `${line}; differs only in spelling from ${others} (--join-categories joins them)`;
}

function correctedText({ count, sample }: ImportPlan['corrected']): string[] {
  const lines = sample.map(
    ({ place, column, value, becomes }) =>
      `corrected: ${messageText(place)}, ${column}: "${short(value)}" → "${short(messageText(becomes))}"`,
  );
  return firstOf(lines, [SHOWN_PROBLEMS, count], 'corrected cells more; --json lists them');
}

/** The rows that are left out by the option `skipBadRows`. */
export function refusedText(faults: readonly PlanProblem[]): string[] {
  return cellFaultsText('refused', faults);
}

function cellFaultsText(what: string, faults: readonly PlanProblem[]): string[] {
  const lines = faults.map((fault) => problemText(fault, what));
  return firstOf(lines, [SHOWN_PROBLEMS, lines.length], 'more; --json lists them');
}

/** The lines up to a maximum, and the number of the others. */
function firstOf(
  lines: readonly string[],
  [maximum, total]: readonly [number, number],
  more: string,
): string[] {
  const shown = lines.slice(0, maximum);
  const left = total - shown.length;
  return left > 0 ? [...shown, `… and ${left} ${more}`] : shown;
}

/** All errors up to the maximum; beyond it the first ones and the numbers of each kind. */
function problemsText(problems: readonly PlanProblem[]): string[] {
  const left = problems.slice(SHOWN_PROBLEMS);
  if (left.length === 0) return problems.map((problem) => problemText(problem));
  const kinds = new Map<string, number>();
  for (const { column, reason } of left) {
    const [advice = ''] = /\(--[^)]+\)/.exec(messageText(reason)) ?? [];
    const kind = [column ?? 'other', advice].filter((part) => part !== '').join(' ');
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  return [
    ...problems.slice(0, SHOWN_PROBLEMS).map((problem) => problemText(problem)),
    `… and ${left.length} more errors; --json lists all:`,
    ...[...kinds].map(([kind, count]) => `  ${count} in ${kind}`),
  ];
}

function problemText(problem: PlanProblem, what = 'error'): string {
  const { value, reason } = problem;
  const place = cellText(problem);
  const shown = value === null || value === '' ? '' : ` (is "${short(value)}")`;
  return `${what}: ${place === '' ? '' : `${place}: `}${messageText(reason)}${shown}`;
}

function cellText({ row, place, column }: Pick<PlanProblem, 'row' | 'place' | 'column'>): string {
  const where = place == null ? (row === null ? '' : `row ${row}`) : messageText(place);
  return [where, column ?? ''].filter((part) => part !== '').join(', ');
}

function short(value: CellValue): string {
  const text = value === null ? 'nothing' : Array.isArray(value) ? value.join('; ') : String(value);
  const line = text.replace(/\s+/g, ' ');
  return line.length > LENGTH ? `${line.slice(0, LENGTH)}…` : line;
}
