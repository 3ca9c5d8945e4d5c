import { Injectable } from '@nestjs/common';
import type { CatalogSource, EventSnapshot } from '../../catalog/snapshot/event-snapshot.js';
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
import type { PendingChangeType, RejectedChangeType } from './pending-change.type.js';

interface ChangeRow {
  object_id: string;
  action: PendingAction;
  current: EntryValues;
  proposed: EntryValues;
  by: string;
  at: Date;
  decided_at: Date;
  note: string | null;
  pictures: Readonly<Record<string, { sha256: string; width: number }>>;
}

/** Reads the rows of the objects with these ids. */
type ReadRows = (kind: ModeratedKind, ids: readonly string[]) => Promise<ChangeRow[]>;

/** Loads the pending or the rejected changes of all objects of a kind in a request by one statement. */
@Injectable()
export class PendingChangeLoader {
  readonly #pending = new Map<ModeratedKind, RowLoader<ChangeRow>>();
  readonly #rejected = new Map<ModeratedKind, RowLoader<ChangeRow>>();

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
    const read: ReadRows = (each, ids) => this.#readPending(each, ids);
    const row = await loaderOf(this.#pending, kind, read).load(context, objectId);
    if (!row) return null;
    const { action, by, at } = row;
    return { action, changes: changesOf(kind, row, this.#formatter(event, row)), by, at };
  }

  /** The latest change of the object if it was rejected. */
  async loadRejected(
    kind: ModeratedKind,
    { event, objectId }: CatalogSource,
    context: object,
  ): Promise<RejectedChangeType | null> {
    const read: ReadRows = (each, ids) => this.#readRejected(each, ids);
    const row = await loaderOf(this.#rejected, kind, read).load(context, objectId);
    if (!row) return null;
    const { action, decided_at: at, note } = row;
    const changes = action === 'CHANGE' ? changesOf(kind, row, this.#formatter(event, row)) : [];
    return { at, note, removes: action === 'REMOVE', changes };
  }

  #formatter(event: EventSnapshot, { pictures }: ChangeRow): IdFormatter {
    return {
      slugs: (ids) =>
        event
          .getAll(ids)
          .flatMap(({ slug }) => slug ?? [])
          .sort(),
      picture: (id) => pictures[id] && this.addresses.of(pictures[id]),
    };
  }

  #readPending(kind: ModeratedKind, ids: readonly string[]): Promise<ChangeRow[]> {
    const { object } = kind;
    return this.database.query<ChangeRow>({
      name: `${object}-pending-changes`,
      text: `select ${columnsOf(kind)}
        from ${object}_pending_change pending join ${object} on ${object}.id = pending.${object}_id
        where ${object}.id = any($1) and pending.decided_at is null`,
      values: [ids],
    });
  }

  #readRejected(kind: ModeratedKind, ids: readonly string[]): Promise<ChangeRow[]> {
    const { object } = kind;
    return this.database.query<ChangeRow>({
      name: `${object}-rejected-changes`,
      text: `select ${columnsOf(kind)}
        from ${object} cross join lateral (
          select * from ${object}_pending_change change
          where change.${object}_id = ${object}.id order by change.at desc limit 1
        ) pending where ${object}.id = any($1) and pending.decision = 'REJECT'`,
      values: [ids],
    });
  }
}

function loaderOf(
  loaders: Map<ModeratedKind, RowLoader<ChangeRow>>,
  kind: ModeratedKind,
  read: ReadRows,
): RowLoader<ChangeRow> {
  const loader =
    loaders.get(kind) ??
    new RowLoader(
      (ids: readonly string[]) => read(kind, ids),
      ({ object_id }) => object_id,
    );
  loaders.set(kind, loader);
  return loader;
}

function columnsOf(kind: ModeratedKind): string {
  const { object, actions, pictures = `'{}'::json` } = kind;
  return `${object}.id as object_id, ${actions ? 'pending.action' : `'CHANGE'`} as action,
    ${currentValues(kind)} as current, pending.proposed, pending.actor as by, pending.at, pending.decided_at,
    pending.note, ${pictures} as pictures`;
}

function changesOf(
  kind: ModeratedKind,
  { action, current, proposed }: ChangeRow,
  formatter: IdFormatter,
): FieldChange[] {
  if (action === 'REMOVE') return [];
  const presentValues = namedAsInApi(kind, current, formatter);
  if (action === 'ADD') return differenceOf({}, presentValues);
  return differenceOf(presentValues, namedAsInApi(kind, proposedValues(kind, current, proposed), formatter));
}
