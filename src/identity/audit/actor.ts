/** Who does something: an account, or whoever sits at the command line. */
export interface Actor {
  accountId: string | null;
  /** The e-mail address, or `command line`. */
  name: string;
}

/** A command. Whoever may run programs on the server may do everything. */
export class CommandLineActor implements Actor {
  constructor(
    readonly accountId: string | null,
    readonly name: string,
  ) {}
}

/** A command that does not name the person. */
export const COMMAND_LINE = new CommandLineActor(null, 'command line');
