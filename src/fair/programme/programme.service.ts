import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Any, Not, Repository } from 'typeorm';
import { addFreeRows, addRows } from '../../platform/database/rows/add-rows.js';
import { changeRows, type RowPatch } from '../../platform/database/rows/change-rows.js';
import type { NewRow } from '../../platform/database/rows/row.js';
import type { OrganizedTable } from '../event/objects/organized-objects.service.js';
import { SESSION_ERRORS } from './session.errors.js';
import { type NewSession, SessionEntity } from './session.entity.js';
import { SessionExhibitorEntity } from './session-exhibitor.entity.js';

/** Writes sets of sessions and their exhibitors. */
@Injectable()
export class ProgrammeService {
  /** The table for the changes of organizers. */
  readonly table: OrganizedTable<SessionEntity>;

  constructor(
    @InjectRepository(SessionEntity) private readonly sessions: Repository<SessionEntity>,
    @InjectRepository(SessionExhibitorEntity) private readonly links: Repository<SessionExhibitorEntity>,
  ) {
    this.table = { kind: 'SESSION', rows: sessions, errors: SESSION_ERRORS };
  }

  /** Adds sessions and their exhibitors. */
  async add(
    sessions: readonly NewSession[],
    exhibitors: readonly NewRow<SessionExhibitorEntity>[] = [],
  ): Promise<void> {
    await addRows(this.sessions, sessions);
    await addRows(this.links, exhibitors);
  }

  async changeAll(sessions: readonly RowPatch<SessionEntity>[]): Promise<void> {
    await changeRows(this.sessions, sessions);
  }

  async removeAll(ids: readonly string[]): Promise<void> {
    await this.sessions.delete({ id: Any([...ids]) });
  }

  /** Replaces the exhibitors of sessions. */
  async relink(ids: readonly string[], exhibitors: readonly NewRow<SessionExhibitorEntity>[]): Promise<void> {
    if (ids.length > 0) await this.links.delete({ sessionId: Any([...ids]) });
    await addRows(this.links, exhibitors);
  }

  /** Publishes sessions, or makes them drafts. */
  async publish(ids: readonly string[], published: boolean): Promise<void> {
    await this.sessions.update({ id: Any([...ids]) }, { published });
  }

  /** Replaces the exhibitors of a session. Returns the removed and the added ones. */
  async setExhibitors(
    { id: sessionId, eventId }: Pick<SessionEntity, 'id' | 'eventId'>,
    exhibitorIds: readonly string[],
  ): Promise<{ removedIds: string[]; addedIds: string[] }> {
    const removedLinks = await this.links.find({
      where: { sessionId, exhibitorId: Not(Any([...exhibitorIds])) },
      order: { exhibitorId: 'ASC' },
    });
    const ids = removedLinks.map(({ exhibitorId }) => exhibitorId);
    if (ids.length > 0) await this.links.delete({ sessionId, exhibitorId: Any(ids) });
    const links = exhibitorIds.map((exhibitorId) => ({ eventId, sessionId, exhibitorId }));
    const addedLinks = await addFreeRows(this.links, links, 'pk_session_exhibitor', ['exhibitorId']);
    return { removedIds: ids, addedIds: addedLinks.map(({ exhibitorId }) => exhibitorId) };
  }

  /** Moves the sessions of an exhibitor to another one. Returns their ids, and how many are new to the other one. */
  async transfer(
    eventId: string,
    exhibitorId: string,
    toExhibitorId: string,
  ): Promise<{ sessionIds: string[]; newCount: number }> {
    const links = await this.links.find({ where: { exhibitorId }, order: { sessionId: 'ASC' } });
    const sessionIds = links.map(({ sessionId }) => sessionId);
    await this.links.delete({ exhibitorId });
    const movedLinks = sessionIds.map((sessionId) => ({ eventId, sessionId, exhibitorId: toExhibitorId }));
    const addedLinks = await addFreeRows(this.links, movedLinks, 'pk_session_exhibitor', ['sessionId']);
    // A change of exhibitors raises the version of the session.
    if (sessionIds.length > 0)
      await this.sessions.update({ id: Any(sessionIds) }, { updatedAt: () => 'now()' });
    return { sessionIds, newCount: addedLinks.length };
  }
}
