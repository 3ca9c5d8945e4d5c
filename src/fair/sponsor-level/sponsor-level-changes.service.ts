import { NAME_FIELD } from '../event/event.fields.js';
import { Injectable } from '@nestjs/common';
import { OrganizedObjectOrderService } from '../event/objects/organized-object-order.service.js';
import { OrganizedObjectsService, type TextContext } from '../event/objects/organized-objects.service.js';
import { SponsorLevelService } from './sponsor-level.service.js';
import type { Patch } from '../../platform/database/rows/row.js';
import { InputCheck } from '../../platform/failure/input-check.js';
import type { SponsorLevelEntity } from './sponsor-level.entity.js';
import type {
  CreateSponsorLevelInput,
  OrderSponsorLevelsInput,
  UpdateSponsorLevelInput,
  SponsorLevelIdInput,
} from './sponsor-level.input.js';

/** Changes sponsor levels on behalf of organizers. */
@Injectable()
export class SponsorLevelChangesService {
  constructor(
    private readonly levels: SponsorLevelService,
    private readonly objects: OrganizedObjectsService,
    private readonly order: OrganizedObjectOrderService,
  ) {}

  /** Adds a sponsor level as the last one and returns its id. */
  async create(input: CreateSponsorLevelInput): Promise<string> {
    const event = await this.objects.event(input.eventId);
    const position = await this.order.next('SPONSOR_LEVEL', event);
    return this.objects.add(this.levels.table, event, { ...columnsOf(input, event), position });
  }

  /** Changes the given fields and returns the sponsor level's id. */
  async update(input: UpdateSponsorLevelInput): Promise<string> {
    const level = await this.objects.object(this.levels.table, input.sponsorLevelId);
    await this.objects.change(this.levels.table, level, columnsOf(input, level), input);
    return level.id;
  }

  /** Deletes a level without exhibitors. */
  async delete({ sponsorLevelId }: SponsorLevelIdInput): Promise<void> {
    await this.objects.remove(
      this.levels.table,
      await this.objects.object(this.levels.table, sponsorLevelId),
    );
  }

  /** Puts sponsor levels first in this order and returns the id of their event. */
  async arrange({ eventId, sponsorLevelIds, seenIds }: OrderSponsorLevelsInput): Promise<string> {
    const event = await this.objects.event(eventId);
    const outcome = { eventId: event.eventId };
    await this.order.arrange(this.levels.table, event, {
      globalIds: sponsorLevelIds,
      path: ['sponsorLevelIds'],
      seenIds,
      outcome,
    });
    return event.eventId;
  }
}

function columnsOf(
  input: CreateSponsorLevelInput | UpdateSponsorLevelInput,
  { locales, row }: TextContext<SponsorLevelEntity>,
): Patch<SponsorLevelEntity> {
  const check = new InputCheck();
  const columns: Patch<SponsorLevelEntity> = {
    slug: check.slug(input.slug, ['slug']) ?? undefined,
    name: check.texts(input.name, ['name'], { locales, stored: row, ...NAME_FIELD }),
  };
  check.required(input, ['slug', 'name']);
  check.done();
  return columns;
}
