import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline/promises';
import type { Command } from 'commander';
import type { CliCommand, CliContext } from '../../../platform/cli/cli-command.js';
import { stopSignal } from '../../../platform/cli/stop-signal.js';
import { StartFailure } from '../../../platform/failure/start-failure.js';
import type { ImportOutcome, ImportRequest, ImportService } from '../import.service.js';
import { EXCHANGE_KINDS, type ExchangeKindName } from '../model/exchange-kind.js';
import type { SourceFormat, Table } from '../parsers/table.js';
import { actorOf, addAsOption } from './as-option.js';
import { withCliErrors } from './cli-errors.js';

/** `vitrine import exhibitors FILE --event SLUG` and the same for the other kinds. */
export const importCommands: readonly CliCommand[] = [
  ...EXCHANGE_KINDS.map((kind) => commandOf(kind, kind, `a CSV, XLSX or JSON file of ${kind}`)),
  commandOf(
    'schedule',
    'sessions',
    'a programme (schedule.json or schedule.xml of frab and pretalx, CSV or XLSX)',
  ),
];

function commandOf(name: string, kind: ExchangeKindName, what: string): CliCommand {
  return {
    name: `import ${name}`,
    description: `compare ${what} with the catalog, show the changes and apply them`,
    configure,
    run: (context, options, [file = '']) => withCliErrors(() => runImport(context, kind, options, file)),
  };
}

function configure(command: Command): void {
  addAsOption(command)
    .argument('<file>', 'a file that ends with .csv, .tsv, .xlsx or .json')
    .requiredOption('--event <slug>', 'the event that the rows belong to')
    .option('--dry-run', 'only show the plan')
    .option('--yes', 'do not ask')
    .option('--json', 'print the plan as JSON')
    .option('--share', 'allow several exhibitors in one booth')
    .option('--create-categories', 'create missing categories')
    .option('--create-booths', 'create missing halls, booths and their zones')
    .option('--create-halls', 'create missing halls of sessions')
    .option('--skip-bad-rows', 'import the other rows if a row has an error')
    .option('--drop-bad-cells', 'leave out wrong cells of optional columns')
    .option('--same-name <update|create>', 'the answer for rows with an equal name in only some languages')
    .option('--add', 'add to the categories and booths that an exhibitor has')
    .option('--replace', 'replace the categories and booths of an exhibitor (the default)')
    .option('--map <header=field>', 'the field of a column; can be repeated', listed)
    .option('--ignore-column <header>', 'a column that is not imported; can be repeated', listed)
    .option('--default-country <country>', 'the country of telephone numbers without a prefix')
    .option('--encoding <name>', 'the encoding of a text file, such as big5 or windows-1252')
    .option('--sheet <name>', 'a sheet of a workbook; can be repeated', listed);
}

function listed(value: string, known: readonly string[] | undefined): string[] {
  return [...(known ?? []), value];
}

async function runImport(
  context: CliContext,
  kind: ExchangeKindName,
  options: Readonly<Record<string, unknown>>,
  file: string,
): Promise<number> {
  const stopped = new StartFailure('Stopped: nothing was changed.');
  const signal = stopSignal(() => context.say('Stopping …'), stopped);
  const { tableOptions } = await import('../import-options.js');
  const { readForeignTable } = await import('../parsers/table-reader.js');
  const reading = tableOptions(kind, options);
  const table = await readForeignTable(await contentOf(file), formatOf(file), reading);
  try {
    const app = await context.openApplication();
    const { ImportService } = await import('../import.service.js');
    return await planAndApply(context, app.get(ImportService), options, {
      ...(await requestOf(kind, options, table)),
      actor: await actorOf(app, options),
      file: path.basename(file),
      signal,
    });
  } finally {
    table.rows.close();
  }
}

async function planAndApply(
  context: CliContext,
  imports: ImportService,
  options: Readonly<Record<string, unknown>>,
  request: ImportRequest,
): Promise<number> {
  // A plan that is applied next needs no trial in the database.
  const only = options.yes === true && options.dryRun !== true ? { preview: true } : { dryRun: true };
  const planned = await imports.run({ ...request, ...only });
  const { plan } = planned;
  const isNothing = plan.created + plan.changed === 0;
  const isDone = isNothing || options.dryRun === true || plan.problems.length > 0;
  try {
    if (isDone || options.json !== true) await show(context, options, planned);
  } finally {
    planned.close();
  }
  if (isDone) return plan.problems.length > 0 ? 1 : 0;
  if (options.yes !== true && !(await isAgreed(context))) return 1;
  return apply(context, imports, options, { ...request, digest: plan.digest });
}

async function apply(
  context: CliContext,
  imports: ImportService,
  options: Readonly<Record<string, unknown>>,
  request: ImportRequest,
): Promise<number> {
  const outcome = await imports.run({ ...request, progress: context.progress });
  const isRefused = outcome.plan.problems.length > 0;
  try {
    if (isRefused || options.json === true) await show(context, options, outcome);
    else context.print(`Done. To revert it: npm run vitrine -- import revert ${outcome.job ?? ''}`);
  } finally {
    outcome.close();
  }
  return isRefused ? 1 : 0;
}

async function requestOf(
  kind: ExchangeKindName,
  options: Readonly<Record<string, unknown>>,
  table: Table,
): Promise<Omit<ImportRequest, 'actor'>> {
  const { importOptions } = await import('../import-options.js');
  return {
    kind,
    event: String(options.event),
    table,
    options: importOptions(options),
  };
}

async function show(
  context: CliContext,
  options: Readonly<Record<string, unknown>>,
  outcome: ImportOutcome,
): Promise<void> {
  if (options.json === true) {
    const { planJson } = await import('../plan-json.js');
    for await (const line of planJson(outcome)) context.print(line);
    return;
  }
  const { firstSteps, planText } = await import('./plan-text.js');
  for (const line of planText(outcome.plan, await firstSteps(outcome.steps))) context.print(line);
}

async function isAgreed(context: CliContext): Promise<boolean> {
  if (!process.stdin.isTTY) {
    context.say('Nothing was changed: without a terminal, confirm with --yes.');
    return false;
  }
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const left = new AbortController();
  // During the question the terminal sends Ctrl-C to the prompt.
  terminal.once('SIGINT', () => left.abort());
  try {
    return /^\s*y(es)?\s*$/i.test(await terminal.question('Do this? [y/N] ', { signal: left.signal }));
  } catch (error) {
    if (left.signal.aborted) return false;
    throw error;
  } finally {
    terminal.close();
  }
}

async function contentOf(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    throw new StartFailure(`${file} cannot be read: ${(error as Error).message}`);
  }
}

function formatOf(file: string): SourceFormat {
  const ending = /\.(csv|tsv|txt|xlsx|json|xml)$/i.exec(file)?.[1]?.toLowerCase();
  if (ending === undefined) throw new StartFailure(`${file} must end with .csv, .tsv, .xlsx, .json or .xml.`);
  return ending === 'xlsx' || ending === 'json' || ending === 'xml' ? ending : 'csv';
}
