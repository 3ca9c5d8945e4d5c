import { Injectable } from '@nestjs/common';
import { Operations } from '../../../identity/audit/operations.js';
import { notFound } from '../../../catalog/model/object-id.js';
import { Transactions } from '../../../platform/database/transactions.js';
import { staleError, type UserError } from '../../../platform/failure/user-error.js';
import type { Status } from '../../../fair/exhibitor/registration-status.js';

/** An exhibitor, with the version that the caller has read. */
export interface BatchItem {
  id: string;
  version?: number | null | undefined;
}

/** An exhibitor of a batch, locked. */
export interface BatchRow {
  id: string;
  status: Status;
  published: boolean;
  version: number;
  /** The status that its members see; null if it is the real status. */
  announced_status: Status | null;
}

/** The result for one exhibitor of a batch. Without an error the change is done. */
export interface BatchResult {
  exhibitorId: string;
  error?: UserError;
}

/** The change of one exhibitor, or the error that prevents it. */
export type RowDecision =
  { status?: Status; published?: boolean; announced_status?: Status | null } | UserError;

/** Decides whether one exhibitor of a batch can change. */
export type DecideRow = (row: BatchRow) => RowDecision;

/**
 * Changes status and publication of many exhibitors of one event in few statements, each by its own verdict.
 */
@Injectable()
export class ExhibitorBatchService {
  constructor(
    private readonly transactions: Transactions,
    private readonly operations: Operations,
  ) {}

  /**
   * Judges each exhibitor in the order of the input. Exhibitors with an error are unchanged. `prepare`
   * creates the judge after all rows are locked. The audit entry contains `noted` and the new states.
   */
  async change(
    eventId: string,
    items: readonly BatchItem[],
    prepare: () => DecideRow | Promise<DecideRow>,
    noted: object = {},
  ): Promise<BatchResult[]> {
    const rows = await this.#lock(eventId, items);
    const decide = await prepare();
    const changed = new Map<string, BatchRow>();
    const results = items.map(({ id, version }): BatchResult => {
      const row = rows.get(id);
      if (!row) return { exhibitorId: id, error: notFound('EXHIBITOR', ['exhibitorId']) };
      if (version != null && version !== row.version) {
        return { exhibitorId: id, error: staleError({ exhibitorId: id }) };
      }
      const decision = decide(row);
      if (decision instanceof Error) return { exhibitorId: id, error: decision };
      changed.set(id, { ...row, ...decision });
      return { exhibitorId: id };
    });
    const versions = await this.#write([...changed.values()]);
    for (const [id, row] of changed) {
      const after = { ...row, version: versions.get(id), ...noted };
      this.operations.current.note({ kind: 'EXHIBITOR', id, before: { ...rows.get(id) }, after }, eventId);
    }
    return results;
  }

  /** The first 1,000 exhibitors in one of these statuses; if requested, only those that are not published. */
  async having(eventId: string, statuses: readonly string[], onlyHidden: boolean): Promise<BatchItem[]> {
    return this.transactions.sql.query<BatchItem>({
      text: `select id from exhibitor where event_id = $1 and status = any($2) and not (published and $3)
        order by id limit 1000`,
      values: [eventId, statuses, onlyHidden],
    });
  }

  async #lock(eventId: string, items: readonly BatchItem[]): Promise<Map<string, BatchRow>> {
    const rows = await this.transactions.sql.query<BatchRow>({
      text: `select id, status, published, version, announced_status from exhibitor where event_id = $1 and id = any($2)
        order by id for no key update`,
      values: [eventId, items.map(({ id }) => id)],
    });
    return new Map(rows.map((row) => [row.id, row]));
  }

  async #write(changed: readonly BatchRow[]): Promise<Map<string, number>> {
    const rows = await this.transactions.sql.query<{ id: string; version: number }>({
      text: `update exhibitor set status = changed.status, published = changed.published, announced_status = changed.announced_status
        from json_populate_recordset(null::exhibitor, $1) as changed
        where exhibitor.id = changed.id returning exhibitor.id, exhibitor.version`,
      values: [JSON.stringify(changed)],
    });
    return new Map(rows.map(({ id, version }) => [id, version]));
  }
}
