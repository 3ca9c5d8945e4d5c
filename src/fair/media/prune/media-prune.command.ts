import { InvalidArgumentError } from 'commander';
import type { CliCommand } from '../../../platform/cli/cli-command.js';

const DAYS = 7;

/** Lists unused pictures, and removes them with --yes. */
export const mediaPruneCommand: CliCommand = {
  name: 'media prune',
  description: 'list pictures without references and without recent uploads; remove them with --yes',
  configure: (command) => {
    command
      .option('--days <days>', 'the minimum age of a picture after its last upload, in days', daysOf, DAYS)
      .option('--yes', 'remove them');
  },
  run: async (context, options) => {
    const days = Number(options.days);
    const app = await context.openApplication();
    const { MediaPruneService } = await import('./media-prune.service.js');
    const service = app.get(MediaPruneService);
    const pictures = await service.find(days);
    if (options.yes === true) {
      context.print(`${String(await service.remove(pictures, days))} pictures removed`);
      return;
    }
    for (const { event, sha256, uploadedAt } of pictures) {
      context.print(`${event} ${sha256} ${uploadedAt.toISOString()}`);
    }
    const megabytes = pictures.reduce((sum, { bytes }) => sum + (bytes ?? 0), 0) / 1_048_576;
    context.print(
      `${String(pictures.length)} pictures would be removed, whose files have ${megabytes.toFixed(1)} MB; --yes removes them`,
    );
  },
};

function daysOf(text: string): number {
  if (/^\d{1,4}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('It must be a whole number of days.');
}
