import { Injectable } from '@nestjs/common';
import { Operations } from '../../../identity/audit/operations.js';
import { notFound } from '../../../catalog/model/object-id.js';
import type { ExhibitorEntity } from '../../../fair/exhibitor/exhibitor.entity.js';
import { ExhibitorService } from '../../../fair/exhibitor/exhibitor.service.js';
import { removedRow } from '../../../platform/database/change-row.js';
import type { Patch } from '../../../platform/database/row.js';
import { staleError, type UserError, userError } from '../../../platform/failure/user-error.js';
import { EntryWriterService } from '../entry-writer.service.js';
import { ExhibitorAccessService } from '../../../fair/exhibitor/exhibitor-access.service.js';
import type { Status } from '../../../fair/exhibitor/registration-status.js';
import type { MergeExhibitorsInput } from './merge.input.js';
import {
  type ExhibitorPair,
  MergePartsService,
  type PartOutcome,
} from '../../../fair/exhibitor/merge-parts.service.js';
import type { MergeOutcome } from './merge.type.js';
import { mergedEntry } from './merged-entry.js';

const KEEP = ['keepId'];
const MERGE = ['mergeId'];
const CATEGORIES = 50;

/** The order of the statuses. The kept exhibitor must not be behind the merged one. */
const PROGRESS: Readonly<Record<Status, number>> = {
  REJECTED: 0,
  WITHDRAWN: 0,
  DRAFT: 1,
  CHANGES_REQUESTED: 2,
  SUBMITTED: 3,
  WAITLISTED: 4,
  APPROVED: 5,
};

/** Merges duplicate exhibitors. */
@Injectable()
export class MergeService {
  constructor(
    private readonly access: ExhibitorAccessService,
    private readonly exhibitors: ExhibitorService,
    private readonly writer: EntryWriterService,
    private readonly operations: Operations,
    private readonly parts: MergePartsService,
  ) {}

  /** Moves the data of one exhibitor to the other and removes the first. */
  async merge(input: MergeExhibitorsInput): Promise<MergeOutcome> {
    const keep = await this.access.see(input.keepId, 'MANAGE_EVENT', KEEP);
    const merge = await this.access.see(input.mergeId, 'MANAGE_EVENT', MERGE);
    if (keep.id === merge.id)
      throw userError('INVALID', 'keepId and mergeId must be two different exhibitors.', MERGE);
    if (keep.eventId !== merge.eventId) {
      throw userError('INVALID', 'Both exhibitors must be of the same event.', MERGE);
    }
    const pair = { eventId: keep.eventId, keepId: keep.id, mergeId: merge.id };
    await this.parts.lock(pair);
    const [kept, merged] = await this.#lock(pair, input);
    const categories = await this.#categories(pair);
    const outcomes = await this.parts.move(pair);
    await this.#remove(pair, merged);
    const entry = mergedEntry(kept, merged);
    await this.#write(kept, entry.columns, categories.all);
    const filled = outcomes.flatMap((outcome) => outcome.filled ?? []);
    const dropped = outcomes.flatMap((outcome) => outcome.dropped ?? []);
    return {
      exhibitorId: keep.id,
      mergedId: input.mergeId,
      moved: movedOf([...outcomes, { moved: { categories: categories.added } }]),
      filled: [...entry.filled, ...filled],
      dropped: ['slug', ...entry.dropped, ...dropped],
    };
  }

  /** Locks both rows in the order of their ids, so that two simultaneous merges cannot deadlock. */
  async #lock(
    { keepId, mergeId }: ExhibitorPair,
    { keepVersion, mergeVersion }: MergeExhibitorsInput,
  ): Promise<[ExhibitorEntity, ExhibitorEntity]> {
    const rows = new Map((await this.exhibitors.lock([keepId, mergeId])).map((row) => [row.id, row]));
    const [kept, merged] = [rows.get(keepId), rows.get(mergeId)];
    if (!kept) throw notFound('EXHIBITOR', KEEP);
    if (!merged) throw notFound('EXHIBITOR', MERGE);
    for (const [row, version, path] of [
      [kept, keepVersion, 'keepVersion'],
      [merged, mergeVersion, 'mergeVersion'],
    ] as const) {
      if (version != null && version !== row.version) throw staleError({ exhibitorId: keepId }, [path]);
    }
    if (PROGRESS[merged.status] > PROGRESS[kept.status]) {
      throw wrongOrder(kept.status, merged.status);
    }
    return [kept, merged];
  }

  async #categories({ keepId, mergeId }: ExhibitorPair): Promise<{ all: string[]; added: number }> {
    const kept = await this.exhibitors.categoriesOf(keepId);
    const all = [...new Set([...kept, ...(await this.exhibitors.categoriesOf(mergeId))])].sort();
    if (all.length > CATEGORIES) {
      const message = `Together the exhibitors have ${String(all.length)} categories; at most ${String(CATEGORIES)} are allowed.`;
      throw userError('INVALID', message, MERGE);
    }
    return { all, added: all.length - kept.length };
  }

  async #remove({ eventId, mergeId }: ExhibitorPair, merged: ExhibitorEntity): Promise<void> {
    await this.exhibitors.remove(merged);
    const { id, eventId: _, createdAt, updatedAt, ...before } = removedRow(merged).before;
    this.operations.current.note({ kind: 'EXHIBITOR', id: mergeId, before }, eventId);
  }

  /** After the removal of the merged one, because that frees unique values and places of quotas. */
  async #write(
    kept: ExhibitorEntity,
    columns: Patch<ExhibitorEntity>,
    categories: readonly string[],
  ): Promise<void> {
    await this.writer.write(kept, null, { columns, categories, touched: true });
  }
}

function movedOf(outcomes: readonly PartOutcome[]): NonNullable<MergeOutcome['moved']> {
  const none = { products: 0, booths: 0, sessions: 0, categories: 0, members: 0, invitations: 0 };
  return Object.assign(none, ...outcomes.map(({ moved }) => moved)) as typeof none;
}

function wrongOrder(kept: string, merged: string): UserError {
  const message = `The exhibitor that stays is ${kept} and the merged one ${merged}; keep the other one instead.`;
  return userError('WRONG_STATUS', message, KEEP);
}
