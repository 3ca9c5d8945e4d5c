import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { Database } from '../../../platform/database/database.js';
import { PerRequest } from '../../../platform/graphql/request/per-request.js';

/** A decision as it is stored. */
export interface ReviewSource {
  decision: string;
  note: string | null;
  internalNote: string | null;
  by: string;
  at: Date;
  notifiedAt: Date | null;
}

/** Reads the decisions about all exhibitors of a request in one statement. */
@Injectable()
export class ReviewLoader {
  readonly #loaders = new PerRequest(() => new DataLoader((ids: readonly string[]) => this.#read(ids)));

  constructor(private readonly database: Database) {}

  /** The decisions about the exhibitor, the latest first. */
  load(context: object, exhibitorId: string): Promise<ReviewSource[]> {
    return this.#loaders.of(context).load(exhibitorId);
  }

  async #read(ids: readonly string[]): Promise<ReviewSource[][]> {
    const rows = await this.database.query<ReviewSource & { exhibitor_id: string }>({
      name: 'exhibitor-reviews',
      text: `select exhibitor_id, decision, note, internal_note as "internalNote", actor as by, at, notified_at as "notifiedAt"
        from exhibitor_review where exhibitor_id = any($1) order by at desc, id desc`,
      values: [ids],
    });
    return ids.map((id) => rows.filter((row) => row.exhibitor_id === id));
  }
}
