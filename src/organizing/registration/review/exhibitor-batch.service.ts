import { Injectable } from '@nestjs/common';
import { notFound, objectIdOf } from '../../../catalog/model/object-id.js';
import {
  ExhibitorSetsService,
  type RegistrationState,
} from '../../../fair/exhibitor/exhibitor-sets.service.js';
import { Operations } from '../../../identity/audit/operations.js';
import { message } from '../../../platform/text/message.js';
import { staleError, userError, UserError } from '../../../platform/failure/user-error.js';
import type { ExhibitorsInput } from './review.input.js';

const MAXIMUM = 1000;

/** An exhibitor, with the version that the caller has read. */
export interface BatchItem {
  id: string;
  version?: number | null | undefined;
}

/** The exhibitors of one event that a step changes, locked. */
export interface Batch {
  readonly eventId: string;
  readonly items: readonly BatchItem[];
  readonly rows: ReadonlyMap<string, RegistrationState>;
}

/** The result for one exhibitor of a batch. Without an error the change is done. */
export interface BatchResult {
  exhibitorId: string;
  error?: UserError;
}

/** The change of one exhibitor, or the error that prevents it. */
export type RowDecision = Partial<Omit<RegistrationState, 'id' | 'version'>> | UserError;

/** Changes status and publication of many exhibitors of one event in few statements. */
@Injectable()
export class ExhibitorBatchService {
  constructor(
    private readonly exhibitors: ExhibitorSetsService,
    private readonly operations: Operations,
  ) {}

  /**
   * The exhibitors with the given ids or, without ids, with the statuses. `onlyHidden` excludes published
   * ones. INVALID unless exactly one of ids and statuses is given.
   */
  async select(
    eventId: string,
    { exhibitorIds, statuses }: ExhibitorsInput,
    onlyHidden = false,
  ): Promise<BatchItem[]> {
    if ((exhibitorIds == null) === (statuses == null)) {
      throw userError('INVALID', message`Set either exhibitorIds or statuses.`, ['exhibitorIds']);
    }
    if (exhibitorIds == null) return this.exhibitors.having(eventId, statuses ?? [], onlyHidden, MAXIMUM);
    const { length } = exhibitorIds;
    if (length === 0 || length > MAXIMUM || new Set(exhibitorIds).size < length) {
      throw userError('INVALID', message`exhibitorIds must contain 1 to 1,000 ids, each once.`, [
        'exhibitorIds',
      ]);
    }
    return exhibitorIds.map((globalId, index) => ({
      id: objectIdOf('EXHIBITOR', globalId, ['exhibitorIds', String(index)]),
    }));
  }

  /** Locks the exhibitors. */
  async lock(eventId: string, items: readonly BatchItem[]): Promise<Batch> {
    const ids = items.map(({ id }) => id);
    return { eventId, items, rows: await this.exhibitors.lock(eventId, ids) };
  }

  /**
   * Decides about each exhibitor in the order of the input. Exhibitors with an error are unchanged. The audit entry
   * contains `noted` and the new states.
   */
  async write(
    { eventId, items, rows }: Batch,
    decide: (row: RegistrationState) => RowDecision,
    noted: object = {},
  ): Promise<BatchResult[]> {
    const changed = new Map<string, RegistrationState>();
    const results = items.map(({ id, version }): BatchResult => {
      const row = rows.get(id);
      if (!row) return { exhibitorId: id, error: notFound('EXHIBITOR', ['exhibitorId']) };
      if (version != null && version !== row.version) {
        return { exhibitorId: id, error: staleError({ exhibitorId: id }) };
      }
      const decision = decide(row);
      if (decision instanceof UserError) return { exhibitorId: id, error: decision };
      changed.set(id, { ...row, ...decision });
      return { exhibitorId: id };
    });
    const versions = await this.exhibitors.change([...changed.values()]);
    for (const [id, row] of changed) {
      const after = { ...row, version: versions.get(id), ...noted };
      this.operations.current.note({ kind: 'EXHIBITOR', id, before: { ...rows.get(id) }, after }, eventId);
    }
    return results;
  }
}
