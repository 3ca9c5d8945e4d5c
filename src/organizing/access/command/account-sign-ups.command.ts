import type { CliCommand } from '../../../platform/cli/cli-command.js';

const MAXIMUM = 1000;

/** `vitrine account sign-ups`: who waits for an account, one a line, with a link. */
export const accountSignUpsCommand: CliCommand = {
  name: 'account sign-ups',
  description: 'list the people who wait for an account, with a new link for each',
  run: async (context) => {
    const app = await context.openApplication();
    const { SignUpAdmin } = await import('./sign-up-admin.service.js');
    for (const { email, link } of await app.get(SignUpAdmin).links(MAXIMUM))
      context.print(`${email}\t${link}`);
  },
};
