import { Injectable } from '@nestjs/common';
import { Any } from 'typeorm';
import { Permissions } from '../../../identity/account/permissions.js';
import { Operations } from '../../../identity/audit/operations.js';
import { notFound, objectIdOf } from '../../../catalog/model/object-id.js';
import { OrganizedObjectsService, type ManagedEvent } from '../../event/objects/organized-objects.service.js';
import { removedRow } from '../../../platform/database/rows/change-row.js';
import { message } from '../../../platform/text/message.js';
import { onConstraint } from '../../../platform/failure/constraint-error.js';
import { userError } from '../../../platform/failure/user-error.js';
import type { BoothEntity } from '../booth.entity.js';
import { boothUses } from '../booth.errors.js';
import { BoothService } from '../booth.service.js';
import type { DeleteBoothsInput, UpdateBoothInput } from './booth.input.js';
import { BoothInputCheck } from './booth-input-check.js';
import { FloorService } from '../plan/floor.service.js';
import { BATCH_LENGTH } from '../../../platform/failure/batch-length.js';

/** Changes and deletes booths on behalf of organizers. */
@Injectable()
export class BoothChangesService {
  constructor(
    private readonly booths: BoothService,
    private readonly objects: OrganizedObjectsService,
    private readonly floors: FloorService,
    private readonly operations: Operations,
    private readonly permissions: Permissions,
  ) {}

  /** Changes the given fields and returns the booth's id. */
  async update(input: UpdateBoothInput): Promise<string> {
    const booth = await this.objects.object(this.booths.table, input.boothId);
    const check = new BoothInputCheck();
    const patch = {
      code: check.code(input.code, ['code']) ?? undefined,
      area: input.area,
      outline: input.outline,
      zoneId: check.zone(input.zoneId, ['zoneId']),
      blocked: input.blocked ?? undefined,
    };
    check.required(input, ['code', 'blocked']);
    if (input.area != null || input.outline != null) await this.#place(booth.row, input, check);
    check.done();
    await this.objects.change(this.booths.table, booth, patch, input);
    return booth.id;
  }

  /** Deletes all given booths of one event, or none. Booths with allocations cannot be deleted. */
  async delete({ boothIds }: DeleteBoothsInput): Promise<void> {
    const [first] = boothIds;
    if (first === undefined) this.permissions.requireAnyRole();
    const event =
      first === undefined
        ? undefined
        : await this.objects.object(this.booths.table, first, ['boothIds', '0']);
    if (!event || boothIds.length > BATCH_LENGTH) {
      throw userError('INVALID', message`From 1 to 1,000 booths are deleted at once.`, ['boothIds']);
    }
    const ids = boothIds.map((id, index) => objectIdOf('BOOTH', id, ['boothIds', String(index)]));
    const booths = await this.#lockAll(ids, event);
    await onConstraint(boothUses(ids), () => this.booths.removeAll(ids));
    for (const booth of booths) {
      this.operations.current.record({ kind: 'BOOTH', id: booth.id, ...removedRow(booth) }, event.eventId);
    }
  }

  async #place(booth: BoothEntity, input: UpdateBoothInput, check: BoothInputCheck): Promise<void> {
    const { area = booth.area, outline = booth.outline } = input;
    const floor = await this.floors.lock(booth.hallId, booth.id);
    floor.place({ code: booth.code, area, outline }, [], check);
  }

  /** Locks in the order of ids, so that concurrent deletions cannot deadlock. */
  async #lockAll(ids: readonly string[], { eventId }: ManagedEvent): Promise<BoothEntity[]> {
    const booths = await this.booths.rows.find({
      where: { eventId, id: Any([...ids]) },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    const lockedIds = new Set(booths.map(({ id }) => id));
    const missingIndex = ids.findIndex((id) => !lockedIds.has(id));
    if (missingIndex >= 0) throw notFound('BOOTH', ['boothIds', String(missingIndex)]);
    return booths;
  }
}
