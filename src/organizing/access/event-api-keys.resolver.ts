import { Resolver } from '@nestjs/graphql';
import { ApiKeyService, type ApiKeySource } from '../../identity/account/api-key/api-key.service.js';
import { isPermitted } from '../../identity/account/permissions.js';
import type { CatalogSource } from '../../catalog/snapshot/event-snapshot.js';
import { EventType } from '../../fair/event/event.type.js';
import { PlainField } from '../../platform/graphql/schema/plain-field.js';
import type { RequestContext } from '../../platform/graphql/request/request-context.js';
import { ApiKeyType } from './api-key.type.js';

/** Adds its API keys to an event. */
@Resolver(() => EventType)
export class EventApiKeysResolver {
  constructor(private readonly keys: ApiKeyService) {}

  @PlainField(() => [ApiKeyType], {
    nullable: true,
    description:
      "Its API keys, newest first, at most 500, including revoked ones. Readable by the event's organizers; null for " +
      'everybody else.',
  })
  apiKeys(
    { objectId }: CatalogSource,
    _args: object,
    context: RequestContext,
  ): Promise<ApiKeySource[]> | null {
    const organizer = isPermitted(context.caller, 'MANAGE_EVENT', { eventId: objectId });
    return organizer ? this.keys.ofEvent(objectId) : null;
  }
}
