import { Injectable } from '@nestjs/common';
import { Operations } from '../../../identity/audit/operations.js';
import { Transactions } from '../../../platform/database/transactions.js';
import { InputCheck } from '../../../platform/failure/input-check.js';
import { staleError, userError } from '../../../platform/failure/user-error.js';
import { type EntryChange, EntryWriterService } from '../entry-writer.service.js';
import {
  ExhibitorAccessService,
  type ExhibitorState,
} from '../../../fair/exhibitor/exhibitor-access.service.js';
import type { EntryValues } from '../../../identity/audit/value-difference.js';
import type { LocalizedText } from '../../../platform/text/localized-text.js';
import { peopleFault } from '../../../platform/text/person-name.js';
import { ENTRY_VALUES, type ExhibitorValues, proposalOf, proposedValues } from './entry-values.js';
import type { AcceptPendingChangeInput, RejectPendingChangeInput } from './pending-change.input.js';

const NOTE = 5000;

/** An entry and its proposed values; null if no change is pending. */
interface Pending {
  current: Partial<ExhibitorValues>;
  proposed: EntryValues | null;
}

/** The name is null if its last language would be removed. */
type Proposed = Omit<Partial<ExhibitorValues>, 'name'> & { name?: LocalizedText | null };

/** How a pending change ends. REPLACE: a later change of the member replaces it. */
type Decision = 'ACCEPT' | 'REJECT' | 'REPLACE';

/** Checks changes that were proposed before names were checked. */
function rejectContactData({ representatives = [] }: Partial<ExhibitorValues>): void {
  const fault = peopleFault(representatives);
  if (fault !== undefined) {
    const words = `Names of representatives ${fault}; refuse the change and request a corrected one.`;
    throw userError('INVALID', words, ['exhibitorId']);
  }
}

/** Stores changes that members propose of approved entries until staff decide about them. */
@Injectable()
export class PendingChangeService {
  constructor(
    private readonly transactions: Transactions,
    private readonly operations: Operations,
    private readonly access: ExhibitorAccessService,
    private readonly writer: EntryWriterService,
  ) {}

  /** The values that a change starts from. For a member with a pending change they include its values. */
  async valuesFor(exhibitor: ExhibitorState): Promise<Partial<ExhibitorValues>> {
    const { current, proposed } = await this.#pending(exhibitor.id);
    if (!proposed || !this.access.isModerated(exhibitor)) return current;
    return { ...current, ...(proposedValues(current, proposed) as Partial<ExhibitorValues>) };
  }

  /**
   * Adds the change to the pending values and removes values that are as before. The exhibitor must be
   * locked.
   */
  async propose(
    { id, eventId, version: present }: ExhibitorState,
    version: number | null | undefined,
    { columns, categories }: EntryChange,
  ): Promise<void> {
    if (version != null && version !== present) throw staleError({ exhibitorId: id });
    const { current, proposed } = await this.#pending(id);
    const wanted = Object.entries({ ...columns, categories }).filter(([, value]) => value !== undefined);
    const before = proposed && proposedValues(current, proposed);
    const next = proposalOf(current, { ...before, ...Object.fromEntries(wanted) });
    if (proposed) await this.#end(id, 'REPLACE', null);
    const { actor } = this.operations.current;
    if (Object.keys(next).length > 0) {
      await this.transactions.sql.query({
        text: `insert into exhibitor_pending_change (event_id, exhibitor_id, proposed, account_id, actor)
          values ($1, $2, $3, $4, $5)`,
        values: [eventId, id, JSON.stringify(next), actor?.accountId ?? null, actor?.name ?? ''],
      });
    }
    this.#note(id, eventId, proposed, next);
  }

  /** Writes the pending change into the entry and returns the exhibitor's id. */
  async accept(input: AcceptPendingChangeInput): Promise<string> {
    const exhibitor = await this.access.find(input.exhibitorId, 'REVIEW_REGISTRATION');
    if (exhibitor.status !== 'APPROVED') {
      throw userError('WRONG_STATUS', `The registration is ${exhibitor.status}; it must be APPROVED.`);
    }
    const { current, proposed } = await this.#required(exhibitor.id);
    const { categories, ...columns } = proposedValues(current, proposed) as Proposed;
    const { name, ...rest } = columns;
    if (name === null) throw userError('INVALID', 'The change would remove the name in its last language.');
    rejectContactData(rest);
    const chosen = categories && (await this.#existing(categories));
    await this.writer.write(exhibitor, input.version, { columns: { ...rest, name }, categories: chosen });
    await this.#end(exhibitor.id, 'ACCEPT', null);
    return exhibitor.id;
  }

  /** Removes the pending change and returns the exhibitor's id. */
  async reject(input: RejectPendingChangeInput): Promise<string> {
    const { id, eventId } = await this.access.find(input.exhibitorId, 'REVIEW_REGISTRATION');
    const check = new InputCheck();
    const note = check.text(input.note, ['note'], NOTE, 'many');
    check.done();
    const { proposed } = await this.#required(id);
    await this.#end(id, 'REJECT', note ?? null);
    this.#note(id, eventId, proposed, null);
    return id;
  }

  async #pending(id: string): Promise<Pending> {
    const [row] = await this.transactions.sql.query<Pending>({
      text: `select ${ENTRY_VALUES} as current, pending.proposed
        from exhibitor left join exhibitor_pending_change pending
          on pending.exhibitor_id = exhibitor.id and pending.decided_at is null
        where exhibitor.id = $1`,
      values: [id],
    });
    return row ?? { current: {}, proposed: null };
  }

  async #required(id: string): Promise<Pending & { proposed: EntryValues }> {
    const { current, proposed } = await this.#pending(id);
    if (!proposed) throw userError('NOT_FOUND', 'No change of the exhibitor is pending.', ['exhibitorId']);
    return { current, proposed };
  }

  /** A category may have been deleted since. */
  async #existing(ids: readonly string[]): Promise<string[]> {
    const rows = await this.transactions.sql.query<{ id: string }>({
      text: 'select id from category where id = any($1) order by id',
      values: [ids],
    });
    return rows.map(({ id }) => id);
  }

  async #end(exhibitorId: string, decision: Decision, note: string | null): Promise<void> {
    await this.transactions.sql.query({
      text: `update exhibitor_pending_change set decision = $2, note = $3, decided_by = $4, decided_at = clock_timestamp()
        where exhibitor_id = $1 and decided_at is null`,
      values: [exhibitorId, decision, note, this.operations.current.actor?.name ?? null],
    });
  }

  #note(id: string, eventId: string, before: EntryValues | null, after: EntryValues | null): void {
    const change = { before: { pending: before }, after: { pending: after } };
    this.operations.current.note({ kind: 'EXHIBITOR', id, ...change }, eventId);
  }
}
