import { Injectable } from '@nestjs/common';
import { objectIdOf } from '../../../catalog/model/object-id.js';
import { userError } from '../../../platform/failure/user-error.js';
import { type BatchItem, ExhibitorBatchService } from './exhibitor-batch.service.js';
import type { ExhibitorsInput } from './review.input.js';

const MAXIMUM = 1000;

/** Selects the exhibitors of a bulk step. */
@Injectable()
export class ExhibitorSelection {
  constructor(private readonly batch: ExhibitorBatchService) {}

  /**
   * The exhibitors with the given ids or, without ids, with the statuses. `onlyHidden` excludes published
   * ones. INVALID unless exactly one of ids and statuses is given.
   */
  async read(
    eventId: string,
    { exhibitorIds, statuses }: ExhibitorsInput,
    onlyHidden = false,
  ): Promise<BatchItem[]> {
    if ((exhibitorIds == null) === (statuses == null)) {
      throw userError('INVALID', 'Set either exhibitorIds or statuses.', ['exhibitorIds']);
    }
    if (exhibitorIds == null) return this.batch.having(eventId, statuses ?? [], onlyHidden);
    const { length } = exhibitorIds;
    if (length === 0 || length > MAXIMUM || new Set(exhibitorIds).size < length) {
      throw userError('INVALID', 'exhibitorIds must contain 1 to 1,000 ids, each once.', ['exhibitorIds']);
    }
    return exhibitorIds.map((globalId, index) => ({
      id: objectIdOf('EXHIBITOR', globalId, ['exhibitorIds', String(index)]),
    }));
  }
}
