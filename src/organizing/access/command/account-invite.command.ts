import type { Command } from 'commander';
import { readGivenFile } from '../../../platform/cli/given-file.js';
import type { CliCommand, CliContext } from '../../../platform/cli/cli-command.js';
import type { InvitedRow } from './invitation-admin.service.js';
import type { FileProblem, InvitationRow } from './invitation-file.js';

/** Invites all people in a file. */
export const accountInviteCommand: CliCommand = {
  name: 'account invite',
  description:
    'invite all people in a CSV file with the columns email, name, role, exhibitor, memberRole and locale',
  configure: (command: Command) => {
    command
      .requiredOption('--from <file>', 'the file, up to 1,000 invitations')
      .option('--event <slug>', 'the event of the roles; required for every role except ADMINISTRATOR')
      .option('--dry-run', 'check the file without sending invitations');
  },
  run: async (context, options) => {
    const { readInvitations } = await import('./invitation-file.js');
    const { rows, problems } = readInvitations((await readGivenFile(String(options.from))).toString());
    const app = await context.openApplication();
    const { InvitationAdminService } = await import('./invitation-admin.service.js');
    const admin = app.get(InvitationAdminService);
    const located = await admin.locate(rows, options.event as string | undefined);
    const allProblems = [...problems, ...located.problems].sort((one, other) => one.line - other.line);
    if (allProblems.length > 0) report(context, allProblems);
    else if (options.dryRun === true) printPlanned(context, rows);
    else for (const row of await admin.invite(rows, located.invitations)) context.print(lineOf(row));
  },
};

function report(context: CliContext, problems: readonly FileProblem[]): void {
  for (const { line, column, message } of problems)
    context.say(`line ${String(line)}, ${column}: ${message}`);
  context.say('No invitation was created.');
  context.exitCode = 1;
}

function printPlanned({ print }: CliContext, rows: readonly InvitationRow[]): void {
  for (const { email, role, exhibitor } of rows) print([email, role, exhibitor ?? ''].join('\t').trimEnd());
  print(`${String(rows.length)} invitations, none created (--dry-run)`);
}

function lineOf({ email, delivery }: InvitedRow): string {
  if (!delivery) return `${email}\tinvited already`;
  return `${email}\t${delivery.link ?? 'a running server mails the link'}`;
}
