import { Args, ArgsType, Context, Field, ID, Resolver, Subscription } from '@nestjs/graphql';
import { GraphQLError } from 'graphql';
import { requirePermitted } from '../../../identity/account/permissions.js';
import { decodeCatalogId } from '../../../catalog/model/catalog-id.js';
import type { RequestContext } from '../../../platform/graphql/request/request-context.js';
import { KioskLoader } from '../kiosk.loader.js';
import { KioskChangeType } from './kiosk-change.type.js';
import { KioskPoll } from './kiosk-poll.js';
import type { KioskSubscriber } from './kiosk-subscriber.js';

@ArgsType()
class KioskChangedArgs {
  @Field(() => ID, { description: 'The global id of the event.' })
  eventId: string;
}

/**
 * Sends changes of kiosks to subscribed staff. The subscribers of one event share its poll. (A kiosk itself
 * receives changes of the catalog by `src/visiting/sync`.)
 */
@Resolver()
export class KioskChangedResolver {
  readonly #polls = new Map<string, KioskPoll>();

  constructor(private readonly kiosks: KioskLoader) {}

  @Subscription(() => KioskChangeType, {
    description:
      "Sent within two seconds when a kiosk of the event is paired, revoked or reconfigured, becomes online or silent, or falls behind. For the event's staff; UNAUTHENTICATED or FORBIDDEN for other callers, also for a subscriber who loses the role. Subscribe before reading `Event.kiosks` to miss no change.",
  })
  async kioskChanged(
    @Args() { eventId }: KioskChangedArgs,
    @Context() context: RequestContext,
  ): Promise<KioskSubscriber> {
    const id = decodeCatalogId(eventId);
    requirePermitted(context.caller, 'READ_EVENT', { eventId: id?.kind === 'EVENT' ? id.objectId : '' });
    if (id?.kind === 'EVENT' && (await this.kiosks.isEvent(id.objectId))) return this.#subscribe(id.objectId);
    throw new GraphQLError('The event does not exist.', { extensions: { code: 'NOT_FOUND' } });
  }

  #subscribe(eventId: string): Promise<KioskSubscriber> {
    const poll =
      this.#polls.get(eventId) ?? new KioskPoll(eventId, this.kiosks, () => this.#polls.delete(eventId));
    this.#polls.set(eventId, poll);
    return poll.subscribe();
  }
}
