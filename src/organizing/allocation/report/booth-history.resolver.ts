import { Resolver } from '@nestjs/graphql';
import { PageArgs } from '../../../catalog/catalog.args.js';
import { EntryField } from '../../../catalog/object-field.js';
import { CatalogLoaders } from '../../../catalog/queries/catalog-loaders.js';
import { ExhibitorType } from '../../../fair/exhibitor/exhibitor.type.js';
import { PlainField } from '../../../platform/graphql/schema/plain-field.js';
import type { RequestContext } from '../../../platform/graphql/request/request-context.js';
import { boothIdOf, type BoothSource, BoothType } from '../../../fair/booth/booth.type.js';
import {
  ALLOCATION_COLUMNS,
  type AllocationRow,
  BoothAllocationConnectionType,
  BoothAllocationType,
} from './booth-allocation.type.js';
import { Database } from '../../../platform/database/database.js';
import { type OwnedList, OwnedLists } from '../../../catalog/queries/connection/owned-lists.js';
import { PerRequest } from '../../../platform/graphql/request/per-request.js';
import { requirePermitted } from '../../../identity/account/permissions.js';

const HISTORY: OwnedList = {
  identity: ['allocations'],
  rows: `select ${ALLOCATION_COLUMNS}, to_char(created_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US') as key
    from booth_allocation where booth_id = wanted.owner`,
  counts: `select booth_id as owner, count(*)::integer as count from booth_allocation
    where booth_id = any($1) group by booth_id`,
  descending: true,
};

@Resolver(() => BoothType)
export class BoothHistoryResolver {
  readonly #histories = new PerRequest(() => new OwnedLists<AllocationRow>(this.database, HISTORY));

  constructor(private readonly database: Database) {}

  @PlainField(() => BoothAllocationConnectionType, {
    nullable: true,
    args: () => PageArgs,
    description:
      "Its allocations, past and present, latest first. For the event's staff; UNAUTHENTICATED or FORBIDDEN for other callers.",
  })
  allocations(source: BoothSource, args: PageArgs, context: RequestContext): object {
    requirePermitted(context.caller, 'READ_EVENT', { eventId: source.event.id });
    return this.#histories.of(context).page(boothIdOf(source), args, (row) => row);
  }
}

@Resolver(() => BoothAllocationType)
@EntryField('booth', 'boothId', () => BoothType, { description: 'The booth. Null if it was deleted.' })
@EntryField('exhibitor', 'exhibitorId', () => ExhibitorType, {
  description: 'The exhibitor. Null if it was deleted.',
})
export class BoothAllocationTypeResolver {
  constructor(readonly loaders: CatalogLoaders) {}
}
