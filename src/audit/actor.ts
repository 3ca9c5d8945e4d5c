/** Who does something: an account, or whoever sits at the command line. */
export interface Actor {
  accountId: string | null;
  /** The e-mail address, or `command line`. */
  name: string;
}

/** Whoever may run programs on the server may do everything. */
export const COMMAND_LINE: Actor = { accountId: null, name: 'command line' };
