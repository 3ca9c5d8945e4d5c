import type { CliCommand } from '../../../platform/cli/cli-command.js';

/** Prints the open allocations of an event. */
export const boothsReportCommand: CliCommand = {
  name: 'booths report',
  description: 'print the free booths, the exhibitors without a booth, and the holds that end today',
  configure: (command) => command.requiredOption('--event <slug>', 'the event'),
  run: async (context, { event }) => {
    const app = await context.openApplication();
    const { PrintedBoothReport } = await import('./printed-booth-report.js');
    for (const line of await app.get(PrintedBoothReport).lines(String(event))) context.print(line);
  },
};
