import { type Command, Option } from 'commander';
import type { CliCommand } from '../../../platform/cli/cli-command.js';
import { EXCHANGE_KINDS } from '../model/exchange-kind.js';
import type { TableFormat } from '../parsers/table.js';
import { addAsOption } from '../../../platform/cli/as-option.js';
import { writeOut } from '../../../platform/cli/write-out.js';
import { actorOf } from './terminal.js';
import { message } from '../../../platform/text/message.js';

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
    const kind = EXCHANGE_KINDS.find((candidate) => candidate === name);
    if (!kind) throw new TableError(message`Templates exist for ${EXCHANGE_KINDS.join(', ')}.`);
    const { templateRows, writeTable } = await import('../serializers/write-table.js');
    await writeOut(
      writeTable(templateRows(kind), options.format as TableFormat),
      options.out as string | undefined,
      context.terminal.output,
    );
  },
};
