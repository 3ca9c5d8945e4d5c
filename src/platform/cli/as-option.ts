import type { Command } from 'commander';

/** Reads the person that the audit shows. */
export function addAsOption(command: Command): Command {
  return command.option(
    '--as <email>',
    "the e-mail address of the account that the audit shows; by default the operating system's user",
  );
}
