import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import type { Patch } from '../../../platform/database/rows/row.js';
import { InputCheck } from '../../../platform/failure/input-check.js';
import {
  OrganizedObjectsService,
  type OrganizedTable,
  type TextContext,
} from '../../event/objects/organized-objects.service.js';
import { AnnouncementEntity } from '../announcement.entity.js';
import { ANNOUNCEMENT_ERRORS } from '../announcement.errors.js';
import { ANNOUNCEMENT_FIELDS } from '../announcement.fields.js';
import type {
  AnnouncementIdInput,
  CreateAnnouncementInput,
  UpdateAnnouncementInput,
} from './announcement.input.js';
import { AnnouncementPlacesService } from './announcement-places.service.js';

/** The fields that an update cannot remove. */
const KEPT = ['text', 'urgency', 'startsAt'];

/** Changes announcements on behalf of organizers. */
@Injectable()
export class AnnouncementChangesService {
  readonly #table: OrganizedTable<AnnouncementEntity>;

  constructor(
    @InjectRepository(AnnouncementEntity) rows: Repository<AnnouncementEntity>,
    private readonly objects: OrganizedObjectsService,
    private readonly places: AnnouncementPlacesService,
  ) {
    this.#table = { kind: 'ANNOUNCEMENT', rows, errors: ANNOUNCEMENT_ERRORS };
  }

  /** Adds an announcement and returns its id. */
  async create(input: CreateAnnouncementInput): Promise<string> {
    const event = await this.objects.event(input.eventId);
    const { urgency = 'INFO', startsAt = new Date(), ...columns } = columnsOf(input, event);
    const row = { ...columns, urgency, startsAt, published: input.published ?? true };
    const id = await this.objects.add(this.#table, event, row);
    await this.places.replace({ ...event, id }, input);
    return id;
  }

  /** Changes the given fields and returns the announcement's id. */
  async update(input: UpdateAnnouncementInput): Promise<string> {
    const announcement = await this.objects.object(this.#table, input.announcementId);
    // A change of places raises the version of the announcement, too.
    const touched = input.venueIds !== undefined || input.hallIds !== undefined;
    const how = { version: input.version, touched };
    await this.objects.change(this.#table, announcement, columnsOf(input, announcement, KEPT), how);
    await this.places.replace(announcement, input);
    return announcement.id;
  }

  /** Publishes an announcement or makes it a draft, and returns its id. */
  async publish({ announcementId }: AnnouncementIdInput, published: boolean): Promise<string> {
    const announcement = await this.objects.object(this.#table, announcementId);
    await this.objects.change(this.#table, announcement, { published });
    return announcement.id;
  }

  /** Deletes an announcement. */
  async delete({ announcementId }: AnnouncementIdInput): Promise<void> {
    const announcement = await this.objects.object(this.#table, announcementId);
    await this.objects.remove(this.#table, announcement);
  }
}

function columnsOf(
  input: CreateAnnouncementInput | UpdateAnnouncementInput,
  { locales, stored }: TextContext<AnnouncementEntity>,
  kept: readonly string[] = [],
): Patch<AnnouncementEntity> {
  const check = new InputCheck();
  const columns: Patch<AnnouncementEntity> = {
    text: check.texts(input.text, ['text'], { locales, stored, ...ANNOUNCEMENT_FIELDS.text }),
    urgency: input.urgency ?? undefined,
    startsAt: input.startsAt ?? undefined,
    endsAt: input.endsAt,
  };
  check.required(input, kept);
  check.done();
  return columns;
}
