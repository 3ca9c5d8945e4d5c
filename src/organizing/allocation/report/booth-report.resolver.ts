import { Resolver } from '@nestjs/graphql';
import { PageArgs } from '../../../catalog/catalog.args.js';
import { CatalogLoaders } from '../../../catalog/queries/catalog-loaders.js';
import type { EventSnapshot, ReferenceSource } from '../../../catalog/snapshot/event-snapshot.js';
import { EventType } from '../../../fair/event/event.type.js';
import { Database } from '../../../platform/database/database.js';
import { PlainField } from '../../../platform/graphql/schema/plain-field.js';
import type { RequestContext } from '../../../platform/graphql/request/request-context.js';
import { BoothConnectionType } from '../../../fair/booth/booth.type.js';
import { HallType } from '../../../fair/venue/venue.type.js';
import { BoothAllocationConnectionType } from './booth-allocation.type.js';
import {
  BoothReportType,
  EndingHoldsArgs,
  type FreeBoothCount,
  FreeBoothCountType,
  UnplacedExhibitorConnectionType,
} from './booth-report.type.js';
import {
  endingHolds,
  freeBooths,
  sharedBooths,
  unassignedBooths,
  unplacedExhibitors,
} from './booth-reports.js';
import { readRows } from '../../../catalog/queries/connection/row-list.js';
import { requirePermitted } from '../../../identity/account/permissions.js';

interface ReportSource {
  event: EventSnapshot;
}

type FreeBoothSource = FreeBoothCount & ReportSource;

@Resolver(() => EventType)
export class EventBoothReportResolver {
  @PlainField(() => BoothReportType, {
    nullable: true,
    description:
      "The report on its open allocations. For the event's staff; UNAUTHENTICATED or FORBIDDEN for other callers.",
  })
  boothReport({ event }: ReferenceSource, _args: object, context: RequestContext): ReportSource {
    requirePermitted(context.caller, 'READ_EVENT', { eventId: event.id });
    return { event };
  }
}

/** Resolves the parts of the report. */
@Resolver(() => BoothReportType)
export class BoothReportResolver {
  constructor(
    private readonly database: Database,
    private readonly loaders: CatalogLoaders,
  ) {}

  @PlainField(() => [FreeBoothCountType], {
    description: 'The number of AVAILABLE booths for each hall and area, by the natural order of hall codes.',
  })
  async freeBooths({ event }: ReportSource): Promise<FreeBoothSource[]> {
    return (await freeBooths(this.database, event.id)).map((count) => ({ ...count, event }));
  }

  @PlainField(() => UnplacedExhibitorConnectionType, {
    args: () => PageArgs,
    description: 'APPROVED exhibitors without an assigned booth, by slug. They may have holds.',
  })
  exhibitorsWithoutBooth({ event }: ReportSource, args: PageArgs, context: object): object {
    return readRows(this.database, { name: 'exhibitors', ...unplacedExhibitors(event.id) }, args, ({ id }) =>
      this.loaders.entry(id, context),
    );
  }

  @PlainField(() => BoothConnectionType, {
    args: () => PageArgs,
    description:
      'Booths without an assignment, by hall and code: AVAILABLE, HELD or BLOCKED, as in their status.',
  })
  boothsWithoutExhibitor({ event }: ReportSource, args: PageArgs, context: object): object {
    return readRows(this.database, { name: 'booths', ...unassignedBooths(event.id) }, args, ({ id }) =>
      this.loaders.entry(id, context),
    );
  }

  @PlainField(() => BoothConnectionType, {
    args: () => PageArgs,
    description: 'Booths with several exhibitors at present, held or assigned, by hall and code.',
  })
  sharedBooths({ event }: ReportSource, args: PageArgs, context: object): object {
    return readRows(this.database, { name: 'shared', ...sharedBooths(event.id) }, args, ({ id }) =>
      this.loaders.entry(id, context),
    );
  }

  @PlainField(() => BoothAllocationConnectionType, {
    args: () => EndingHoldsArgs,
    description: 'Holds that end soon, the first one first.',
  })
  endingHolds({ event }: ReportSource, args: EndingHoldsArgs): object {
    const list = { name: 'holds', ...endingHolds(event.id, args.endingBefore) };
    return readRows(this.database, list, args, (row) => row);
  }
}

@Resolver(() => FreeBoothCountType)
export class FreeBoothCountResolver {
  @PlainField(() => HallType, { description: 'The hall.' })
  hall({ event, hallId }: FreeBoothSource): ReferenceSource | null {
    return event.get(hallId);
  }
}
