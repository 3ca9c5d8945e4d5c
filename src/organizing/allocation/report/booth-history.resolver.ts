import { Resolver } from '@nestjs/graphql';
import { PageArgs } from '../../../catalog/catalog.args.js';
import { EntryField } from '../../../catalog/object-field.js';
import { CatalogLoaders } from '../../../catalog/queries/catalog-loaders.js';
import type { CatalogSource } from '../../../catalog/snapshot/event-snapshot.js';
import { ExhibitorType } from '../../../fair/exhibitor/exhibitor.type.js';
import { PlainField } from '../../../platform/graphql/schema/plain-field.js';
import type { RequestContext } from '../../../platform/graphql/request/request-context.js';
import { BoothType } from '../../../fair/booth/booth.type.js';
import {
  type AllocationRow,
  BoothAllocationConnectionType,
  BoothAllocationType,
} from './booth-allocation.type.js';
import { BoothHistory } from './booth-history.js';
import { keyedConnection } from '../../../catalog/queries/connection/keyed-list.js';
import { requirePermitted } from '../../../identity/account/permissions.js';

/** Adds the history of allocations to booths. */
@Resolver(() => BoothType)
export class BoothHistoryResolver {
  constructor(private readonly history: BoothHistory) {}

  @PlainField(() => BoothAllocationConnectionType, {
    nullable: true,
    args: () => PageArgs,
    description:
      "Its allocations, past and present, latest first. Readable by the event's staff; UNAUTHENTICATED or FORBIDDEN for other callers.",
  })
  allocations({ event, objectId }: CatalogSource, args: PageArgs, context: RequestContext): object {
    requirePermitted(context.caller, 'READ_EVENT', { eventId: event.id });
    const history = this.history.of(context);
    return keyedConnection<AllocationRow>(
      {
        identity: ['allocations', objectId],
        rows: (slice) => history.slice(objectId, slice),
        count: () => history.count(objectId),
        node: (row) => row,
      },
      args,
    );
  }
}

/** Resolves the exhibitor and the booth of allocations. */
@Resolver(() => BoothAllocationType)
@EntryField('booth', 'boothId', () => BoothType, { description: 'The booth; null if it was deleted.' })
@EntryField('exhibitor', 'exhibitorId', () => ExhibitorType, {
  description: 'The exhibitor; null if it was deleted.',
})
export class BoothAllocationTypeResolver {
  constructor(readonly loaders: CatalogLoaders) {}
}
