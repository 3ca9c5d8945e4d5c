import { messageText } from '../../../platform/text/message.js';
import type { CliCommand } from '../../../platform/cli/cli-command.js';
import { actorOf, addAsOption } from './as-option.js';
import { withCliErrors } from './cli-errors.js';

/** The maximum number of rows in the output. */
const SHOWN = 50;

/** `vitrine import revert ID`. */
export const importRevertCommand: CliCommand = {
  name: 'import revert',
  description: 'revert an import; exit code 1 and no change if one of its rows was changed since',
  configure: (command) =>
    void addAsOption(command).argument('<id>', 'the id that the import or `import list` printed'),
  run: (context, options, [id = '']) =>
    withCliErrors(async () => {
      const app = await context.openApplication();
      const { RevertService } = await import('../revert.service.js');
      const { removed, restored, conflicts } = await app
        .get(RevertService)
        .run(id, await actorOf(app, options));
      for (const line of conflicts.slice(0, SHOWN)) context.print(messageText(line));
      if (conflicts.length > SHOWN) context.print(`… and ${conflicts.length - SHOWN} rows more`);
      if (conflicts.length > 0) context.say('Nothing was changed.');
      else context.print(`${removed} removed, ${restored} restored`);
      return conflicts.length === 0 ? 0 : 1;
    }),
};
