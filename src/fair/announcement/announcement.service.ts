import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { addRows } from '../../platform/database/rows/add-rows.js';
import type { NewRow } from '../../platform/database/rows/row.js';
import { AnnouncementEntity, type NewAnnouncement } from './announcement.entity.js';
import { AnnouncementHallEntity } from './announcement-hall.entity.js';

/** Adds announcements for samples. */
@Injectable()
export class AnnouncementService {
  constructor(
    @InjectRepository(AnnouncementEntity) private readonly announcements: Repository<AnnouncementEntity>,
    @InjectRepository(AnnouncementHallEntity) private readonly halls: Repository<AnnouncementHallEntity>,
  ) {}

  /** Adds announcements and the halls that they are for. */
  async add(
    announcements: readonly NewAnnouncement[],
    halls: readonly NewRow<AnnouncementHallEntity>[],
  ): Promise<void> {
    await addRows(this.announcements, announcements);
    await addRows(this.halls, halls);
  }
}
