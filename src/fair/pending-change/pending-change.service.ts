import { Injectable } from '@nestjs/common';
import { DataSource, IsNull, type Repository } from 'typeorm';
import { Operations } from '../../identity/audit/operations.js';
import type { EntryValues } from '../../identity/audit/value-difference.js';
import { addRows } from '../../platform/database/rows/add-rows.js';
import { Transactions } from '../../platform/database/transactions.js';
import { message, term } from '../../platform/text/message.js';
import { InputCheck } from '../../platform/failure/input-check.js';
import { requireVersion, staleError, userError } from '../../platform/failure/user-error.js';
import type { PendingAction, PendingChangeRow } from './pending-change.entity.js';
import {
  currentValues,
  type ModeratedKind,
  NOTE_LENGTH,
  proposalOf,
  proposedValues,
} from './pending-change.fields.js';

/** An object before a change, locked. */
interface Changed {
  id: string;
  eventId: string;
  version: number;
}

interface Pending {
  action: PendingAction;
  proposed: EntryValues;
}

/** A pending change as it is stored. */
interface StoredPending extends Pending {
  at: Date;
}

/** The current values of an object, and its pending change. */
interface State {
  current: EntryValues;
  pending: StoredPending | null;
}

/** An accepted change. Categories that were removed meanwhile are missing. */
export interface AcceptedChange<Values> {
  action: PendingAction;
  columns: Partial<Omit<Values, 'categories'>>;
  categories: readonly string[] | undefined;
}

/** A rejected change of an object of a kind. */
export interface Rejection {
  readonly id: string;
  readonly eventId: string;
  readonly note: string | null;
}

