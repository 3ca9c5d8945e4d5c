import { Injectable } from '@nestjs/common';
import type { CatalogSource } from '../../catalog/snapshot/event-snapshot.js';
import { differenceOf, type EntryValues, type FieldChange } from '../../identity/audit/value-difference.js';
import { Database } from '../../platform/database/database.js';
import { RowLoader } from '../../platform/graphql/request/row-loader.js';
import { PictureAddressService } from '../media/picture-address.service.js';
import type { PendingAction } from './pending-change.entity.js';
import {
  currentValues,
  type IdFormatter,
  type ModeratedKind,
  namedAsInApi,
  proposedValues,
} from './pending-change.fields.js';
import type { PendingChangeType } from './pending-change.type.js';

interface PendingRow {
  object_id: string;
  action: PendingAction;
  current: EntryValues;
  proposed: EntryValues;
  by: string;
  at: Date;
  pictures: Readonly<Record<string, { sha256: string; width: number }>>;
}

/** Loads the pending changes of all objects of a kind in a request by one statement. */
@Injectable()
export class PendingChangeLoader {
  readonly #loaders = new Map<ModeratedKind, RowLoader<PendingRow>>();

  constructor(
    private readonly database: Database,
    private readonly addresses: PictureAddressService,
  ) {}

  /** The pending change of the object; null if there is none. */
  async load(
    kind: ModeratedKind,
    { event, objectId }: CatalogSource,
    context: object,
  ): Promise<PendingChangeType | null> {
    const row = await this.#loaderOf(kind).load(context, objectId);
    if (!row) return null;
    const formatter: IdFormatter = {
      slugs: (ids) =>
        event
          .getAll(ids)
          .flatMap(({ slug }) => slug ?? [])
          .sort(),
      picture: (id) => row.pictures[id] && this.addresses.of(row.pictures[id]),
    };
    const { action, by, at } = row;
    return { action, changes: changesOf(kind, row, formatter), by, at };
  }

  #loaderOf(kind: ModeratedKind): RowLoader<PendingRow> {
    const loader =
      this.#loaders.get(kind) ??
      new RowLoader(
        (ids) => this.#read(kind, ids),
        ({ object_id }) => object_id,
      );
    this.#loaders.set(kind, loader);
    return loader;
  }

  #read(kind: ModeratedKind, ids: readonly string[]): Promise<PendingRow[]> {
    const { object, actions, pictures = `'{}'::json` } = kind;
    return this.database.query<PendingRow>({
      name: `${object}-pending-changes`,
      text: `select ${object}.id as object_id, ${actions ? 'pending.action' : `'CHANGE'`} as action,
          ${currentValues(kind)} as current, pending.proposed, pending.actor as by, pending.at, ${pictures} as pictures
        from ${object}_pending_change pending join ${object} on ${object}.id = pending.${object}_id
        where ${object}.id = any($1) and pending.decided_at is null`,
      values: [ids],
    });
  }
}

function changesOf(
  kind: ModeratedKind,
  { action, current, proposed }: PendingRow,
  formatter: IdFormatter,
): FieldChange[] {
  if (action === 'REMOVE') return [];
  const presentValues = namedAsInApi(kind, current, formatter);
  if (action === 'ADD') return differenceOf({}, presentValues);
  return differenceOf(presentValues, namedAsInApi(kind, proposedValues(kind, current, proposed), formatter));
}
