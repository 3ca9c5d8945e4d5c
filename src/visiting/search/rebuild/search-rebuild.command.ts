import type { CliCommand } from '../../../platform/cli/cli-command.js';

/** Makes the search index anew while the service goes on. */
export const searchRebuildCommand: CliCommand = {
  name: 'search rebuild',
  description: 'make the search index anew, while servers go on answering',
  run: async (context) => {
    const app = await context.openApplication();
    const { RebuildService } = await import('./rebuild.service.js');
    const rebuild = app.get(RebuildService);
    const size = await rebuild.size();
    context.progress.start(size, 'Making the search index anew');
    await rebuild.rebuild((count) => {
      context.progress.advance(count);
    });
    context.progress.finish();
    context.print(`${size} objects can be found`);
    return undefined;
  },
};
