import { Injectable } from '@nestjs/common';
import { Permissions } from '../account/permissions.js';
import { Operations } from '../audit/operations.js';
import { EventService } from '../event/event.service.js';
import { EventObjectsService } from '../event/objects/event-objects.service.js';
import { InputCheck } from '../platform/failure/input-check.js';
import type { CopyEventInput } from './copy-event.input.js';
import { GroundsService } from './grounds.service.js';

const NAME = 200;

/** Makes new editions of events. */
@Injectable()
export class EditionService {
  constructor(
    private readonly objects: EventObjectsService,
    private readonly permissions: Permissions,
    private readonly events: EventService,
    private readonly grounds: GroundsService,
    private readonly operations: Operations,
  ) {}

  /** Makes a draft on the grounds of an earlier event and returns its id. */
  async copy(input: CopyEventInput): Promise<string> {
    const { eventId: earlier, locales } = await this.objects.event(input.eventId);
    this.permissions.require('CREATE_EVENT');
    const check = new InputCheck();
    const columns = {
      slug: check.slug(input.slug, ['slug']),
      name: check.texts(input.name, ['name'], { maximum: NAME, locales }) ?? null,
      edition: input.edition ?? null,
      starts_on: input.startsOn,
      ends_on: input.endsOn,
    };
    check.done();
    const id = await this.events.copy(earlier, columns);
    const copied = await this.grounds.copy(earlier, id);
    const after = { ...columns, copied_from: earlier, copied };
    this.operations.current.note({ kind: 'EVENT', id, after }, id);
    return id;
  }
}
