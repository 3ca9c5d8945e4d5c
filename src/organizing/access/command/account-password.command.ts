import type { CliCommand } from '../../../platform/cli/cli-command.js';
import { configureEmail, explained } from './role-options.js';

/** Takes a password away, for whoever has forgotten it or lost it to somebody. */
export const accountPasswordCommand: CliCommand = {
  name: 'account reset-password',
  description:
    'end all sessions of an account and the API keys it has made, and print a link that sets another password',
  configure: configureEmail,
  run: async (context, options) => {
    const { email } = options as { email: string };
    const app = await context.openApplication();
    const { AccountAdmin } = await import('./account-admin.service.js');
    const link = await explained(() => app.get(AccountAdmin).resetPassword(email));
    context.print(`${email}: signed out everywhere`);
    context.print(`Set the password within 30 minutes: ${link}`);
    return undefined;
  },
};
