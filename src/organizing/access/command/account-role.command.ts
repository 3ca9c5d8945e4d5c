import type { CliCommand } from '../../../platform/cli/cli-command.js';
import { configureEmail, configureRole, roleOf } from './role-options.js';

/** Grants a role. */
export const accountGrantCommand = roleCommand('grant', 'grant a role to an account');

/** Removes a role; the account's next request is without it. */
export const accountRevokeCommand = roleCommand('revoke', 'remove a role from an account');

function roleCommand(verb: 'grant' | 'revoke', description: string): CliCommand {
  return {
    name: `account ${verb}`,
    description,
    configure: (command) => {
      configureEmail(command);
      configureRole(command, true);
    },
    run: async (context, options) => {
      const { email } = options as { email: string };
      const app = await context.openApplication();
      const { RoleAdmin } = await import('./role-admin.service.js');
      const role = roleOf(options);
      await app.get(RoleAdmin)[verb](email, role);
      context.print(`${email}: ${verb === 'grant' ? 'is' : 'is no longer'} ${role.role}`);
    },
  };
}
