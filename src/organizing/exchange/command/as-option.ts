import type { INestApplicationContext } from '@nestjs/common';
import type { Command } from 'commander';
import type { Actor } from '../../../identity/audit/actor.js';

/** Lets the caller name the person that the audit and the list of imports name. */
export function addAsOption(command: Command): Command {
  return command.option(
    '--as <email>',
    "who does it: the e-mail address of an account; the operating system's user where absent",
  );
}

/** The person that the options name. */
export async function actorOf(
  app: INestApplicationContext,
  options: Readonly<Record<string, unknown>>,
): Promise<Actor> {
  const { CommandActorService } = await import('../../../identity/account/command-actor.service.js');
  return app.get(CommandActorService).find(options.as as string | undefined);
}
