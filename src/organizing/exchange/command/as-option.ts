import type { INestApplicationContext } from '@nestjs/common';
import type { Command } from 'commander';
import type { Actor } from '../../../identity/audit/actor.js';

/** Reads the person that the audit and the list of imports show. */
export function addAsOption(command: Command): Command {
  return command.option(
    '--as <email>',
    "the e-mail address of the account that the audit shows; by default the operating system's user",
  );
}

/** The person in the options. */
export async function actorOf(
  app: INestApplicationContext,
  options: Readonly<Record<string, unknown>>,
): Promise<Actor> {
  const { CommandActorService } = await import('../../../identity/account/command-actor.service.js');
  return app.get(CommandActorService).find(options.as as string | undefined);
}
