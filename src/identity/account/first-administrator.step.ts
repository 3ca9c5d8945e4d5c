import { messageText } from '../../platform/text/message.js';
import { COMMAND_LINE } from '../audit/actor.js';
import { Operations } from '../audit/operations.js';
import { UserError } from '../../platform/failure/user-error.js';
import { StartFailure } from '../../platform/failure/start-failure.js';
import type { StartupStep } from '../../platform/lifecycle/start-up.js';
import { AccountService } from './account.service.js';
import { PasswordService } from './password/password.service.js';
import { RoleGrantService } from './role-grant.service.js';
import { Role } from './model/role.js';

const HOW =
  'No account can sign in yet. Create the first administrator: ' +
  'npm run vitrine -- account create --email you@example.org --name "Your Name" --role ADMINISTRATOR';

/**
 * Creates the first administrator of a database without accounts. Without settings it prints the command instead,
 * because no default password exists.
 */
export const firstAdministratorStep: StartupStep = {
  title: 'Looking for an administrator',
  run: async ({ app, config: { administrator }, say }) => {
    const accounts = app.get(AccountService);
    if (await accounts.exists()) return;
    if (!administrator) {
      say(HOW);
      return;
    }
    const { email, password } = administrator;
    try {
      const passwordHash = await app.get(PasswordService).accept(password, ['ADMIN_PASSWORD'], email);
      await app.get(Operations).run({ action: 'createFirstAdministrator', actor: COMMAND_LINE }, async () => {
        const id = await accounts.create({ email, name: email, passwordHash });
        await app
          .get(RoleGrantService)
          .grant(id, { role: Role.ADMINISTRATOR, eventId: null, exhibitorId: null });
      });
      say(`${email} is the first administrator.`);
    } catch (error) {
      const problem = error instanceof UserError ? error.problems[0] : undefined;
      if (!problem) throw error;
      // Another replica has created the administrator.
      if (problem.code !== 'TAKEN')
        throw new StartFailure(`${problem.path?.[0] ?? ''}: ${messageText(problem.message)}`);
    }
  },
};
