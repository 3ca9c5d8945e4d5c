import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { Database } from '../../platform/database/database.js';
import { PerRequest } from '../../platform/graphql/request/per-request.js';
import type { ModeratedKind } from './pending-change.fields.js';
import type { RejectedChangeType } from './pending-change.type.js';

type Rejections = DataLoader<string, RejectedChangeType | null>;

/** Loads the rejected changes of all objects of a kind in a request by one statement. */
@Injectable()
export class RejectedChangeLoader {
  readonly #loaders = new PerRequest(() => new Map<ModeratedKind, Rejections>());

  constructor(private readonly database: Database) {}

  /** The latest change of the object if it was rejected. */
  async load(kind: ModeratedKind, id: string, context: object): Promise<RejectedChangeType | null> {
    const loaders = this.#loaders.of(context);
    const loader: Rejections = loaders.get(kind) ?? new DataLoader((ids) => this.#read(kind, ids));
    loaders.set(kind, loader);
    return loader.load(id);
  }

  async #read({ object }: ModeratedKind, ids: readonly string[]): Promise<(RejectedChangeType | null)[]> {
    const rows = await this.database.query<RejectedChangeType & { id: string }>({
      name: `${object}-rejected-changes`,
      text: `select object.id, latest.decided_at as at, latest.note
        from unnest($1::uuid[]) as object (id) cross join lateral (
          select decision, decided_at, note from ${object}_pending_change change
          where change.${object}_id = object.id order by change.at desc limit 1
        ) latest where latest.decision = 'REJECT'`,
      values: [ids],
    });
    const found = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => found.get(id) ?? null);
  }
}
