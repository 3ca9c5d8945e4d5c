import { Injectable } from '@nestjs/common';
import { ExhibitorAccessService } from '../../../fair/exhibitor/exhibitor-access.service.js';
import type { ExhibitorEntity } from '../../../fair/exhibitor/exhibitor.entity.js';
import { ExhibitorWriterService } from '../../../fair/exhibitor/exhibitor-writer.service.js';
import {
  type ExhibitorPair,
  MergePartsService,
  type PartOutcome,
} from '../../../fair/exhibitor/merge/merge-parts.service.js';
import { PendingChangeService } from '../../../fair/pending-change/pending-change.service.js';
import { message, term } from '../../../platform/text/message.js';
import { userError } from '../../../platform/failure/user-error.js';
import { peopleFault } from '../../../platform/text/contact/person-name.js';
import { type ExhibitorValues, MODERATED_EXHIBITOR } from './moderated-exhibitor.js';
import type { AcceptPendingChangeInput, RejectPendingChangeInput } from './pending-exhibitor-change.input.js';

/** Checks the names in pending changes from versions of Vitrine that did not check names. */
function rejectContactData({ representatives = [] }: Partial<ExhibitorEntity>): void {
  const fault = peopleFault(representatives);
  if (fault !== undefined) {
    const words = message`Names of representatives ${fault}; reject the change and request a corrected one.`;
    throw userError('INVALID', words, ['exhibitorId']);
  }
}

/** Accepts and rejects pending changes of exhibitors on behalf of the event's staff. */
@Injectable()
export class PendingExhibitorChangeService {
  constructor(
    private readonly access: ExhibitorAccessService,
    private readonly exhibitors: ExhibitorWriterService,
    private readonly pendingChanges: PendingChangeService,
    parts: MergePartsService,
  ) {
    parts.add({ move: (pair) => this.#move(pair) });
  }

  /** Writes the pending change into the entry and returns the exhibitor's id. */
  async accept({ exhibitorId, version, proposedAt }: AcceptPendingChangeInput): Promise<string> {
    const exhibitor = await this.access.lockByGlobalId(exhibitorId, 'REVIEW_REGISTRATION');
    const { id, status } = exhibitor;
    if (status !== 'APPROVED') {
      throw userError('WRONG_STATUS', message`The registration is ${term(status)}; it must be approved.`);
    }
    const change = await this.pendingChanges.accept<ExhibitorValues>(MODERATED_EXHIBITOR, id, proposedAt);
    rejectContactData(change.columns);
    await this.exhibitors.write(exhibitor, version, change);
    return id;
  }

  /** Rejects the pending change and returns the exhibitor's id. */
  async reject({ exhibitorId, note }: RejectPendingChangeInput): Promise<string> {
    const exhibitor = await this.access.lockByGlobalId(exhibitorId, 'REVIEW_REGISTRATION');
    await this.pendingChanges.reject(MODERATED_EXHIBITOR, exhibitor, note);
    return exhibitor.id;
  }

  /**
   * Throws WRONG_STATUS if the merged exhibitor has a pending change, because it does not fit the kept one.
   */
  async #move({ keepId, mergeId }: ExhibitorPair): Promise<PartOutcome> {
    if (await this.pendingChanges.isPending(MODERATED_EXHIBITOR, mergeId)) {
      const words = message`The merged exhibitor has a pending change; accept or reject it first.`;
      throw userError('WRONG_STATUS', words, ['mergeId']);
    }
    await this.pendingChanges.move(MODERATED_EXHIBITOR, mergeId, keepId);
    return {};
  }
}
