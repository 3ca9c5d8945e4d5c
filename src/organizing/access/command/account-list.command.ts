import type { CliCommand } from '../../../platform/cli/cli-command.js';

/** Lists accounts, one per line, for readers and for grep. */
export const accountListCommand: CliCommand = {
  name: 'account list',
  description: 'list all accounts with their roles',
  run: async (context) => {
    const app = await context.openApplication();
    const { RoleAdmin } = await import('./role-admin.service.js');
    for await (const { email, name, roles, signsIn } of app.get(RoleAdmin).list()) {
      const state = signsIn ? '' : 'cannot sign in';
      context.print([email, name, roles.join(', '), state].join('\t').trimEnd());
    }
  },
};
