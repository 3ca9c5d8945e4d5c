import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { addRows } from '../../platform/database/rows/add-rows.js';
import type { NewRow } from '../../platform/database/rows/row.js';
import type { OrganizedTable } from '../event/objects/organized-objects.service.js';
import { ANNOUNCEMENT_ERRORS } from './announcement.errors.js';
import { AnnouncementEntity, type NewAnnouncement } from './announcement.entity.js';
import { AnnouncementHallEntity } from './announcement-hall.entity.js';

/** Writes announcements. */
@Injectable()
export class AnnouncementService {
  /** The table for the changes of organizers. */
  readonly table: OrganizedTable<AnnouncementEntity>;

  constructor(
    @InjectRepository(AnnouncementEntity) private readonly announcements: Repository<AnnouncementEntity>,
    @InjectRepository(AnnouncementHallEntity) private readonly halls: Repository<AnnouncementHallEntity>,
  ) {
    this.table = { kind: 'ANNOUNCEMENT', rows: announcements, errors: ANNOUNCEMENT_ERRORS };
  }

  /** Adds announcements and their halls. */
  async add(
    announcements: readonly NewAnnouncement[],
    halls: readonly NewRow<AnnouncementHallEntity>[],
  ): Promise<void> {
    await addRows(this.announcements, announcements);
    await addRows(this.halls, halls);
  }
}
