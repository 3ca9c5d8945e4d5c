import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { RowLoader } from '../../platform/graphql/request/row-loader.js';
import type { ModeratedKind } from './pending-change.fields.js';
import type { RejectedChangeType } from './pending-change.type.js';

type RejectionRow = RejectedChangeType & { id: string };

/** Loads the rejected changes of all objects of a kind in a request by one statement. */
@Injectable()
export class RejectedChangeLoader {
  readonly #loaders = new Map<ModeratedKind, RowLoader<RejectionRow>>();

  constructor(private readonly database: Database) {}

  /** The latest change of the object if it was rejected. */
  async load(kind: ModeratedKind, id: string, context: object): Promise<RejectedChangeType | null> {
    const loader = this.#loaders.get(kind) ?? new RowLoader((ids) => this.#read(kind, ids), rowId);
    this.#loaders.set(kind, loader);
    return (await loader.load(context, id)) ?? null;
  }

  #read({ object }: ModeratedKind, ids: readonly string[]): Promise<RejectionRow[]> {
    return this.database.query({
      name: `${object}-rejected-changes`,
      text: `select object.id, latest.decided_at as at, latest.note
        from unnest($1::uuid[]) as object (id) cross join lateral (
          select decision, decided_at, note from ${object}_pending_change change
          where change.${object}_id = object.id order by change.at desc limit 1
        ) latest where latest.decision = 'REJECT'`,
      values: [ids],
    });
  }
}

function rowId({ id }: RejectionRow): string {
  return id;
}
