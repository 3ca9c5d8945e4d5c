import path from 'node:path';
import { Readable } from 'node:stream';
import type { Command } from 'commander';
import { readGivenFile } from '../../../platform/cli/given-file.js';
import type { CliCommand, CliContext } from '../../../platform/cli/cli-command.js';
import { stopSignal } from '../../../platform/cli/stop-signal.js';
import { StartFailure } from '../../../platform/failure/start-failure.js';
import type { ImportOutcome, ImportService } from '../import.service.js';
import type { ImportRequest } from '../import-request.js';
import { EXCHANGE_KINDS, type ExchangeKindName } from '../model/exchange-kind.js';
import type { ImportPlan } from '../plan/plan.js';
import type { ReceivedTable } from '../pictures/received-table.js';
import { addAsOption } from '../../../platform/cli/as-option.js';
import { writeOut } from '../../../platform/cli/write-out.js';
import { actorOf, isAgreed } from './terminal.js';

type Options = Readonly<Record<string, unknown>>;

/** `vitrine import exhibitors FILE --event SLUG` and the same for the other kinds. */
export const importCommands: readonly CliCommand[] = [
  ...EXCHANGE_KINDS.map((kind) => commandOf(kind, kind, `a CSV, XLSX or JSON file of ${kind}`)),
  commandOf(
    'schedule',
    'sessions',
    'a programme (schedule.json or schedule.xml of frab and pretalx, CSV or XLSX)',
  ),
];

function commandOf(name: string, kind: ExchangeKindName, subject: string): CliCommand {
  return {
    name: `import ${name}`,
    description: `compare ${subject} with the catalog, show the changes and apply them`,
    configure: (command) => configure(command, kind),
    run: async (context, options, [file = '']) => {
      context.exitCode = await runImport(context, kind, options, file);
    },
  };
}

function configure(command: Command, kind: ExchangeKindName): void {
  if (kind === 'exhibitors')
    command.option('--logos <folder or zip>', 'the pictures that the column of logos names');
  addRowOptions(addAsOption(command))
    .argument('<file>', 'a file that ends with .csv, .tsv, .xlsx or .json, or a .zip with one such file')
    .requiredOption('--event <slug>', 'the event that the rows belong to')
    .option('--dry-run', 'only show the plan')
    .option('--yes', 'do not ask')
    .option('--json', 'print the plan as JSON')
    .option('--share', 'allow several exhibitors in one booth')
    .option('--create-categories', 'create missing categories')
    .option('--join-categories', 'join new categories whose names differ only in spelling')
    .option('--create-booths', 'create missing halls, booths and their zones')
    .option('--create-halls', 'create missing halls of sessions')
    .option('--create-venues', 'create missing venues of booths, halls and sessions')
    .option('--create-sponsor-levels', 'create missing sponsor levels')
    .option('--ignore-zeros', 'read the booth A6 as A06 if the event has only that one')
    .option(
      '--same-name <update|create>',
      'whether rows with an equal name in only some languages change the object or make another one',
    )
    .option('--add', 'add to the categories and booths that an exhibitor has')
    .option('--replace', 'replace the categories and booths of an exhibitor (the default)')
    .option('--withdraw-missing', 'withdraw published exhibitors that this list had and has no more')
    .option('--map <header=field>', 'the field of a column; can be repeated', appendValue)
    .option('--ignore-column <header>', 'a column that is not imported; can be repeated', appendValue)
    .option('--ignore-unknown', 'leave out all columns that are not understood')
    .option('--cut-common-text', 'read booths without the sentence that all their cells have in common')
    .option('--default-hall <hall>', 'the hall of booths whose row names none')
    .option('--default-country <country>', 'the country of telephone numbers without a prefix')
    .option('--encoding <name>', 'the encoding of a text file, such as big5 or windows-1252')
    .option('--sheet <name>', 'a sheet of a workbook; can be repeated', appendValue);
}

/** Adds the options about rows and cells that are left out. */
function addRowOptions(command: Command): Command {
  return command
    .option('--skip-bad-rows', 'import the other rows if a row has an error')
    .option('--drop-bad-cells', 'leave out wrong cells of optional columns')
    .option(
      '--leave-out <row>',
      'a row that is not imported, like 5 or "Sheet 2!5"; can be repeated',
      appendValue,
    )
    .option('--returned <file.xlsx>', 'write the rows with errors to a file, to correct and import it');
}

function appendValue(value: string, values: readonly string[] | undefined): string[] {
  return [...(values ?? []), value];
}

async function runImport(
  context: CliContext,
  kind: ExchangeKindName,
  options: Options,
  file: string,
): Promise<number> {
  const stopFailure = new StartFailure('Stopped: nothing was changed.');
  const signal = stopSignal(() => context.say('Stopping …'), stopFailure);
  const { importOptions, tableOptions } = await import('../import-options.js');
  const { readForeignTable } = await import('../parsers/table-reader.js');
  const reading = tableOptions(kind, options);
  const { source, format, pictures } = await sourceOf(file, options);
  // A thread reads the file while the application starts.
  const opening = context.openApplication();
  opening.catch(() => undefined);
  const table = await readForeignTable(source, format, reading);
  try {
    const app = await opening;
    const { ImportService } = await import('../import.service.js');
    return await planAndApply(context, app.get(ImportService), options, {
      kind,
      event: String(options.event),
      table,
      options: importOptions(options),
      actor: await actorOf(app, options),
      file: path.basename(file),
      pictures,
      signal,
    });
  } finally {
    table.rows.close();
    await pictures?.close();
  }
}

