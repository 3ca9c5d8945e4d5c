import type { CliCommand } from '../../platform/cli/cli-command.js';

/** Renders everything again and says what differs from the catalog. */
export const catalogVerifyCommand: CliCommand = {
  name: 'catalog verify',
  description: 'render everything again and report what the catalog has otherwise; exit code 1 if anything',
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
    return driftCount === 0 ? 0 : 1;
  },
};
