import { Resolver } from '@nestjs/graphql';
import DataLoader from 'dataloader';
import { CatalogLoaders } from '../../../catalog/queries/catalog-loaders.js';
import type { CatalogSource } from '../../../catalog/snapshot/event-snapshot.js';
import { ExhibitorType } from '../../../fair/exhibitor/exhibitor.type.js';
import { Database } from '../../../platform/database/database.js';
import { PerRequest } from '../../../platform/graphql/request/per-request.js';
import { PlainField } from '../../../platform/graphql/schema/plain-field.js';
import { LISTED_HOLDS } from '../allocation.fields.js';
import { PLACE_KEY } from '../allocation.part.js';
import { ALLOCATION_COLUMNS, type AllocationRow, BoothAllocationType } from './booth-allocation.type.js';

/** Adds the holds to exhibitors. The catalog does not contain holds, because visitors do not see them. */
@Resolver(() => ExhibitorType)
export class HeldBoothsResolver {
  readonly #holds = new PerRequest(() => new DataLoader((ids: readonly string[]) => this.#read(ids)));

  constructor(
    private readonly loaders: CatalogLoaders,
    private readonly database: Database,
  ) {}

  @PlainField(() => [BoothAllocationType], {
    nullable: true,
    description: `The booths that are held for it now, also before its approval, by venue, hall and code: the first ${LISTED_HOLDS}. For the event's staff and members of the exhibitor; null for other callers. Empty for its members while the event is a draft.`,
  })
  heldBooths(
    source: CatalogSource,
    _args: object,
    context: object,
  ): Promise<AllocationRow[]> | AllocationRow[] | null {
    if (!this.loaders.of(context).isInside(source)) return null;
    // Members see the booths only after the publication of the event.
    return source.event.isOutline ? [] : this.#holds.of(context).load(source.objectId);
  }

  async #read(exhibitors: readonly string[]): Promise<AllocationRow[][]> {
    const rows = await this.database.query<AllocationRow>({
      name: 'held-booths',
      text: HOLDS,
      values: [exhibitors],
    });
    return exhibitors.map((id) => rows.filter(({ exhibitorId }) => exhibitorId === id));
  }
}

const HOLDS = `
  select * from (
    select held.*, row_number() over (partition by held."exhibitorId" order by ${PLACE_KEY}, booth.id) as place
    from (
      select ${ALLOCATION_COLUMNS} from live_booth_allocation
      where exhibitor_id = any($1) and kind = 'HELD'
    ) held
    join booth on booth.id = held."boothId"
    join hall on hall.id = booth.hall_id
    join venue on venue.id = hall.venue_id
    join catalog_entry entry on entry.object_id = booth.id
  ) listed
  where place <= ${LISTED_HOLDS} order by place`;
