import { Resolver } from '@nestjs/graphql';
import { requirePermitted } from '../../../identity/account/permissions.js';
import { EntryField } from '../../../catalog/object-field.js';
import { CatalogLoaders } from '../../../catalog/queries/catalog-loaders.js';
import { readRows, type RowConnection } from '../../../catalog/queries/connection/row-list.js';
import type { KeyedRow } from '../../../catalog/queries/connection/keyed-list.js';
import type { ReferenceSource } from '../../../catalog/snapshot/event-snapshot.js';
import { EventType } from '../../../fair/event/event.type.js';
import { Database } from '../../../platform/database/database.js';
import { NodeType } from '../../../platform/graphql/schema/node.type.js';
import { PlainField } from '../../../platform/graphql/schema/plain-field.js';
import type { RequestContext } from '../../../platform/graphql/request/request-context.js';
import { KioskUsageKind } from './usage-batch.js';
import {
  KioskObjectCountConnectionType,
  KioskObjectCountType,
  KioskUsageArgs,
  KioskUsageDayCountType,
  KioskUsageReportType,
  TopObjectsArgs,
} from './usage.type.js';

/** The source of the usage report: the event and the range of days. */
type UsageSource = readonly [eventId: string, since: string | null, until: string | null];

interface ObjectCount {
  objectId: string;
  count: number;
}

type ObjectCountRow = KeyedRow & { count: number };

/** Adds the usage reports of kiosks to events. */
@Resolver(() => EventType)
export class EventUsageResolver {
  @PlainField(() => KioskUsageReportType, {
    nullable: true,
    args: () => KioskUsageArgs,
    description:
      "The use of the kiosks of the event. For the event's staff; UNAUTHENTICATED or FORBIDDEN for other callers.",
  })
  kioskUsage(
    { event }: ReferenceSource,
    { since, until }: KioskUsageArgs,
    context: RequestContext,
  ): { range: UsageSource } {
    requirePermitted(context.caller, 'READ_EVENT', { eventId: event.id });
    return { range: [event.id, since ?? null, until ?? null] };
  }
}

/** Resolves the parts of the usage report. */
@Resolver(() => KioskUsageReportType)
export class UsageReportResolver {
  constructor(private readonly database: Database) {}

  @PlainField(() => [KioskUsageDayCountType], {
    description: 'The counts by kind of use and day, the latest day first; at most 1,000.',
  })
  days({ range }: { range: UsageSource }): Promise<KioskUsageDayCountType[]> {
    return this.database.query<KioskUsageDayCountType>({
      text: `select day::text, kind, sum(count)::float8 as count from kiosk_usage where ${IN_RANGE}
        group by day, kind order by kiosk_usage.day desc, kind limit 1000`,
      values: [...range],
    });
  }

  @PlainField(() => KioskObjectCountConnectionType, {
    args: () => TopObjectsArgs,
    description: 'The objects of the catalog with this kind of use, the most used first.',
  })
  topObjects({ range }: { range: UsageSource }, args: TopObjectsArgs): RowConnection<ObjectCount> {
    const values = [...range, args.kind ?? KioskUsageKind.VIEW];
    const list = { name: 'kiosk usage', text: TOP, values, descending: true };
    return readRows(this.database, list, args, ({ id: objectId, count }: ObjectCountRow) => ({
      objectId,
      count,
    }));
  }
}

/** Resolves the used object. */
@Resolver(() => KioskObjectCountType)
@EntryField('object', 'objectId', () => NodeType, { description: 'The object. Null if it no longer exists.' })
export class ObjectCountResolver {
  constructor(readonly loaders: CatalogLoaders) {}
}

const IN_RANGE = `event_id = $1 and ($2::date is null or day >= $2) and ($3::date is null or day <= $3)`;

const TOP = `
  select object_id as id, lpad(sum(count)::text, 20, '0') as key, sum(count)::float8 as count from kiosk_usage
  where ${IN_RANGE} and kind = $4 and object_id is not null group by object_id`;
