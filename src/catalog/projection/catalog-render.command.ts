import { setTimeout as delay } from 'node:timers/promises';
import type { CliCommand } from '../../platform/cli/cli-command.js';

const POLL_MS = 200;

/** Renders the whole catalog with the renderers of this program, such as after a return to an older version. */
export const catalogRenderCommand: CliCommand = {
  name: 'catalog render',
  description:
    'render all objects again with the renderers of this program, also those of a newer version, such as after a return to an older one',
  run: async (context) => {
    const app = await context.openApplication();
    const { RendererUpgradeService } = await import('./renderer-upgrade.service.js');
    const upgrade = app.get(RendererUpgradeService);
    const count = await upgrade.takeOver();
    context.progress.start(count, 'Rendering');
    for (let done = 0; done < count;) {
      const left = Math.min(await upgrade.left(), count - done);
      context.progress.advance(count - done - left);
      done = count - left;
      if (left > 0) await delay(POLL_MS);
    }
    context.progress.finish();
    context.print(`${String(count)} objects rendered`);
  },
};
