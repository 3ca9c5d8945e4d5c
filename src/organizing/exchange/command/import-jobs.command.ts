import type { CliCommand, CliContext } from '../../../platform/cli/cli-command.js';
import { messageText } from '../../../platform/text/message.js';
import type { RevertOutcome } from '../revert.service.js';
import { addAsOption } from '../../../platform/cli/as-option.js';
import { actorOf, isAgreed } from './terminal.js';

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
    const { ImportRecordsService } = await import('../import-records.service.js');
    for await (const job of app.get(ImportRecordsService).all(options.event as string | undefined)) {
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

/** The maximum number of rows in the output. */
const MAXIMUM_ROWS = 50;

/** `vitrine import revert ID`. */
export const importRevertCommand: CliCommand = {
  name: 'import revert',
  description: 'revert an import; exit code 1 and no change if one of its rows was changed since',
  configure: (command) =>
    void addAsOption(command)
      .argument('<id>', 'the id that the import or `import list` printed')
      .option('--yes', 'also remove what was published since, without asking'),
  run: async (context, options, [id = '']) => {
    const app = await context.openApplication();
    const { RevertService } = await import('../revert.service.js');
    const reverts = app.get(RevertService);
    const request = { id, actor: await actorOf(app, options) };
    const outcome = await reverts.run({ ...request, unpublishes: options.yes === true });
    if (!isStopped(outcome)) {
      report(context, outcome);
      return;
    }
    context.print(`${outcome.published} of the rows are published and would be removed.`);
    if (await isAgreed(context)) report(context, await reverts.run({ ...request, unpublishes: true }));
    else context.exitCode = 1;
  },
};

/** Whether only the published rows prevent the revert. */
function isStopped({ removed, restored, conflicts, published }: RevertOutcome): boolean {
  return conflicts.length === 0 && published > 0 && removed + restored === 0;
}

function report(context: CliContext, { removed, restored, conflicts, published }: RevertOutcome): void {
  for (const line of conflicts.slice(0, MAXIMUM_ROWS)) context.print(messageText(line));
  if (conflicts.length > MAXIMUM_ROWS) context.print(`… and ${conflicts.length - MAXIMUM_ROWS} rows more`);
  if (conflicts.length > 0) {
    context.say('Nothing was changed.');
    context.exitCode = 1;
    return;
  }
  const publishedNote = published === 0 ? '' : ` (${published} were published)`;
  context.print(`${removed} removed${publishedNote}, ${restored} restored`);
}
