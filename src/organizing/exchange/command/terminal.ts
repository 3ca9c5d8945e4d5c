import { createInterface } from 'node:readline/promises';
import type { CliContext } from '../../../platform/cli/cli-command.js';
import type { INestApplicationContext } from '@nestjs/common';
import type { Actor } from '../../../identity/audit/actor.js';

/** Asks the person at the terminal. Without a terminal the reply is no. */
export async function isAgreed(context: CliContext): Promise<boolean> {
  if (!context.terminal.input.isTTY) {
    context.say('Nothing was changed: without a terminal, confirm with --yes.');
    return false;
  }
  const terminal = createInterface({ input: context.terminal.input, output: context.terminal.messages });
  const interruption = new AbortController();
  // During the question the terminal sends Ctrl-C to the prompt.
  terminal.once('SIGINT', () => interruption.abort());
  try {
    return /^\s*y(es)?\s*$/i.test(
      await terminal.question('Do this? [y/N] ', { signal: interruption.signal }),
    );
  } catch (error) {
    if (interruption.signal.aborted) return false;
    throw error;
  } finally {
    terminal.close();
  }
}

/** The person in the options. */
export async function actorOf(
  app: INestApplicationContext,
  options: Readonly<Record<string, unknown>>,
): Promise<Actor> {
  const { CommandActorService } = await import('../../../identity/account/command-actor.service.js');
  return app.get(CommandActorService).find(options.as as string | undefined);
}
