import { Injectable } from '@nestjs/common';
import { MembershipService } from '../../identity/account/rights/membership.service.js';
import { Operations } from '../../identity/audit/operations.js';
import { EventService } from '../../fair/event/event.service.js';
import { OrganizedObjects } from '../../fair/event/objects/organized-objects.service.js';
import { InputCheck } from '../../platform/failure/input-check.js';
import type { CopyEventInput } from './copy-event.input.js';
import { PlaceCopier } from './place-copier.service.js';

const NAME = 200;

/** A new event, and whether its creator became its organizer. */
export interface NewEdition {
  eventId: string;
  joined: boolean;
}

/** Creates new editions of events. */
@Injectable()
export class EditionService {
  constructor(
    private readonly objects: OrganizedObjects,
    private readonly events: EventService,
    private readonly placeCopier: PlaceCopier,
    private readonly operations: Operations,
    private readonly memberships: MembershipService,
  ) {}

  /** Creates a draft with the places of an earlier event. The caller organizes both. */
  async copy(input: CopyEventInput): Promise<NewEdition> {
    const { event: earlier, locales } = await this.objects.event(input.eventId);
    const check = new InputCheck();
    const columns = {
      slug: check.slug(input.slug, ['slug']),
      name: check.texts(input.name, ['name'], { maximum: NAME, locales, required: true }) ?? null,
      edition: input.edition ?? null,
      startsOn: input.startsOn,
      endsOn: input.endsOn,
    };
    check.done();
    const id = await this.events.copy(earlier, columns);
    const copied = await this.placeCopier.copy(earlier.id, id);
    const after = { ...columns, copiedFrom: earlier.id, copied };
    this.operations.current.note({ kind: 'EVENT', id, after }, id);
    return { eventId: id, joined: await this.memberships.organize(id) };
  }
}
