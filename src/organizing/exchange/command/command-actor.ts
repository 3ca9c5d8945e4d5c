import type { INestApplicationContext } from '@nestjs/common';
import type { Actor } from '../../../identity/audit/actor.js';

/** The person in the options. */
export async function actorOf(
  app: INestApplicationContext,
  options: Readonly<Record<string, unknown>>,
): Promise<Actor> {
  const { CommandActorService } = await import('../../../identity/account/command-actor.service.js');
  return app.get(CommandActorService).find(options.as as string | undefined);
}
