import type { CliCommand } from '../../../platform/cli/cli-command.js';
import { StartFailure } from '../../../platform/failure/start-failure.js';

/** Prints what of an event's booths is still to be done. */
export const boothsReportCommand: CliCommand = {
  name: 'booths report',
  description: 'print which booths are free, who has none, and which holds run out today',
  configure: (command) => command.requiredOption('--event <slug>', 'the event'),
  run: async (context, { event }) => {
    const app = await context.openApplication();
    const { PrintedBoothReport } = await import('./printed-booth-report.js');
    const lines = await app.get(PrintedBoothReport).lines(String(event));
    if (!lines) throw new StartFailure(`There is no event ${String(event)}.`);
    for (const line of lines) context.print(line);
    return undefined;
  },
};
