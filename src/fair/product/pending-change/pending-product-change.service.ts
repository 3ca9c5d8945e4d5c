import { Injectable } from '@nestjs/common';
import { Operations } from '../../../identity/audit/operations.js';
import { type EntryValues, newIn, withProposed } from '../../../identity/audit/value-difference.js';
import { Transactions } from '../../../platform/database/transactions.js';
import { InputCheck } from '../../../platform/failure/input-check.js';
import type { Patch } from '../../../platform/database/row.js';
import { staleError, userError } from '../../../platform/failure/user-error.js';
import type { ProductEntity } from '../product.entity.js';
import { ProductAccessService, type ProductState } from '../product-access.service.js';
import { type ProductChange, ProductWriterService } from '../product-writer.service.js';
import type {
  AcceptPendingProductChangeInput,
  RejectPendingProductChangeInput,
} from './pending-product-change.input.js';
import { PRODUCT_TEXTS, PRODUCT_VALUES } from './product-values.js';

const NOTE = 5000;

/** The action of a pending change. */
export type ProductAction = 'ADD' | 'CHANGE' | 'REMOVE';

/** The end of a pending change. REPLACE: a later change by a member replaces it. */
type Decision = 'ACCEPT' | 'REJECT' | 'REPLACE';

interface Pending {
  action: ProductAction;
  proposed: EntryValues;
}

type Product = Pick<ProductState, 'id' | 'eventId'>;

/** Stores pending changes of the products of approved exhibitors until staff decide. */
@Injectable()
export class PendingProductChangeService {
  constructor(
    private readonly transactions: Transactions,
    private readonly operations: Operations,
    private readonly access: ProductAccessService,
    private readonly writer: ProductWriterService,
  ) {}

  /** The values before a change. For a moderated member they include the pending changes. */
  async valuesFor({ id, moderated, row }: ProductState): Promise<EntryValues> {
    const current = await this.#current(id);
    const pending = moderated && !row.awaitsReview ? await this.#pending(id) : undefined;
    return { ...current, ...withProposed(current, pending?.proposed ?? {}, PRODUCT_TEXTS) };
  }

  /** Stores the addition of a product, which stays hidden from visitors. */
  async proposeAddition(product: Product): Promise<void> {
    await this.#keep(product, { action: 'ADD', proposed: {} });
  }

  /** Merges the change into the pending one, without values equal to present ones. Replaces a removal. */
  async proposeChange(
    product: ProductState,
    version: number | null | undefined,
    { columns, categories }: ProductChange,
  ): Promise<void> {
    requireVersion(product, version);
    const before = await this.#pending(product.id);
    const wanted = Object.entries({ ...columns, categories }).filter(([, value]) => value !== undefined);
    const current = await this.#current(product.id);
    const waiting = withProposed(current, before?.proposed ?? {}, PRODUCT_TEXTS);
    const proposed = newIn(current, { ...waiting, ...Object.fromEntries(wanted) }, PRODUCT_TEXTS);
    await this.#replace(product, before, { action: 'CHANGE', proposed });
  }

  /** Stores the removal. It replaces a pending change. */
  async proposeRemoval(product: ProductState, version: number | null | undefined): Promise<void> {
    requireVersion(product, version);
    await this.#replace(product, await this.#pending(product.id), { action: 'REMOVE', proposed: {} });
  }

  /** Applies the pending change and returns the product's id. */
  async accept(input: AcceptPendingProductChangeInput): Promise<string> {
    const product = await this.access.find(input.productId, 'REVIEW_REGISTRATION');
    const { action, proposed } = await this.#required(product);
    await this.#end(product.id, 'ACCEPT', null);
    if (action === 'REMOVE') {
      await this.writer.remove(product, input.version);
    } else if (action === 'ADD') {
      await this.writer.write(product, input.version, {
        columns: { awaitsReview: false },
        categories: undefined,
      });
    } else {
      const values = withProposed(await this.#current(product.id), proposed, PRODUCT_TEXTS);
      const { categories, ...columns } = values as Patch<ProductEntity> & { categories?: readonly string[] };
      if ((columns.name as unknown) === null)
        throw userError('INVALID', 'The name would lose its last language.');
      const chosen = categories && (await this.#existing(categories));
      await this.writer.write(product, input.version, { columns, categories: chosen });
    }
    return product.id;
  }

  /** Deletes the pending change, and the product if it is new. Returns the product's id. */
  async reject(input: RejectPendingProductChangeInput): Promise<string> {
    const product = await this.access.find(input.productId, 'REVIEW_REGISTRATION');
    const check = new InputCheck();
    const note = check.text(input.note, ['note'], NOTE, 'many');
    check.done();
    const pending = await this.#required(product);
    await this.#end(product.id, 'REJECT', note ?? null);
    this.#note(product, pending, null);
    if (pending.action === 'ADD') await this.writer.remove(product, null);
    return product.id;
  }

  async #replace(product: ProductState, before: Pending | undefined, next: Pending): Promise<void> {
    if (before) await this.#end(product.id, 'REPLACE', null);
    const nothing = next.action === 'CHANGE' && Object.keys(next.proposed).length === 0;
    if (!nothing) await this.#keep(product, next);
    this.#note(product, before ?? null, nothing ? null : next);
  }

  async #keep({ id, eventId }: Product, { action, proposed }: Pending): Promise<void> {
    const { actor } = this.operations.current;
    await this.transactions.sql.query({
      text: `insert into product_pending_change (event_id, product_id, action, proposed, account_id, actor)
        values ($1, $2, $3, $4, $5, $6)`,
      values: [eventId, id, action, JSON.stringify(proposed), actor?.accountId ?? null, actor?.name ?? ''],
    });
  }

  async #pending(id: string): Promise<Pending | undefined> {
    const [row] = await this.transactions.sql.query<Pending>({
      text: 'select action, proposed from product_pending_change where product_id = $1 and decided_at is null',
      values: [id],
    });
    return row;
  }

  async #required({ id }: Product): Promise<Pending> {
    const pending = await this.#pending(id);
    if (!pending) throw userError('NOT_FOUND', 'No change of the product is pending.', ['productId']);
    return pending;
  }

  async #current(id: string): Promise<EntryValues> {
    const [row] = await this.transactions.sql.query<{ current: EntryValues }>({
      text: `select ${PRODUCT_VALUES} as current from product where id = $1`,
      values: [id],
    });
    return row?.current ?? {};
  }

  /** The subset of the categories that still exist. */
  async #existing(ids: readonly string[]): Promise<string[]> {
    const rows = await this.transactions.sql.query<{ id: string }>({
      text: 'select id from category where id = any($1) order by id',
      values: [ids],
    });
    return rows.map(({ id }) => id);
  }

  async #end(productId: string, decision: Decision, note: string | null): Promise<void> {
    await this.transactions.sql.query({
      text: `update product_pending_change set decision = $2, note = $3, decided_by = $4, decided_at = clock_timestamp()
        where product_id = $1 and decided_at is null`,
      values: [productId, decision, note, this.operations.current.actor?.name ?? null],
    });
  }

  #note({ id, eventId }: Product, before: Pending | null, after: Pending | null): void {
    const change = { before: { pending: before }, after: { pending: after } };
    this.operations.current.note({ kind: 'PRODUCT', id, ...change }, eventId);
  }
}

function requireVersion({ id, row }: ProductState, version: number | null | undefined): void {
  if (version != null && version !== row.version) throw staleError({ productId: id });
}
