import type { Command } from 'commander';
import type { CliCommand } from '../../../platform/cli/cli-command.js';
import { writeOut } from './write-out.js';

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
