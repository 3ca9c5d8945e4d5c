import { type Command, Option } from 'commander';
import { MemberRole, Role } from '../../../identity/account/model/role.js';
import type { RoleBySlug } from './role-admin.service.js';

export type Options = Readonly<Record<string, unknown>>;

/** Declares `--email`. */
export function configureEmail(command: Command): void {
  command.requiredOption('--email <address>', 'the e-mail address of the account');
}

/** Declares `--role`, `--event` and `--exhibitor`. */
export function configureRole(command: Command, required: boolean): void {
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

/** The role that the options describe. */
export function roleOf(options: Options): RoleBySlug {
  return {
    role: options.role as Role,
    event: options.event as string | undefined,
    exhibitor: options.exhibitor as string | undefined,
    memberRole: options.memberRole as MemberRole | undefined,
  };
}
