import type { CliCommand } from '../../../platform/cli/cli-command.js';

/** Renders all objects again and reports differences from the catalog. */
export const catalogVerifyCommand: CliCommand = {
  name: 'catalog verify',
  description:
    'render all objects again and report differences from the catalog; exit code 1 if there are any',
  run: async (context) => {
    const app = await context.openApplication();
    const { VerifyService } = await import('./verify.service.js');
    const verification = app.get(VerifyService);
    context.progress.start(await verification.size(), 'Verifying');
    const { checked, drift, driftCount } = await verification.verify((count) => {
      context.progress.advance(count);
    });
    context.progress.finish();
    for (const line of drift) context.print(line);
    context.print(`${String(checked)} objects checked, drift: ${String(driftCount)}`);
    if (driftCount > 0) context.exitCode = 1;
  },
};
