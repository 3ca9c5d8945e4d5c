import { Injectable } from '@nestjs/common';
import { MembershipService } from '../../identity/account/rights/membership.service.js';
import { Operations } from '../../identity/audit/operations.js';
import { EventService } from '../../fair/event/event.service.js';
import { OrganizedObjectsService } from '../../fair/event/objects/organized-objects.service.js';
import { InputCheck } from '../../platform/failure/input-check.js';
import type { CopyEventInput } from './copy-event.input.js';
import { BoothService } from '../../fair/booth/booth.service.js';
import { CategoryService } from '../../fair/category/category.service.js';
import { SponsorLevelService } from '../../fair/sponsor-level/sponsor-level.service.js';
import { VenueService } from '../../fair/venue/venue.service.js';
import { EditionExtensionsService } from './edition-extensions.service.js';
import { NAME_FIELD } from '../../fair/event/event.fields.js';

/** Copies places, categories and edition extensions of an event. */
@Injectable()
export class PlaceCopier {
  constructor(
    private readonly venues: VenueService,
    private readonly booths: BoothService,
    private readonly categories: CategoryService,
    private readonly levels: SponsorLevelService,
    private readonly extensions: EditionExtensionsService,
  ) {}

  /** Copies the places and categories of another event, and their extensions, to an event that has none. */
  async copy(fromEvent: string, toEvent: string): Promise<Readonly<Record<string, number>>> {
    const places = await this.venues.copy(fromEvent, toEvent);
    const booths = await this.booths.copy(fromEvent, toEvent);
    const categories = await this.categories.copy(fromEvent, toEvent);
    const sponsorLevels = await this.levels.copy(fromEvent, toEvent);
    const extensions = await this.extensions.copy(fromEvent, toEvent);
    return { ...places, booths, categories, sponsorLevels, ...extensions };
  }
}

/** A new event, and whether its creator became its organizer. */
export interface NewEdition {
  eventId: string;
  joined: boolean;
}

/** Creates new editions of events. */
@Injectable()
export class EditionService {
  constructor(
    private readonly objects: OrganizedObjectsService,
    private readonly events: EventService,
    private readonly places: PlaceCopier,
    private readonly operations: Operations,
    private readonly memberships: MembershipService,
  ) {}

  /**
   * Creates a draft with the places of an earlier event. The caller must be an organizer of the earlier event
   * and becomes one of the new event.
   */
  async copy(input: CopyEventInput): Promise<NewEdition> {
    const { event: earlierEvent, locales } = await this.objects.event(input.eventId);
    const check = new InputCheck();
    const columns = {
      slug: check.slug(input.slug, ['slug']),
      name:
        check.texts(input.name, ['name'], { maximum: NAME_FIELD.maximum, locales, required: true }) ?? null,
      edition: input.edition ?? null,
      startsOn: input.startsOn,
      endsOn: input.endsOn,
    };
    check.done();
    const id = await this.events.copy(earlierEvent, columns);
    const copiedCounts = await this.places.copy(earlierEvent.id, id);
    const after = { ...columns, copiedFrom: earlierEvent.id, copied: copiedCounts };
    this.operations.current.record({ kind: 'EVENT', id, after }, id);
    return { eventId: id, joined: await this.memberships.organize(id) };
  }
}
