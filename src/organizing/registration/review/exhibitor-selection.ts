import { Injectable } from '@nestjs/common';
import { objectIdOf } from '../../../catalog/model/object-id.js';
import { userError } from '../../../platform/failure/user-error.js';
import { type BatchItem, ExhibitorBatchService } from './exhibitor-batch.service.js';
import type { ExhibitorsInput } from './review.input.js';

const MAXIMUM = 1000;

/** Reads which exhibitors a bulk step is for. */
@Injectable()
export class ExhibitorSelection {
  constructor(private readonly batch: ExhibitorBatchService) {}

  /**
   * Those with the ids given or, where none are, with the statuses, of which `onlyHidden` leaves out those that are
   * published already; INVALID where it is not the one or the other.
   */
  async read(
    eventId: string,
    { exhibitorIds, statuses }: ExhibitorsInput,
    onlyHidden = false,
  ): Promise<BatchItem[]> {
    if ((exhibitorIds == null) === (statuses == null)) {
      throw userError('INVALID', 'Give either exhibitorIds or statuses.', ['exhibitorIds']);
    }
    if (exhibitorIds == null) return this.batch.having(eventId, statuses ?? [], onlyHidden);
    const { length } = exhibitorIds;
    if (length === 0 || length > MAXIMUM || new Set(exhibitorIds).size < length) {
      throw userError('INVALID', 'exhibitorIds must be 1 to 1,000 ids, each once.', ['exhibitorIds']);
    }
    return exhibitorIds.map((globalId, index) => ({
      id: objectIdOf('EXHIBITOR', globalId, ['exhibitorIds', String(index)]),
    }));
  }
}
