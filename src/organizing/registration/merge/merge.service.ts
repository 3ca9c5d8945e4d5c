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

const KEEP_PATH = ['keepId'];
const MERGE_PATH = ['mergeId'];
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

  /** Moves the data of one exhibitor to the other and removes the merged one. */
  async merge(input: MergeExhibitorsInput): Promise<MergeOutcome> {
    const keptExhibitor = await this.access.findReadable(input.keepId, 'MANAGE_EVENT', KEEP_PATH);
    const mergedExhibitor = await this.access.findReadable(input.mergeId, 'MANAGE_EVENT', MERGE_PATH);
    if (keptExhibitor.id === mergedExhibitor.id)
      throw userError('INVALID', message`keepId and mergeId must be two different exhibitors.`, MERGE_PATH);
    if (keptExhibitor.eventId !== mergedExhibitor.eventId) {
      throw userError('INVALID', message`Both exhibitors must be of the same event.`, MERGE_PATH);
    }
    const pair = { eventId: keptExhibitor.eventId, keepId: keptExhibitor.id, mergeId: mergedExhibitor.id };
    await this.parts.lock(pair);
    const [keptRow, mergedRow] = await this.#lock(pair, input);
    const categories = await this.#categories(pair);
    const outcomes = await this.parts.move(pair);
    const access = await this.#moveAccess(pair);
    const entry = mergedEntry(keptRow, mergedRow);
    // The merged exhibitor is removed first, because this frees unique values and places of quotas.
    const hasLostOrigin = await this.exhibitors.removeMerged(mergedRow, keptExhibitor.id);
    const change = { columns: entry.columns, categories: categories.allIds, touched: true };
    await this.exhibitors.write(keptRow, null, change);
    const filledByParts = outcomes.flatMap((outcome) => outcome.filled ?? []);
    const droppedByParts = outcomes.flatMap((outcome) => outcome.dropped ?? []);
    return {
      exhibitorId: keptExhibitor.id,
      mergedId: input.mergeId,
      moved: movedCounts([...outcomes, { moved: { ...access, categories: categories.addedCount } }]),
      filled: [...entry.filled, ...filledByParts],
      dropped: ['slug', ...entry.dropped, ...droppedByParts, ...(hasLostOrigin ? ['laterEditions'] : [])],
    };
  }

  /** Locks both rows in the order of their ids, so that two simultaneous merges cannot deadlock. */
  async #lock(
    { keepId, mergeId }: ExhibitorPair,
    { keepVersion, mergeVersion }: MergeExhibitorsInput,
  ): Promise<[ExhibitorEntity, ExhibitorEntity]> {
    const rows = new Map((await this.exhibitors.lock([keepId, mergeId])).map((row) => [row.id, row]));
    const [keptRow, mergedRow] = [rows.get(keepId), rows.get(mergeId)];
    if (!keptRow) throw notFound('EXHIBITOR', KEEP_PATH);
    if (!mergedRow) throw notFound('EXHIBITOR', MERGE_PATH);
    for (const [row, version, path] of [
      [keptRow, keepVersion, 'keepVersion'],
      [mergedRow, mergeVersion, 'mergeVersion'],
    ] as const) {
      requireVersion(version, row.version, { exhibitorId: keepId }, [path]);
    }
    if (PROGRESS[mergedRow.status] > PROGRESS[keptRow.status]) {
      throw wrongOrder(keptRow.status, mergedRow.status);
    }
    return [keptRow, mergedRow];
  }

  async #categories({ keepId, mergeId }: ExhibitorPair): Promise<{ allIds: string[]; addedCount: number }> {
    const keptIds = await this.exhibitors.categoriesOf(keepId);
    const allIds = [...new Set([...keptIds, ...(await this.exhibitors.categoriesOf(mergeId))])].sort();
    if (allIds.length > CATEGORIES) {
      const refusal = message`Together the exhibitors have ${allIds.length} categories; at most ${CATEGORIES} are allowed.`;
      throw userError('INVALID', refusal, MERGE_PATH);
    }
    return { allIds, addedCount: allIds.length - keptIds.length };
  }

  /** Members move before invitations, because an invitation ends when its inviter loses the permission. */
  async #moveAccess({ eventId, keepId, mergeId }: ExhibitorPair): Promise<PartOutcome['moved']> {
    const members = await this.roles.copyMembers(eventId, mergeId, keepId);
    return { members, invitations: await this.invitations.move(mergeId, keepId) };
  }
}

function movedCounts(outcomes: readonly PartOutcome[]): NonNullable<MergeOutcome['moved']> {
  const counts = { products: 0, booths: 0, sessions: 0, categories: 0, members: 0, invitations: 0 };
  return Object.assign(counts, ...outcomes.map(({ moved }) => moved)) as typeof counts;
}

function wrongOrder(keptStatus: Status, mergedStatus: Status): UserError {
  const refusal = message`The exhibitor that stays is ${term(keptStatus)} and the merged one ${term(mergedStatus)}; keep the other one instead.`;
  return userError('WRONG_STATUS', refusal, KEEP_PATH);
}
