import type { CliCommand } from '../../../platform/cli/cli-command.js';

/** `vitrine import list`: one line per import, for readers and for grep. */
export const importListCommand: CliCommand = {
  name: 'import list',
  description: 'list completed imports, latest first',
  configure: (command) =>
    void command
      .option('--event <slug>', 'only imports of this event')
      .option('--json', 'print them as JSON, one a line'),
  run: async (context, options) => {
    const app = await context.openApplication();
    const { ImportListService } = await import('../import-list.service.js');
    for await (const job of app.get(ImportListService).all(options.event as string | undefined)) {
      if (options.json === true) {
        context.print(JSON.stringify(job));
        continue;
      }
      const { id, at, by, kind, event, file, created, changed } = job;
      const counts = `${created} new, ${changed} changed`;
      const state =
        job.revertedAt === null ? 'done' : `undone ${job.revertedAt} by ${job.revertedBy ?? 'unknown'}`;
      context.print([id, at, by, event, kind, file ?? '-', counts, state].join('\t'));
    }
  },
};
