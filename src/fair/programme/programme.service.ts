import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { addRows } from '../../platform/database/rows/add-rows.js';
import type { NewRow } from '../../platform/database/rows/row.js';
import { type NewSession, SessionEntity } from './session.entity.js';
import { SessionExhibitorEntity } from './session-exhibitor.entity.js';

/** Adds sessions for imports, copies and samples. */
@Injectable()
export class ProgrammeService {
  constructor(
    @InjectRepository(SessionEntity) private readonly sessions: Repository<SessionEntity>,
    @InjectRepository(SessionExhibitorEntity) private readonly links: Repository<SessionExhibitorEntity>,
  ) {}

  /** Adds sessions and their exhibitors. */
  async add(
    sessions: readonly NewSession[],
    exhibitors: readonly NewRow<SessionExhibitorEntity>[],
  ): Promise<void> {
    await addRows(this.sessions, sessions);
    await addRows(this.links, exhibitors);
  }
}
