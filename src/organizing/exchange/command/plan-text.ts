import { messageText } from '../../../platform/text/message.js';
import type { CellValue, SolvingOption } from '../model/column.js';
import type { ImportPlan, PlanProblem, PlanStep } from '../plan/plan.js';
import { placeOf, type TableReading } from '../parsers/table.js';
import { countText, readingText } from './reading-text.js';

/** The maximum number of rows in the output. */
export const MAXIMUM_ROWS = 20;
/** The maximum number of errors in the output. */
const MAXIMUM_PROBLEMS = 50;
const LENGTH = 60;

/** A plan as text: the changed fields of the first rows, and the problems. */
export function planText(plan: ImportPlan, firstSteps: readonly PlanStep[]): string[] {
  const remainingCount = plan.created + plan.changed - firstSteps.length;
  return [
    ...readingText(plan),
    ...plan.warnings.map((warning) => `warning: ${messageText(warning)}`),
    ...firstSteps.flatMap((step) => stepText(step, plan.reading)),
    ...(remainingCount > 0 ? [`… and ${remainingCount} rows more`] : []),
    ...missingText(plan.missing),
    ...newObjectsText(plan),
    ...correctedText(plan.corrected),
    ...leftOutText(plan.leftOut),
    ...faultsText('left out', plan.dropped),
    ...faultsText('refused', plan.refused),
    ...questionsText(plan.questions),
    ...problemsText(plan.problems),
    summary(plan),
  ];
}

function summary(plan: ImportPlan): string {
  const { event, created, changed, unchanged, problems, refused, dropped, questions, leftOut } = plan;
  const rows = new Set(refused.map(({ row }) => row)).size;
  return [
    `${event}: ${created} new`,
    `${changed} changed`,
    `${unchanged} unchanged`,
    countText(problems.length, 'error'),
    ...(rows === 0 ? [] : [`${countText(rows, 'row')} refused`]),
    ...(leftOut.length === 0 ? [] : [`${countText(leftOut.length, 'row')} left out`]),
    ...(dropped.length === 0 ? [] : [`${countText(dropped.length, 'cell')} left out`]),
    ...(questions.count === 0 ? [] : [countText(questions.count, 'question')]),
  ].join(', ');
}

function questionsText({ count, sample }: ImportPlan['questions']): string[] {
  if (count === 0) return [];
  const lines = sample.map((question) => `question: ${cellText(question)}: ${messageText(question.reason)}`);
  return [
    ...firstOf(lines, [MAXIMUM_ROWS, count], 'questions more'),
    `${count} rows are left out until these questions are answered in the file.`,
  ];
}

/** Published exhibitors that the list had before. */
function missingText({ count, sample, withdrawn }: ImportPlan['missing']): string[] {
  if (count === 0 || withdrawn) return [];
  const lines = sample.map(({ name, slug }) => `not in the list any more: "${shortText(name)}" (${slug})`);
  return [
    ...firstOf(lines, [MAXIMUM_ROWS, count], 'more'),
    `${count} published exhibitors of earlier imports of this list are not in it (--withdraw-missing withdraws them).`,
  ];
}

function stepText({ row, action, name, changes, missing }: PlanStep, reading: TableReading): string[] {
  const place = missing === true ? 'not in the list any more' : messageText(placeOf(reading, row));
  if (action === 'CREATE') return [`${place}: new "${shortText(name)}"`];
  const fields = changes.map(
    ({ column, before, after }) => `    ${column}: ${shortText(before)} → ${shortText(after)}`,
  );
  return [`${place}: changed "${shortText(name)}"`, ...fields];
}

function newObjectsText({ makes, newCategories }: ImportPlan): string[] {
  const { categories: _, ...placeLabels } = makes;
  const lines = newCategories.map(categoryText);
  return [
    ...firstOf(lines, [MAXIMUM_PROBLEMS, lines.length], 'new categories more; --json lists them'),
    ...Object.entries(placeLabels)
      .filter(([, labels]) => labels.length > 0)
      .map(([kind, labels]) => `new ${kind}: ${shortText(labels.join(', '))} (${labels.length})`),
  ];
}

function categoryText({ name, cells, twins }: ImportPlan['newCategories'][number]): string {
  const line = `new category: "${shortText(name)}", ${countText(cells, 'cell')}`;
  if (twins.length === 0) return line;
  const twinNames = twins.map((twin) => `"${shortText(twin)}"`).join(', ');
  return `${line}; differs only in spelling from ${twinNames} (--join-categories joins them)`;
}