/** The table, and the pictures of the option `logos` or of the archive with the table. */
async function sourceOf(file: string, { logos }: Options): Promise<ReceivedTable> {
  const isArchive = /\.zip$/i.test(file);
  const place = isArchive ? file : logos;
  const pictures =
    typeof place === 'string'
      ? await (await import('../pictures/open-pictures.js')).openPictures(place)
      : undefined;
  if (isArchive && pictures) return (await import('../pictures/received-table.js')).tableInArchive(pictures);
  const { formatOfFile } = await import('../parsers/table.js');
  const source = await readGivenFile(file);
  const format = formatOfFile(file);
  if (format) return { source, format, ...(pictures && { pictures }) };
  throw new StartFailure(`${file} must end with .csv, .tsv, .xlsx, .json, .xml or .zip.`);
}

async function planAndApply(
  context: CliContext,
  imports: ImportService,
  options: Options,
  request: ImportRequest,
): Promise<number> {
  // With --yes one transaction plans and applies.
  if (options.yes === true && options.dryRun !== true) return apply(context, imports, options, request);
  const plannedOutcome = await imports.run({ ...request, dryRun: true });
  const { plan } = plannedOutcome;
  const isDone = isNothing(plan) || options.dryRun === true || plan.problems.length > 0;
  try {
    if (isDone || options.json !== true) await show(context, options, plan, plannedOutcome);
    if (isDone) await writeReturned(context, options, plannedOutcome);
  } finally {
    plannedOutcome.close();
  }
  if (isDone) return plan.problems.length > 0 ? 1 : 0;
  if (!(await isAgreed(context))) return 1;
  return apply(context, imports, options, { ...request, digest: plan.digest });
}

async function apply(
  context: CliContext,
  imports: ImportService,
  options: Options,
  request: ImportRequest,
): Promise<number> {
  let shownPlan: ImportPlan | undefined;
  const outcome = await imports.run({
    ...request,
    progress: context.progress,
    onPlan: async (plan, steps) => {
      const isNew = shownPlan === undefined && request.digest === undefined && options.json !== true;
      shownPlan = plan;
      if (isNew) await show(context, options, plan, { steps, job: null });
    },
  });
  const { plan, job } = outcome;
  try {
    if (job === null || options.json === true) await show(context, options, plan, outcome);
    else await printOutcome(context, shownPlan ?? plan, outcome);
    await writeReturned(context, options, outcome);
  } finally {
    outcome.close();
  }
  return job === null && !isNothing(plan) ? 1 : Number(plan.problems.length > 0);
}

/** Prints the rows that only the database refused, and the command that reverts the import. */
async function printOutcome(
  context: CliContext,
  shownPlan: ImportPlan,
  { plan, job }: ImportOutcome,
): Promise<void> {
  const { faultsText } = await import('./plan-text.js');
  const shownRows = new Set(shownPlan.refused.map(({ row }) => row));
  const newProblems = plan.refused.filter(({ row }) => !shownRows.has(row));
  for (const line of faultsText('refused', newProblems)) context.print(line);
  context.print(`Done. To revert it: npm run vitrine -- import revert ${job ?? ''}`);
}

function isNothing({ created, changed }: ImportPlan): boolean {
  return created + changed === 0;
}

/** Writes the rows with errors to the file of the option `returned`. */
async function writeReturned(
  context: CliContext,
  { returned }: Options,
  { plan, table, rowsToReturn }: ImportOutcome,
): Promise<void> {
  if (typeof returned !== 'string') return;
  const { returnedRows, returnsRows } = await import('../returned-rows.js');
  if (!returnsRows(plan)) {
    context.say(`No row has an error, so ${returned} is not written.`);
    return;
  }
  const { xlsxBytes } = await import('../serializers/xlsx-bytes.js');
  const file = Readable.from(xlsxBytes(returnedRows(table, plan, rowsToReturn, 'en')), { objectMode: false });
  await writeOut(file, returned, context.terminal.output);
  context.say(`The rows with errors are in ${returned}. Correct them there and import that file.`);
}

async function show(
  context: CliContext,
  options: Options,
  plan: ImportPlan,
  { steps, job }: Pick<ImportOutcome, 'steps' | 'job'>,
): Promise<void> {
  if (options.json === true) {
    const { planJson } = await import('../plan-json.js');
    for await (const line of planJson({ plan, steps, job }, 'en')) context.print(line);
    return;
  }
  const { planText, MAXIMUM_ROWS } = await import('./plan-text.js');
  const { firstChanges } = await import('../plan/step-totals.js');
  for (const line of planText(plan, await firstChanges(steps, MAXIMUM_ROWS))) context.print(line);
}
