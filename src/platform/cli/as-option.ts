import type { Command } from 'commander';

/** Adds the option with the person to whom the audit attributes the command. */
export function addAsOption(command: Command): Command {
  return command.option(
    '--as <email>',
    "the e-mail address of the account that the audit shows; by default the operating system's user",
  );
}
