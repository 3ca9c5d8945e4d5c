import { createInterface } from 'node:readline/promises';
import type { CliContext } from '../../../platform/cli/cli-command.js';

/** Asks the person at the terminal. Without a terminal the answer is no. */
export async function isAgreed(context: CliContext): Promise<boolean> {
  if (!context.terminal.input.isTTY) {
    context.say('Nothing was changed: without a terminal, confirm with --yes.');
    return false;
  }
  const terminal = createInterface({ input: context.terminal.input, output: context.terminal.messages });
  const left = new AbortController();
  // During the question the terminal sends Ctrl-C to the prompt.
  terminal.once('SIGINT', () => left.abort());
  try {
    return /^\s*y(es)?\s*$/i.test(await terminal.question('Do this? [y/N] ', { signal: left.signal }));
  } catch (error) {
    if (left.signal.aborted) return false;
    throw error;
  } finally {
    terminal.close();
  }
}
