import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { Database } from '../../../platform/database/database.js';
import { PerRequest } from '../../../platform/graphql/per-request.js';
import type { EntryValues } from '../../../identity/audit/value-difference.js';
import { ENTRY_VALUES, proposedValues } from './entry-values.js';

/** The pending change of an exhibitor, and the current values of its entry. */
export interface PendingChangeRow {
  current: EntryValues;
  /** The proposed values of its fields. */
  proposed: EntryValues;
  by: string;
  at: Date;
  /** The pictures that the change refers to, by id. */
  pictures: Readonly<Record<string, { sha256: string; width: number }>>;
}

/** Reads the pending changes of all exhibitors of a request in one statement. */
@Injectable()
export class PendingChangeLoader {
  readonly #loaders = new PerRequest(() => new DataLoader((ids: readonly string[]) => this.#read(ids)));

  constructor(private readonly database: Database) {}

  /** The pending change of the exhibitor; null if there is none. */
  load(context: object, exhibitorId: string): Promise<PendingChangeRow | null> {
    return this.#loaders.of(context).load(exhibitorId);
  }

  async #read(ids: readonly string[]): Promise<(PendingChangeRow | null)[]> {
    const rows = await this.database.query<PendingChangeRow & { exhibitor_id: string }>({
      name: 'exhibitor-pending-changes',
      text: `select pending.exhibitor_id, ${ENTRY_VALUES} as current, pending.proposed, pending.actor as by, pending.at,
          (select coalesce(json_object_agg(id, json_build_object('sha256', sha256, 'width', width)), '{}')
            from media where id in (exhibitor.logo_id, pending.logo_id)) as pictures
        from exhibitor_pending_change pending join exhibitor on exhibitor.id = pending.exhibitor_id
        where pending.exhibitor_id = any($1) and pending.decided_at is null`,
      values: [ids],
    });
    const found = new Map(
      rows.map((row) => [row.exhibitor_id, { ...row, proposed: proposedValues(row.current, row.proposed) }]),
    );
    return ids.map((id) => found.get(id) ?? null);
  }
}
