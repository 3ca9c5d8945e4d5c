import { Resolver } from '@nestjs/graphql';
import { RoleGrantType } from '../../identity/account/account.type.js';
import type { ShownGrant } from '../../identity/account/model/role.js';
import { CatalogLoaders } from '../../catalog/queries/catalog-loaders.js';
import type { CatalogSource } from '../../catalog/snapshot/event-snapshot.js';
import { PlainField } from '../../platform/graphql/schema/plain-field.js';
import { EventType } from './event.type.js';

@Resolver(() => RoleGrantType)
export class RoleGrantEventResolver {
  constructor(private readonly loaders: CatalogLoaders) {}

  @PlainField(() => EventType, {
    nullable: true,
    description: 'The event of the role. Null for a role without an event.',
  })
  async event(
    { eventId, reader }: ShownGrant,
    _args: object,
    context: object,
  ): Promise<CatalogSource | null> {
    return eventId === null ? null : this.loaders.of(reader ?? context).entry(eventId);
  }
}
