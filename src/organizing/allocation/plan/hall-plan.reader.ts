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
import { type HallPlanRow, hallPlanStatement, type PlannedAllocation } from './hall-plan-statement.js';
import type { PlannedBoothSource, PlannedOccupantSource } from './planned-booth.type.js';

type HallLoader = DataLoader<string, PlannedBoothSource[]>;
type Documents = ReadonlyMap<string, CatalogSource>;

/** Reads the booths and occupants of whole halls: those of all halls of a request in one statement per event. */
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
    const known = loaders.get(event);
    const loader: HallLoader = known ?? new DataLoader((ids) => this.#read(event, ids, context));
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
    readDependenciesOf(context)?.note(event.id, revision);
    const shown = await this.#eventAt(event, revision, context);
    const documents: Documents = new Map(
      Object.entries(exhibitors ?? {}).map(([id, document]) => [
        id,
        catalogSource(document, id, 'EXHIBITOR', shown, false),
      ]),
    );
    const halls = new Map(hallIds.map((id): [string, PlannedBoothSource[]] => [id, []]));
    for (const [hallId, objectId, document, allocations] of booths ?? []) {
      const occupants = allocations.flatMap((allocation) => occupantOf(allocation, documents));
      halls.get(hallId)?.push({ ...document, objectId, event: shown, occupants });
    }
    return hallIds.map((id) => halls.get(id) ?? []);
  }

  /** Booths of a newer revision can refer to zones and categories that an older snapshot lacks. */
  async #eventAt(event: EventSnapshot, revision: number, context: object): Promise<EventSnapshot> {
    if (event.revision >= revision) return event;
    return (await this.events.byId(event.id, revision, context)) ?? event;
  }
}

function occupantOf([id, kind, heldUntil]: PlannedAllocation, documents: Documents): PlannedOccupantSource[] {
  const exhibitor = documents.get(id);
  return exhibitor ? [{ exhibitor: exhibitor as PlannedOccupantSource['exhibitor'], kind, heldUntil }] : [];
}
