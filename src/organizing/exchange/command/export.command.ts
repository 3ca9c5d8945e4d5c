import { type Command, Option } from 'commander';
import type { CliCommand } from '../../../platform/cli/cli-command.js';
import { EXCHANGE_KINDS } from '../model/exchange-kind.js';
import type { TableFormat } from '../parsers/table.js';
import { addAsOption } from '../../../platform/cli/as-option.js';
import { actorOf, writeOut } from './terminal.js';
import { message } from '../../../platform/text/message.js';
import { SCHEDULE_FORMATS, type ScheduleFormat } from '../schedule/schedule.js';

const FORMATS: readonly TableFormat[] = ['csv', 'xlsx', 'json'];

/** `vitrine export exhibitors --event SLUG --format csv` and the same for the other kinds. */
export const exportCommands: readonly CliCommand[] = EXCHANGE_KINDS.map((kind) => ({
  name: `export ${kind}`,
  description: `write the ${kind} of an event as a file that can be imported again`,
  configure: (command: Command) =>
    void addAsOption(command)
      .requiredOption('--event <slug>', 'the event')
      .addOption(new Option('--format <format>', 'of the file').choices(FORMATS).default('csv'))
      .option('--public', 'only data that visitors can read')
      .option('--out <file>', 'the output file; by default standard output'),
  run: async (context, options) => {
    const app = await context.openApplication();
    const { ExportService } = await import('../export.service.js');
    const file = await app.get(ExportService).open({
      kind,
      event: String(options.event),
      format: options.format as TableFormat,
      actor: await actorOf(app, options),
      isPublic: options.public === true,
    });
    await writeOut(file, options.out as string | undefined, context.terminal.output);
  },
}));

/** `vitrine import template exhibitors`: an empty table with an example. */
export const templateCommand: CliCommand = {
  name: 'import template',
  description: 'write a table with all columns and one example to fill in',
  configure: (command: Command) =>
    void command
      .argument('<kind>', EXCHANGE_KINDS.join(', '))
      .addOption(new Option('--format <format>', 'of the file').choices(['csv', 'xlsx']).default('csv'))
      .option('--out <file>', 'the output file; by default standard output'),
  run: async (context, options, [name]) => {
    const { TableError } = await import('../parsers/table.js');
    const kind = EXCHANGE_KINDS.find((known) => known === name);
    if (!kind) throw new TableError(message`Templates exist for ${EXCHANGE_KINDS.join(', ')}.`);
    const { templateRows } = await import('../serializers/write-table.js');
    const { writeTable } = await import('../serializers/write-table.js');
    await writeOut(
      writeTable(templateRows(kind), options.format as TableFormat),
      options.out as string | undefined,
      context.terminal.output,
    );
  },
};

/** `vitrine export catalog --event SLUG --locale zh-Hans --out FILE`. */
export const catalogExportCommand: CliCommand = {
  name: 'export catalog',
  description: 'write the published catalog of an event as PDF, for print',
  configure: (command: Command) =>
    void command
      .requiredOption('--event <slug>', 'the event')
      .option('--locale <tag>', "one of the event's languages; by default its first")
      .option('--out <file>', 'the output file; by default standard output'),
  run: async (context, options) => {
    const app = await context.openApplication();
    const { PrintedCatalogService } = await import('../printed/printed-catalog.service.js');
    const file = await app
      .get(PrintedCatalogService)
      .print(String(options.event), options.locale as string | undefined);
    const { missing } = file.result;
    await writeOut(file.open(), options.out as string | undefined, context.terminal.output);
    if (missing.length > 0) {
      context.say(`${missing.length} characters are in no font: ${missing.slice(0, 50).join(' ')}`);
    }
  },
};

/** `vitrine export schedule --event SLUG --format ics`. */
export const scheduleExportCommand: CliCommand = {
  name: 'export schedule',
  description: 'write the published programme of an event for calendars and conference apps',
  configure: (command: Command) =>
    void command
      .requiredOption('--event <slug>', 'the event')
      .addOption(new Option('--format <format>', 'of the file').choices(SCHEDULE_FORMATS).default('ics'))
      .option('--locale <tag>', "one of the event's languages; by default its first")
      .option('--out <file>', 'the output file; by default standard output'),
  run: async (context, options) => {
    const app = await context.openApplication();
    const { PublicFileService } = await import('../public-file.service.js');
    const file = await app
      .get(PublicFileService)
      .schedule(String(options.event), options.format as ScheduleFormat, {
        locale: options.locale as string | undefined,
      });
    await writeOut(await file.open(), options.out as string | undefined, context.terminal.output);
  },
};
