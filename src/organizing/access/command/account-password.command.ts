import type { CliCommand } from '../../../platform/cli/cli-command.js';
import { configureEmail } from './role-options.js';

/** Removes the password of an account, if it is forgotten or stolen. */
export const accountPasswordCommand: CliCommand = {
  name: 'account reset-password',
  description: 'end all sessions and API keys of an account, and print a link that sets a new password',
  configure: configureEmail,
  run: async (context, options) => {
    const { email } = options as { email: string };
    const app = await context.openApplication();
    const { AccountAdmin } = await import('./account-admin.service.js');
    const link = await app.get(AccountAdmin).resetPassword(email);
    context.print(`${email}: signed out everywhere`);
    context.print(`Set the password within 30 minutes: ${link}`);
  },
};
