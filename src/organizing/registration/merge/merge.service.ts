import { Injectable } from '@nestjs/common';
import { InvitationService } from '../../../identity/account/invitation/invitation.service.js';
import { RoleGrantService } from '../../../identity/account/role-grant.service.js';
import { notFound } from '../../../catalog/model/object-id.js';
import type { ExhibitorEntity } from '../../../fair/exhibitor/exhibitor.entity.js';
import { ExhibitorWriterService } from '../../../fair/exhibitor/exhibitor-writer.service.js';
import { message, term } from '../../../platform/text/message.js';
import { requireVersion, type UserError, userError } from '../../../platform/failure/user-error.js';
import { ExhibitorAccessService } from '../../../fair/exhibitor/exhibitor-access.service.js';
import type { Status } from '../../../fair/exhibitor/status/registration-status.js';
import type { MergeExhibitorsInput } from './merge.input.js';
import {
  type ExhibitorPair,
  MergePartsService,
  type PartOutcome,
} from '../../../fair/exhibitor/merge/merge-parts.service.js';
import type { MergeOutcome } from './merge.type.js';
import { mergedEntry } from './merged-entry.js';
import { CHOSEN_CATEGORIES } from '../../../fair/category/category.fields.js';

const KEEP = ['keepId'];
const MERGE = ['mergeId'];
const { items: CATEGORIES } = CHOSEN_CATEGORIES;

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
    private readonly exhibitors: ExhibitorWriterService,
    private readonly parts: MergePartsService,
    private readonly roles: RoleGrantService,
    private readonly invitations: InvitationService,
  ) {}

  /** Moves the data of one exhibitor to the other and removes the first. */
  async merge(input: MergeExhibitorsInput): Promise<MergeOutcome> {
    const keep = await this.access.readable(input.keepId, 'MANAGE_EVENT', KEEP);
    const merge = await this.access.readable(input.mergeId, 'MANAGE_EVENT', MERGE);
    if (keep.id === merge.id)
      throw userError('INVALID', message`keepId and mergeId must be two different exhibitors.`, MERGE);
    if (keep.eventId !== merge.eventId) {
      throw userError('INVALID', message`Both exhibitors must be of the same event.`, MERGE);
    }
    const pair = { eventId: keep.eventId, keepId: keep.id, mergeId: merge.id };
    await this.parts.lock(pair);
    const [kept, merged] = await this.#lock(pair, input);
    const categories = await this.#categories(pair);
    const outcomes = await this.parts.move(pair);
    const access = await this.#moveAccess(pair);
    const entry = mergedEntry(kept, merged);
    // The removal comes first, because it frees unique values and places of quotas.
    const loosened = await this.exhibitors.removeMerged(merged, keep.id);
    const change = { columns: entry.columns, categories: categories.all, touched: true };
    await this.exhibitors.write(kept, null, change);
    const filled = outcomes.flatMap((outcome) => outcome.filled ?? []);
    const dropped = outcomes.flatMap((outcome) => outcome.dropped ?? []);
    return {
      exhibitorId: keep.id,
      mergedId: input.mergeId,
      moved: movedOf([...outcomes, { moved: { ...access, categories: categories.added } }]),
      filled: [...entry.filled, ...filled],
      dropped: ['slug', ...entry.dropped, ...dropped, ...(loosened ? ['laterEditions'] : [])],
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
      requireVersion(version, row.version, { exhibitorId: keepId }, [path]);
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
      const refusal = message`Together the exhibitors have ${all.length} categories; at most ${CATEGORIES} are allowed.`;
      throw userError('INVALID', refusal, MERGE);
    }
    return { all, added: all.length - kept.length };
  }

  /** Members move before invitations: an invitation ends when its inviter loses the right to it. */
  async #moveAccess({ eventId, keepId, mergeId }: ExhibitorPair): Promise<PartOutcome['moved']> {
    const members = await this.roles.copyMembers(eventId, mergeId, keepId);
    return { members, invitations: await this.invitations.move(mergeId, keepId) };
  }
}

function movedOf(outcomes: readonly PartOutcome[]): NonNullable<MergeOutcome['moved']> {
  const none = { products: 0, booths: 0, sessions: 0, categories: 0, members: 0, invitations: 0 };
  return Object.assign(none, ...outcomes.map(({ moved }) => moved)) as typeof none;
}

function wrongOrder(kept: Status, merged: Status): UserError {
  const refusal = message`The exhibitor that stays is ${term(kept)} and the merged one ${term(merged)}; keep the other one instead.`;
  return userError('WRONG_STATUS', refusal, KEEP);
}
