import { Injectable } from '@nestjs/common';
import type { Patch } from '../../../platform/database/rows/row.js';
import { InputCheck } from '../../../platform/failure/input-check.js';
import { OrganizedObjectsService, type TextContext } from '../../event/objects/organized-objects.service.js';
import type { AnnouncementEntity } from '../announcement.entity.js';
import { ANNOUNCEMENT_FIELDS } from '../announcement.fields.js';
import { AnnouncementService } from '../announcement.service.js';
import type {
  AnnouncementIdInput,
  CreateAnnouncementInput,
  UpdateAnnouncementInput,
} from './announcement.input.js';
import { AnnouncementPlacesService } from './announcement-places.service.js';

/** The fields that an update cannot remove. */
const REQUIRED_FIELDS = ['text', 'urgency', 'startsAt'];

/** Changes announcements on behalf of organizers. */
@Injectable()
export class AnnouncementChangesService {
  constructor(
    private readonly announcements: AnnouncementService,
    private readonly objects: OrganizedObjectsService,
    private readonly places: AnnouncementPlacesService,
  ) {}

  /** Adds an announcement and returns its id. */
  async create(input: CreateAnnouncementInput): Promise<string> {
    const event = await this.objects.event(input.eventId);
    const { urgency = 'INFO', startsAt = new Date(), ...columns } = columnsOf(input, event);
    const row = { ...columns, urgency, startsAt, published: input.published ?? true };
    const id = await this.objects.add(this.announcements.table, event, row);
    await this.places.replace({ ...event, id }, input);
    return id;
  }

  /** Changes the given fields and returns the announcement's id. */
  async update(input: UpdateAnnouncementInput): Promise<string> {
    const announcement = await this.objects.object(this.announcements.table, input.announcementId);
    // A change of places raises the version of the announcement, too.
    const changesPlaces = input.venueIds !== undefined || input.hallIds !== undefined;
    const options = { version: input.version, touched: changesPlaces };
    await this.objects.change(
      this.announcements.table,
      announcement,
      columnsOf(input, announcement, REQUIRED_FIELDS),
      options,
    );
    await this.places.replace(announcement, input);
    return announcement.id;
  }

  /** Publishes an announcement or makes it a draft, and returns its id. */
  async publish({ announcementId }: AnnouncementIdInput, published: boolean): Promise<string> {
    const announcement = await this.objects.object(this.announcements.table, announcementId);
    await this.objects.change(this.announcements.table, announcement, { published });
    return announcement.id;
  }

  /** Deletes an announcement. */
  async delete({ announcementId }: AnnouncementIdInput): Promise<void> {
    const announcement = await this.objects.object(this.announcements.table, announcementId);
    await this.objects.remove(this.announcements.table, announcement);
  }
}

function columnsOf(
  input: CreateAnnouncementInput | UpdateAnnouncementInput,
  { locales, row }: TextContext<AnnouncementEntity>,
  requiredFields: readonly string[] = [],
): Patch<AnnouncementEntity> {
  const check = new InputCheck();
  const columns: Patch<AnnouncementEntity> = {
    text: check.texts(input.text, ['text'], { locales, stored: row, ...ANNOUNCEMENT_FIELDS.text }),
    urgency: input.urgency ?? undefined,
    startsAt: input.startsAt ?? undefined,
    endsAt: input.endsAt,
  };
  check.required(input, requiredFields);
  check.done();
  return columns;
}
