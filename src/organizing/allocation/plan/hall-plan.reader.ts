import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { EventFinder } from '../../../catalog/queries/event-finder.js';
import { seesAll, visibilityOf } from '../../../catalog/queries/visibility.js';
import {
  catalogSource,
  type CatalogSource,
  type EventSnapshot,
} from '../../../catalog/snapshot/event-snapshot.js';
import { Database } from '../../../platform/database/database.js';
import { PerRequest } from '../../../platform/graphql/request/per-request.js';
import { readDependenciesOf } from '../../../platform/graphql/request/request-context.js';
import type { PlannedBoothSource, PlannedOccupantSource } from './planned-booth.type.js';
import type { Statement } from '../../../platform/database/sql.js';
import type { AllocationKind } from '../allocation.type.js';

/** The fields of a booth's document that plans use. */
type PlannedDocument = Omit<PlannedBoothSource, 'objectId' | 'event' | 'occupants'>;

/** An allocation: the id of the exhibitor, the kind and the end of a hold. */
type PlannedAllocation = [string, AllocationKind, string | null];

/** A booth in the result: the id of its hall, its id, its document and its allocations. */
type PlannedRow = [string, string, PlannedDocument, PlannedAllocation[]];

/** The result of the statement: one row. */
interface HallPlanRow {
  revision: number;
  booths: PlannedRow[] | null;
  /** The documents of the occupants by id, each once. */
  exhibitors: Record<string, object> | null;
}

/** The booths of halls of one event, with the occupants that visitors see, or with all occupants for staff. */
function hallPlanStatement(eventId: string, hallIds: readonly string[], isStaff: boolean): Statement {
  return {
    name: isStaff ? 'hall-plan-for-staff' : 'hall-plan',
    text: isStaff ? FOR_STAFF : FOR_VISITORS,
    values: [eventId, hallIds],
  };
}

// The document of a booth contains its published exhibitors only. Holds and unpublished exhibitors are in no
// catalog entry.
const PUBLISHED = `
  select json_agg(json_build_array(id, 'ASSIGNED', null) order by place)
  from json_array_elements_text(entry.document -> 'exhibitors') with ordinality as shown(id, place)`;

const LIVE = `
  select json_agg(json_build_array(exhibitor_id, kind, iso_instant(held_until)) order by created_at, exhibitor_id)
  from live_booth_allocation allocation where allocation.booth_id = entry.object_id`;

const planOf = (allocations: string, condition: string): string => `
  with booth as materialized (
    select listing.list_id, listing.key, entry.object_id, entry.document, coalesce((${allocations}), '[]') as allocations
    from catalog_listing listing join catalog_entry entry on entry.object_id = listing.object_id
    where listing.list_id = any($2::uuid[]) and listing.kind = 'BOOTH' and listing.sort = 'code'
      and listing.collator = 'code' and listing.published)
  select (select revision from catalog_revision where event_id = $1) as revision,
    (select json_agg(json_build_array(list_id, object_id, document, allocations)
      order by key collate "C", object_id) from booth) as booths,
    (select json_object_agg(entry.object_id, entry.document) from catalog_entry entry
      where entry.object_id in (
        select (allocation ->> 0)::uuid from booth, json_array_elements(booth.allocations) as allocation)
      and ${condition}) as exhibitors`;

const FOR_VISITORS = planOf(PUBLISHED, 'entry.published');
const FOR_STAFF = planOf(LIVE, 'true');

type HallLoader = DataLoader<string, PlannedBoothSource[]>;
type Documents = ReadonlyMap<string, CatalogSource>;

/** Reads the booths and occupants of whole halls. One statement per event reads all halls of a request. */
@Injectable()
export class HallPlanReader {
  readonly #loaders = new PerRequest(() => new Map<EventSnapshot, HallLoader>());

  constructor(
    private readonly database: Database,
    private readonly events: EventFinder,
  ) {}

  /** The booths of a hall in the natural order of their codes. */
  booths({ event, objectId }: CatalogSource, context: object): Promise<PlannedBoothSource[]> {
    const loaders = this.#loaders.of(context);
    const loader: HallLoader = loaders.get(event) ?? new DataLoader((ids) => this.#read(event, ids, context));
    loaders.set(event, loader);
    return loader.load(objectId);
  }

  async #read(
    event: EventSnapshot,
    hallIds: readonly string[],
    context: object,
  ): Promise<PlannedBoothSource[][]> {
    const isStaff = seesAll(visibilityOf(context), event.id);
    const [row] = await this.database.query<HallPlanRow>(hallPlanStatement(event.id, hallIds, isStaff));
    const { revision, booths, exhibitors } = row ?? { revision: 0, booths: null, exhibitors: null };
    readDependenciesOf(context)?.record(event.id, revision);
    const currentEvent = await this.#eventAt(event, revision, context);
    const documents: Documents = new Map(
      Object.entries(exhibitors ?? {}).map(([id, document]) => [
        id,
        catalogSource(document, id, 'EXHIBITOR', currentEvent, false),
      ]),
    );
    const halls = new Map(hallIds.map((id): [string, PlannedBoothSource[]] => [id, []]));
    for (const [hallId, objectId, document, allocations] of booths ?? []) {
      const occupants = allocations.flatMap((allocation) => occupantOf(allocation, documents));
      halls.get(hallId)?.push({ ...document, objectId, event: currentEvent, occupants });
    }
    return hallIds.map((id) => halls.get(id) ?? []);
  }

  /**
   * Returns a snapshot of this revision or a later one. Booths can refer to zones and categories that an
   * older snapshot lacks.
   */
  async #eventAt(event: EventSnapshot, revision: number, context: object): Promise<EventSnapshot> {
    if (event.revision >= revision) return event;
    return (await this.events.byId(event.id, revision, context)) ?? event;
  }
}

function occupantOf([id, kind, heldUntil]: PlannedAllocation, documents: Documents): PlannedOccupantSource[] {
  const exhibitor = documents.get(id);
  return exhibitor ? [{ exhibitor: exhibitor as PlannedOccupantSource['exhibitor'], kind, heldUntil }] : [];
}
