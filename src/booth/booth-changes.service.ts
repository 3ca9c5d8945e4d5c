import { Injectable } from '@nestjs/common';
import { Permissions } from '../account/permissions.js';
import { Operations } from '../audit/operations.js';
import { notFound, objectIdOf } from '../catalog/object-id.js';
import {
  EventObjectsService,
  type ManagedEvent,
  type ManagedObject,
} from '../event/objects/event-objects.service.js';
import { Transactions } from '../platform/database/transactions.js';
import { onConstraint } from '../platform/failure/constraint-error.js';
import { userError } from '../platform/failure/user-error.js';
import { BOOTH_ERRORS, boothUses } from './booth.errors.js';
import type { DeleteBoothsInput, UpdateBoothInput } from './booth.input.js';
import { BoothInputCheck } from './booth-input-check.js';
import { FloorService } from './plan/floor.service.js';
import type { PlacedBooth } from './plan/hall-floor.js';

/** The most booths that one request deletes. */
const MAXIMUM = 1000;

type BoothRow = PlacedBooth & { hall_id: string };

/** Changes and deletes booths on behalf of organizers. */
@Injectable()
export class BoothChangesService {
  constructor(
    private readonly objects: EventObjectsService,
    private readonly floors: FloorService,
    private readonly transactions: Transactions,
    private readonly operations: Operations,
    private readonly permissions: Permissions,
  ) {}

  /** Changes what the input names and returns the booth's id. */
  async update(input: UpdateBoothInput): Promise<string> {
    const booth = await this.objects.object('BOOTH', input.boothId, ['boothId']);
    const check = new BoothInputCheck();
    const columns = {
      code: check.code(input.code, ['code']),
      area: input.area,
      outline: input.outline,
      zone_id: check.zone(input.zoneId, ['zoneId']),
      blocked: input.blocked,
    };
    check.kept(input, ['code', 'blocked']);
    if (input.area != null || input.outline != null) await this.#place(booth, input, check);
    check.done();
    await this.objects.change('BOOTH', booth, columns, BOOTH_ERRORS, input.version);
    return booth.id;
  }

  /** Deletes booths of one event that nobody has: all of them, or none. */
  async delete({ boothIds }: DeleteBoothsInput): Promise<void> {
    const [first] = boothIds;
    if (first === undefined) this.permissions.requireAnyRole();
    const event =
      first === undefined ? undefined : await this.objects.object('BOOTH', first, ['boothIds', '0']);
    if (!event || boothIds.length > MAXIMUM) {
      throw userError('INVALID', 'From 1 to 1,000 booths are deleted at once.', ['boothIds']);
    }
    const ids = boothIds.map((id, index) => objectIdOf('BOOTH', id, ['boothIds', String(index)]));
    await this.#lockAll(ids, event);
    const deleted = await onConstraint(boothUses(ids), () =>
      this.transactions.sql.query<{ id: string; before: Readonly<Record<string, unknown>> }>({
        text: 'delete from booth where id = any($1) returning id, to_json(booth) as before',
        values: [ids],
      }),
    );
    for (const { id, before } of deleted) {
      this.operations.current.note({ kind: 'BOOTH', id, before }, event.eventId);
    }
  }

  async #place({ id }: ManagedObject, input: UpdateBoothInput, check: BoothInputCheck): Promise<void> {
    const [now] = await this.transactions.sql.query<BoothRow>({
      text: 'select hall_id, code, area, outline from booth where id = $1',
      values: [id],
    });
    if (!now) throw notFound('BOOTH', ['boothId']);
    const { area = now.area, outline = now.outline } = input;
    const floor = await this.floors.lock(now.hall_id, id);
    floor.place({ code: now.code, area, outline }, [], check);
  }

  /** In the order of ids, so that two who delete at once wait for each other in turn. */
  async #lockAll(ids: readonly string[], { eventId }: ManagedEvent): Promise<void> {
    const rows = await this.transactions.sql.query<{ id: string }>({
      text: 'select id from booth where event_id = $1 and id = any($2) order by id for update',
      values: [eventId, ids],
    });
    const known = new Set(rows.map(({ id }) => id));
    const missing = ids.findIndex((id) => !known.has(id));
    if (missing >= 0) throw notFound('BOOTH', ['boothIds', String(missing)]);
  }
}
