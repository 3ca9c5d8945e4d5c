import { type Command, Option } from 'commander';
import { MemberRole, Role } from '../../../identity/account/model/role.js';
import type { RoleBySlug } from './role-admin.service.js';
import { text } from 'node:stream/consumers';
import type { CliCommand } from '../../../platform/cli/cli-command.js';
import { LINK_VALIDITY } from '../../../platform/mail/link-validity.js';
import { BATCH_LENGTH } from '../../../platform/failure/batch-length.js';

type Options = Readonly<Record<string, unknown>>;

/** Declares `--email`. */
function configureEmail(command: Command): void {
  command.requiredOption('--email <address>', 'the e-mail address of the account');
}

/** Declares `--role`, `--event` and `--exhibitor`. */
function configureRole(command: Command, required: boolean): void {
  const role = new Option('--role <role>', 'the role').choices(Object.values(Role));
  command
    .addOption(required ? role.makeOptionMandatory() : role)
    .option('--event <slug>', 'the event of the role')
    .option('--exhibitor <slug>', 'the exhibitor of the role EXHIBITOR')
    .addOption(
      new Option('--member-role <role>', 'what the member may do; by default MANAGER').choices(
        Object.values(MemberRole),
      ),
    );
}

/** The role that the options specify. */
function roleOf(options: Options): RoleBySlug {
  return {
    role: options.role as Role,
    event: options.event as string | undefined,
    exhibitor: options.exhibitor as string | undefined,
    memberRole: options.memberRole as MemberRole | undefined,
  };
}

/**
 * Creates an account. No option contains the password, because all users of the machine can read the
 * arguments of commands.
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
    // Removes the line break that `echo` adds.
    const password = options.passwordStdin
      ? (await text(context.terminal.input)).replace(/\r?\n$/, '')
      : undefined;
    const role = options.role === undefined ? undefined : roleOf(options);
    const app = await context.openApplication();
    const { AccountAdminService } = await import('./account-admin.service.js');
    const admin = app.get(AccountAdminService);
    const link = await admin.create({ email, name, password, role });
    context.print(`${email}: created`);
    if (link) context.print(`Set the password within ${LINK_VALIDITY.INVITATION}: ${link}`);
  },
};

/** Lists accounts, one per line, so that grep can filter them. */
export const accountListCommand: CliCommand = {
  name: 'account list',
  description: 'list all accounts with their roles',
  run: async (context) => {
    const app = await context.openApplication();
    const { RoleAdminService } = await import('./role-admin.service.js');
    for await (const { email, name, roles, signsIn } of app.get(RoleAdminService).list()) {
      const state = signsIn ? '' : 'cannot sign in';
      context.print([email, name, roles.join(', '), state].join('\t').trimEnd());
    }
  },
};

/** Removes a forgotten or stolen password of an account. */
export const accountPasswordCommand: CliCommand = {
  name: 'account reset-password',
  description: 'end all sessions and API keys of an account, and print a link that sets a new password',
  configure: configureEmail,
  run: async (context, options) => {
    const { email } = options as { email: string };
    const app = await context.openApplication();
    const { AccountAdminService } = await import('./account-admin.service.js');
    const link = await app.get(AccountAdminService).resetPassword(email);
    context.print(`${email}: signed out everywhere`);
    context.print(`Set the password within ${LINK_VALIDITY.PASSWORD}: ${link}`);
  },
};

/** Grants a role. */
export const accountGrantCommand = roleCommand('grant', 'grant a role to an account');

/** Removes a role, with effect from the account's next request. */
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
      const { RoleAdminService } = await import('./role-admin.service.js');
      const role = roleOf(options);
      await app.get(RoleAdminService)[verb](email, role);
      context.print(`${email}: ${verb === 'grant' ? 'is' : 'is no longer'} ${role.role}`);
    },
  };
}

/** `vitrine account sign-ups`: lists waiting requests for an account, one per line, with a link. */
export const accountSignUpsCommand: CliCommand = {
  name: 'account sign-ups',
  description: 'list the people who wait for an account, with a new link for each',
  run: async (context) => {
    const app = await context.openApplication();
    const { SignUpAdminService } = await import('./sign-up-admin.service.js');
    for (const { email, link } of await app.get(SignUpAdminService).links(BATCH_LENGTH))
      context.print(`${email}\t${link}`);
  },
};
