import { type Command, Option } from 'commander';
import type { CliCommand } from '../../platform/cli/cli-command.js';
import { writeOut } from '../../platform/cli/write-out.js';
import { SCHEDULE_FORMATS, type ScheduleFormat } from './schedule/schedule.js';

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
    const { PrintedCatalogService } = await import('./printed/printed-catalog.service.js');
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
    const { PublicFileService } = await import('./public-file.service.js');
    const file = await app
      .get(PublicFileService)
      .schedule(String(options.event), options.format as ScheduleFormat, {
        locale: options.locale as string | undefined,
      });
    await writeOut(await file.open(), options.out as string | undefined, context.terminal.output);
  },
};
