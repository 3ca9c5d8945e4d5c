import { Int, Resolver } from '@nestjs/graphql';
import { CatalogLoaders } from '../../catalog/queries/catalog-loaders.js';
import { QUOTA_FIELD, VERSION_FIELD } from '../../catalog/version.type.js';
import { PlainField } from '../../platform/graphql/schema/plain-field.js';
import { type EventSource, EventType } from './event.type.js';

/** Resolves the fields of an event that only its staff can read. */
@Resolver(() => EventType)
export class EventStaffResolver {
  constructor(private readonly loaders: CatalogLoaders) {}

  @PlainField(() => Int, VERSION_FIELD)
  version(source: EventSource, _args: object, context: object): Promise<unknown> | null {
    return this.loaders.of(context).staffField(source, 'version');
  }

  @PlainField(() => Int, QUOTA_FIELD)
  exhibitorQuota(source: EventSource, _args: object, context: object): Promise<unknown> | null {
    return this.loaders.of(context).staffField(source, 'exhibitorQuota');
  }

  @PlainField(() => Boolean, {
    nullable: true,
    description:
      "Whether a member's changes of an approved exhibitor wait for acceptance by staff. Visible to the event's staff; null for other callers.",
  })
  moderatesChanges(source: EventSource, _args: object, context: object): Promise<unknown> | null {
    return this.loaders.of(context).staffField(source, 'moderatesChanges');
  }
}
