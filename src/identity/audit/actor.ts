/** The actor of an operation: an account, a program or the user of the command line. */
export interface Actor {
  accountId: string | null;
  /** The e-mail address, or `command line`. */
  name: string;
}

/** A command. A user who can run programs on the server has all permissions. */
export class CommandLineActor implements Actor {
  constructor(
    readonly accountId: string | null,
    readonly name: string,
  ) {}
}

/** A command that does not name the person. */
export const COMMAND_LINE = new CommandLineActor(null, 'command line');