/** Stores changes that members propose of approved objects until staff decide about them. */
@Injectable()
export class PendingChangeService {
  readonly #notifiers: ((rejection: Rejection) => Promise<void>)[] = [];

  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly operations: Operations,
  ) {}

  /** Registers work in the transaction of each rejection. */
  onRejection(notify: (rejection: Rejection) => Promise<void>): void {
    this.#notifiers.push(notify);
  }

  /** The values that a change starts from. With `moderated` they include the pending change. */
  async valuesFor(kind: ModeratedKind, id: string, moderated: boolean): Promise<EntryValues> {
    const { current, pending } = await this.#read(kind, id);
    if (!pending || !moderated) return current;
    return { ...current, ...proposedValues(kind, current, pending.proposed) };
  }

  /** Stores the addition of an object that is hidden until acceptance. */
  async proposeAddition(kind: ModeratedKind, object: Omit<Changed, 'version'>): Promise<void> {
    await this.#insert(kind, object, { action: 'ADD', proposed: {} });
  }

  /**
   * Adds the values to the pending ones and removes values that are as before. A pending removal is replaced.
   * STALE if the object has another version.
   */
  async proposeChange(
    kind: ModeratedKind,
    object: Changed,
    version: number | null | undefined,
    wanted: EntryValues,
  ): Promise<void> {
    requireVersion(version, object.version, { [kind.key]: object.id });
    const { current, pending } = await this.#read(kind, object.id);
    const given = Object.entries(wanted).filter(([, value]) => value !== undefined);
    const before = pending && proposedValues(kind, current, pending.proposed);
    const proposed = proposalOf(kind, current, { ...before, ...Object.fromEntries(given) });
    const next: Pending = { action: 'CHANGE', proposed };
    await this.#replace(kind, object, pending, Object.keys(proposed).length > 0 ? next : null);
  }

  /** Stores the removal. It replaces a pending change. STALE if the object has another version. */
  async proposeRemoval(
    kind: ModeratedKind,
    object: Changed,
    version: number | null | undefined,
  ): Promise<void> {
    requireVersion(version, object.version, { [kind.key]: object.id });
    const { pending } = await this.#read(kind, object.id);
    await this.#replace(kind, object, pending, { action: 'REMOVE', proposed: {} });
  }

  /**
   * Ends the pending change and returns the values to write. NOT_FOUND if no change is pending, STALE if it is not the
   * one of `proposedAt`.
   */
  async accept<Values>(
    kind: ModeratedKind,
    id: string,
    proposedAt: Date | null | undefined,
  ): Promise<AcceptedChange<Values>> {
    const { current, pending } = await this.#required(kind, id);
    if (proposedAt != null && proposedAt.getTime() !== pending.at.getTime())
      throw staleError({ [kind.key]: id }, ['proposedAt']);
    await this.#end(kind, id, { decision: 'ACCEPT' });
    const { categories, ...columns } = proposedValues(kind, current, pending.proposed);
    if (columns.name === null) {
      throw userError('INVALID', message`The change would remove the name in its last language.`);
    }
    return {
      action: pending.action,
      columns: columns as AcceptedChange<Values>['columns'],
      categories: categories === undefined ? undefined : await this.#existing(categories as string[]),
    };
  }

  /** Ends the pending change. NOT_FOUND if no change is pending. */
  async reject(kind: ModeratedKind, object: Changed, sentNote: string | null | undefined): Promise<void> {
    const check = new InputCheck();
    const note = check.text(sentNote, ['note'], NOTE_LENGTH, 'many') ?? null;
    check.done();
    const { pending } = await this.#required(kind, object.id);
    await this.#end(kind, object.id, { decision: 'REJECT', note });
    this.#note(kind, object, pending, null);
    const { id, eventId } = object;
    for (const notify of this.#notifiers) await notify({ id, eventId, note });
  }

  /** Whether a change of the object is pending. */
  async isPending(kind: ModeratedKind, id: string): Promise<boolean> {
    return this.#rows(kind).existsBy({ [kind.key]: id, decidedAt: IsNull() });
  }

  /** Moves all changes of one object to another one. */
  async move(kind: ModeratedKind, fromId: string, toId: string): Promise<void> {
    await this.#rows(kind).update({ [kind.key]: fromId }, { [kind.key]: toId });
  }

  async #replace(
    kind: ModeratedKind,
    object: Changed,
    before: Pending | null,
    next: Pending | null,
  ): Promise<void> {
    if (before) await this.#end(kind, object.id, { decision: 'REPLACE' });
    if (next) await this.#insert(kind, object, next);
    this.#note(kind, object, before, next);
  }

  async #read(kind: ModeratedKind, id: string): Promise<State> {
    const { object, actions } = kind;
    const [row] = await this.transactions.sql.query<StoredPending & Pick<State, 'current'>>({
      text: `select ${currentValues(kind)} as current, ${actions ? 'pending.action' : `'CHANGE'`} as action, pending.proposed,
          pending.at
        from ${object} left join ${object}_pending_change pending
          on pending.${object}_id = ${object}.id and pending.decided_at is null
        where ${object}.id = $1`,
      values: [id],
    });
    if (!row) throw new Error(`The ${object} is not locked and was removed.`);
    const { current, action, proposed, at } = row;
    return { current, pending: (proposed as EntryValues | null) && { action, proposed, at } };
  }

  async #required(kind: ModeratedKind, id: string): Promise<State & { pending: StoredPending }> {
    const { current, pending } = await this.#read(kind, id);
    if (!pending)
      throw userError('NOT_FOUND', message`No change of the ${term(kind.object)} is pending.`, [kind.key]);
    return { current, pending };
  }

  /** A category may have been deleted since. */
  async #existing(ids: readonly string[]): Promise<string[]> {
    const rows = await this.transactions.sql.query<{ id: string }>({
      text: 'select id from category where id = any($1) order by id',
      values: [ids],
    });
    return rows.map(({ id }) => id);
  }

  async #insert(
    kind: ModeratedKind,
    { id, eventId }: Omit<Changed, 'version'>,
    { action, proposed }: Pending,
  ): Promise<void> {
    const { actor } = this.operations.current;
    const row: Partial<PendingChangeRow> = {
      eventId,
      proposed,
      accountId: actor?.accountId ?? null,
      ...(actor && { actor: actor.name }),
    };
    await addRows(this.#rows(kind), [{ ...row, [kind.key]: id, ...(kind.actions && { action }) }]);
  }

  async #end(
    kind: ModeratedKind,
    id: string,
    end: Pick<PendingChangeRow, 'decision'> & { note?: string | null | undefined },
  ): Promise<void> {
    await this.#rows(kind).update(
      { [kind.key]: id, decidedAt: IsNull() },
      {
        ...end,
        decidedBy: this.operations.current.actor?.name ?? null,
        decidedAt: () => 'clock_timestamp()',
      },
    );
  }

  #rows({ entity }: ModeratedKind): Repository<PendingChangeRow> {
    return this.dataSource.getRepository(entity);
  }

  #note(
    { kind, actions }: ModeratedKind,
    { id, eventId }: Changed,
    before: Pending | null,
    after: Pending | null,
  ): void {
    const noted = (pending: Pending | null): object | null =>
      actions ? pending : (pending?.proposed ?? null);
    const change = { before: { pending: noted(before) }, after: { pending: noted(after) } };
    this.operations.current.note({ kind, id, ...change }, eventId);
  }
}
