import { text } from 'node:stream/consumers';
import type { Command } from 'commander';
import type { CliCommand } from '../../../platform/cli/cli-command.js';
import { configureEmail, configureRole, roleOf } from './role-options.js';

/**
 * Creates an account. A password is never an argument, because all users of the machine can read arguments.
 */
export const accountCreateCommand: CliCommand = {
  name: 'account create',
  description: 'create an account, and print a link that sets its password',
  configure: (command: Command) => {
    configureEmail(command);
    command
      .requiredOption('--name <name>', 'the name of the person')
      .option('--password-stdin', 'read the password from standard input instead of printing a link');
    configureRole(command, false);
  },
  run: async (context, options) => {
    const { email, name } = options as { email: string; name: string };
    // Without the line break that `echo` adds.
    const password = options.passwordStdin
      ? (await text(context.terminal.input)).replace(/\r?\n$/, '')
      : undefined;
    const role = options.role === undefined ? undefined : roleOf(options);
    const app = await context.openApplication();
    const { AccountAdmin } = await import('./account-admin.service.js');
    const admin = app.get(AccountAdmin);
    const link = await admin.create({ email, name, password, role });
    context.print(`${email}: made`);
    if (link) context.print(`Set the password within 7 days: ${link}`);
  },
};
