import type { CliCommand } from '../../../platform/cli/cli-command.js';
import { actorOf, addAsOption } from './as-option.js';
import { withCliErrors } from './cli-errors.js';

/** How many rows are told one by one. */
const SHOWN = 50;

/** `vitrine import revert ID`. */
export const importRevertCommand: CliCommand = {
  name: 'import revert',
  description: 'undo an import; exit code 1 and nothing done where somebody has changed its rows since',
  configure: (command) =>
    void addAsOption(command).argument('<id>', 'as the import or `import list` printed it'),
  run: (context, options, [id = '']) =>
    withCliErrors(async () => {
      const app = await context.openApplication();
      const { RevertService } = await import('../revert.service.js');
      const { removed, restored, conflicts } = await app
        .get(RevertService)
        .run(id, await actorOf(app, options));
      for (const line of conflicts.slice(0, SHOWN)) context.print(line);
      if (conflicts.length > SHOWN) context.print(`… and ${conflicts.length - SHOWN} rows more`);
      if (conflicts.length > 0) context.say('Nothing was changed.');
      else context.print(`${removed} removed, ${restored} restored`);
      return conflicts.length === 0 ? 0 : 1;
    }),
};
