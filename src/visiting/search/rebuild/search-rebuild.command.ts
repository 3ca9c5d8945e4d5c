import type { CliCommand } from '../../../platform/cli/cli-command.js';

/** Rebuilds the search index while the service runs. */
export const searchRebuildCommand: CliCommand = {
  name: 'search rebuild',
  description: 'rebuild the search index while servers continue to answer',
  run: async (context) => {
    const app = await context.openApplication();
    const { RebuildService } = await import('./rebuild.service.js');
    const service = app.get(RebuildService);
    const size = await service.size();
    context.progress.start(size, 'Rebuilding the search index');
    await service.rebuild((count) => {
      context.progress.advance(count);
    });
    context.progress.finish();
    context.print(`${size} objects in the search index`);
  },
};
