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
  DECISION_NOTE,
  proposalOf,
  proposedValues,
} from './pending-change.fields.js';

/** An object before a change, locked. */
interface ModeratedObject {
  id: string;
  eventId: string;
  version: number;
}

interface Proposal {
  action: PendingAction;
  proposed: EntryValues;
}

/** A pending change as it is stored. */
interface StoredProposal extends Proposal {
  at: Date;
}

/** The current values of an object, and its pending change. */
interface State {
  current: EntryValues;
  pending: StoredProposal | null;
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

  /** The values that a change starts from. With `isModerated` they include the pending change. */
  async valuesFor(kind: ModeratedKind, id: string, isModerated: boolean): Promise<EntryValues> {
    const { current, pending } = await this.#read(kind, id);
    if (!pending || !isModerated) return current;
    return { ...current, ...proposedValues(kind, current, pending.proposed) };
  }

  /** Stores the addition of an object that is hidden until acceptance. */
  async proposeAddition(kind: ModeratedKind, object: Omit<ModeratedObject, 'version'>): Promise<void> {
    await this.#insert(kind, object, { action: 'ADD', proposed: {} });
  }

  /**
   * Adds the values to the pending ones, and removes those that equal the current ones. It replaces a pending
   * removal. STALE if the object has another version.
   */
  async proposeChange(
    kind: ModeratedKind,
    object: ModeratedObject,
    version: number | null | undefined,
    newValues: EntryValues,
  ): Promise<void> {
    requireVersion(version, object.version, { [kind.key]: object.id });
    const { current, pending } = await this.#read(kind, object.id);
    const definedEntries = Object.entries(newValues).filter(([, value]) => value !== undefined);
    const earlierValues = pending && proposedValues(kind, current, pending.proposed);
    const proposed = proposalOf(kind, current, { ...earlierValues, ...Object.fromEntries(definedEntries) });
    const change: Proposal = { action: 'CHANGE', proposed };
    await this.#replace(kind, object, pending, Object.keys(proposed).length > 0 ? change : null);
  }

  /** Stores the removal. It replaces a pending change. STALE if the object has another version. */
  async proposeRemoval(
    kind: ModeratedKind,
    object: ModeratedObject,
    version: number | null | undefined,
  ): Promise<void> {
    requireVersion(version, object.version, { [kind.key]: object.id });
    const { pending } = await this.#read(kind, object.id);
    await this.#replace(kind, object, pending, { action: 'REMOVE', proposed: {} });
  }

  /**
   * Ends the pending change and returns the values to write. NOT_FOUND if no change is pending, STALE if it was
   * not proposed at `proposedAt`.
   */
  async accept<Values>(
    kind: ModeratedKind,
    id: string,
    proposedAt: Date | null | undefined,
  ): Promise<AcceptedChange<Values>> {
    const { current, pending } = await this.#readPending(kind, id);
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
      categories:
        categories === undefined ? undefined : await this.#existingCategories(categories as string[]),
    };
  }

  /** Ends the pending change. NOT_FOUND if no change is pending. */
  async reject(
    kind: ModeratedKind,
    object: ModeratedObject,
    sentNote: string | null | undefined,
  ): Promise<void> {
    const check = new InputCheck();
    const note = check.text(sentNote, ['note'], DECISION_NOTE.maximum, 'many') ?? null;
    check.done();
    const { pending } = await this.#readPending(kind, object.id);
    await this.#end(kind, object.id, { decision: 'REJECT', note });
    this.#recordChange(kind, object, pending, null, note);
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
    object: ModeratedObject,
    before: Proposal | null,
    next: Proposal | null,
  ): Promise<void> {
    if (before) await this.#end(kind, object.id, { decision: 'REPLACE' });
    if (next) await this.#insert(kind, object, next);
    this.#recordChange(kind, object, before, next);
  }

  async #read(kind: ModeratedKind, id: string): Promise<State> {
    const { object, actions } = kind;
    const [row] = await this.transactions.sql.query<StoredProposal & Pick<State, 'current'>>({
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

  async #readPending(kind: ModeratedKind, id: string): Promise<State & { pending: StoredProposal }> {
    const { current, pending } = await this.#read(kind, id);
    if (!pending)
      throw userError('NOT_FOUND', message`No change of the ${term(kind.object)} is pending.`, [kind.key]);
    return { current, pending };
  }

  /** The ids of categories that still exist: one may have been deleted since the proposal. */
  async #existingCategories(ids: readonly string[]): Promise<string[]> {
    const rows = await this.transactions.sql.query<{ id: string }>({
      text: 'select id from category where id = any($1) order by id',
      values: [ids],
    });
    return rows.map(({ id }) => id);
  }

  async #insert(
    kind: ModeratedKind,
    { id, eventId }: Omit<ModeratedObject, 'version'>,
    { action, proposed }: Proposal,
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
    outcome: Pick<PendingChangeRow, 'decision'> & { note?: string | null | undefined },
  ): Promise<void> {
    await this.#rows(kind).update(
      { [kind.key]: id, decidedAt: IsNull() },
      {
        ...outcome,
        decidedBy: this.operations.current.actor?.name ?? null,
        decidedAt: () => 'clock_timestamp()',
      },
    );
  }

  #rows({ entity }: ModeratedKind): Repository<PendingChangeRow> {
    return this.dataSource.getRepository(entity);
  }

  #recordChange(
    { kind, actions }: ModeratedKind,
    { id, eventId }: ModeratedObject,
    before: Proposal | null,
    after: Proposal | null,
    note: string | null = null,
  ): void {
    const auditValue = (pending: Proposal | null): object | null =>
      actions ? pending : (pending?.proposed ?? null);
    const change = {
      before: { pending: auditValue(before) },
      after: { pending: auditValue(after), ...(note !== null && { note }) },
    };
    this.operations.current.record({ kind, id, ...change }, eventId);
  }
}
