import type { CliCommand } from '../../platform/cli/cli-command.js';
import { StartFailure } from '../../platform/failure/start-failure.js';

/** Shows the epochs of events, or creates new ones after a restore that was not detected. */
export const catalogEpochCommand: CliCommand = {
  name: 'catalog epoch',
  description:
    'show the epoch and revision of each event; --new after a restore of data in place, so that copies start again',
  configure: (command) =>
    command.option('--new', 'give events a new epoch').option('--event <slug>', 'only this one'),
  run: async (context, { new: isNew, event }) => {
    const app = await context.openApplication();
    const { EpochService } = await import('./epoch.service.js');
    const service = app.get(EpochService);
    const slug = typeof event === 'string' ? event : undefined;
    if (isNew === true && (await service.renew(slug)) > 0) {
      context.say(
        'Running servers exit now to clear their memory. Start them again if no supervisor does it.',
      );
    }
    const epochs = (await service.epochs()).filter((each) => slug === undefined || each.slug === slug);
    if (slug !== undefined && epochs.length === 0) throw new StartFailure(`There is no event ${slug}.`);
    for (const { slug: name, epoch, revision } of epochs) {
      context.print(`${name} ${epoch} ${String(revision)}`);
    }
  },
};
