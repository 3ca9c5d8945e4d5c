import type { CliCommand } from '../../platform/cli/cli-command.js';
import { StartFailure } from '../../platform/failure/start-failure.js';

/** Shows the epochs of events, or makes new ones after a restore that the database cannot tell from a restart. */
export const catalogEpochCommand: CliCommand = {
  name: 'catalog epoch',
  description:
    'show which epoch and revision each event is at; --new after data were put back in place, so that copies start anew',
  configure: (command) =>
    command.option('--new', 'give events a new epoch').option('--event <slug>', 'only this one'),
  run: async (context, { new: isNew, event }) => {
    const app = await context.openApplication();
    const { HistoryService } = await import('./history.service.js');
    const history = app.get(HistoryService);
    const slug = typeof event === 'string' ? event : undefined;
    if (isNew === true && (await history.renew(slug)) > 0) {
      context.say(
        'Servers that are running end now, to forget what was; start them again where nobody supervises them.',
      );
    }
    const epochs = await history.epochs();
    const shown = epochs.filter((one) => slug === undefined || one.slug === slug);
    if (slug !== undefined && shown.length === 0) throw new StartFailure(`There is no event ${slug}.`);
    for (const { slug: name, epoch, revision } of shown) {
      context.print(`${name} ${epoch} ${String(revision)}`);
    }
    return undefined;
  },
};