function leftOutText(leftOut: ImportPlan['leftOut']): string[] {
  const lines = leftOut.map(({ place, text }) => `left out: ${messageText(place)} "${shortText(text)}"`);
  return firstOf(lines, [MAXIMUM_ROWS, leftOut.length], 'rows more that are left out');
}

function correctedText({ count, sample }: ImportPlan['corrected']): string[] {
  const lines = sample.map(
    ({ place, column, value, becomes }) =>
      `corrected: ${messageText(place)}, ${column}: "${shortText(value)}" → "${shortText(messageText(becomes))}"`,
  );
  return firstOf(lines, [MAXIMUM_PROBLEMS, count], 'corrected cells more; --json lists them');
}

/** A line for each cell or row that is left out. */
export function faultsText(label: string, faults: readonly PlanProblem[]): string[] {
  const lines = faults.map((fault) => problemText(fault, label));
  return firstOf(lines, [MAXIMUM_PROBLEMS, lines.length], 'more; --json lists them');
}

/** The lines up to a maximum, and the number of the remaining ones. */
function firstOf(
  lines: readonly string[],
  [maximum, total]: readonly [number, number],
  suffix: string,
): string[] {
  const shownLines = lines.slice(0, maximum);
  const remainingCount = total - shownLines.length;
  return remainingCount > 0 ? [...shownLines, `… and ${remainingCount} ${suffix}`] : shownLines;
}

/**
 * All errors up to the maximum. If there are more: the first ones, and the number of the remaining ones by
 * column.
 */
function problemsText(problems: readonly PlanProblem[]): string[] {
  const remainingProblems = problems.slice(MAXIMUM_PROBLEMS);
  if (remainingProblems.length === 0) return problems.map((problem) => problemText(problem));
  const kinds = new Map<string, number>();
  for (const { column, option } of remainingProblems) {
    const kind = `${column ?? 'other'}${optionText(option)}`;
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  return [
    ...problems.slice(0, MAXIMUM_PROBLEMS).map((problem) => problemText(problem)),
    `… and ${remainingProblems.length} more errors; --json lists all:`,
    ...[...kinds].map(([kind, count]) => `  ${count} in ${kind}`),
  ];
}

function problemText(problem: PlanProblem, label = 'error'): string {
  const { value, reason, option } = problem;
  const place = cellText(problem);
  const valueText = value === null || value === '' ? '' : ` (is "${shortText(value)}")`;
  return `${label}: ${place === '' ? '' : `${place}: `}${messageText(reason)}${valueText}${optionText(option)}${columnText(problem)}`;
}

/** What the command-line option would do that solves a problem. */
const OPTIONS: Readonly<Record<SolvingOption, string>> = {
  createCategories: '--create-categories creates it',
  createBooths: '--create-booths creates it',
  createHalls: '--create-halls creates it',
  createVenues: '--create-venues creates it',
  createSponsorLevels: '--create-sponsor-levels creates it',
  ignoreZeros: '--ignore-zeros reads all such booths so',
  share: '--share allows that',
  ignoreUnknown: '--ignore-unknown leaves out all such columns',
  cutCommonText: '--cut-common-text removes the sentence around the booths',
  dropBadCells: '--drop-bad-cells imports the row without this cell',
  skipBadRows: '--skip-bad-rows imports the other rows',
};

function optionText(option: SolvingOption | null): string {
  return option === null ? '' : ` (${OPTIONS[option]})`;
}

/** How to use a column that is not understood. */
function columnText({ code, column }: PlanProblem): string {
  if (code !== 'UNKNOWN_COLUMN') return '';
  return `; --map "${column ?? ''}=field" states its field, --ignore-column "${column ?? ''}" leaves it out`;
}

function cellText({ row, place, column }: Pick<PlanProblem, 'row' | 'place' | 'column'>): string {
  const placeText = place == null ? (row === null ? '' : `row ${row}`) : messageText(place);
  return [placeText, column ?? ''].filter((part) => part !== '').join(', ');
}

function shortText(value: CellValue): string {
  const text = value === null ? 'nothing' : Array.isArray(value) ? value.join('; ') : String(value);
  const line = text.replace(/\s+/g, ' ');
  return line.length > LENGTH ? `${line.slice(0, LENGTH)}…` : line;
}
