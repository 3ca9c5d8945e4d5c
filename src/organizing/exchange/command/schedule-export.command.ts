import { type Command, Option } from 'commander';
import type { CliCommand } from '../../../platform/cli/cli-command.js';
import { writeOut } from './write-out.js';

/** A copy of the list in public-file.service.ts, so that `--help` does not load that file. */
const FORMATS = ['ics', 'frab-json', 'frab-xml'] as const;

/** `vitrine export schedule --event SLUG --format ics`. */
export const scheduleExportCommand: CliCommand = {
  name: 'export schedule',
  description: 'write the published programme of an event for calendars and conference apps',
  configure: (command: Command) =>
    void command
      .requiredOption('--event <slug>', 'the event')
      .addOption(new Option('--format <format>', 'of the file').choices(FORMATS).default('ics'))
      .option('--locale <tag>', "one of the event's languages; by default its first")
      .option('--out <file>', 'the output file; by default standard output'),
  run: async (context, options) => {
    const app = await context.openApplication();
    const { PublicFileService } = await import('../public-file.service.js');
    const file = await app
      .get(PublicFileService)
      .schedule(String(options.event), options.format as (typeof FORMATS)[number], {
        locale: options.locale as string | undefined,
      });
    await writeOut(await file.open(), options.out as string | undefined, context.terminal.output);
  },
};
