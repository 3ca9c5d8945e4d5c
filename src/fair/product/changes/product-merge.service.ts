import { message } from '../../../platform/text/message.js';
import { Injectable } from '@nestjs/common';
import { Operations } from '../../../identity/audit/operations.js';
import { Transactions } from '../../../platform/database/transactions.js';
import { onConstraint } from '../../../platform/failure/constraint-error.js';
import { type UserError, userError } from '../../../platform/failure/user-error.js';
import {
  type ExhibitorPair,
  MergePartsService,
  type PartOutcome,
} from '../../exhibitor/merge/merge-parts.service.js';
import { ProductService } from '../product.service.js';

const PATH = ['mergeId'];
/** The maximum number of keys in the error. */
const MAXIMUM_KEYS = 10;

/** Moves the products of a merged exhibitor to the remaining one, after its own products. */
@Injectable()
export class ProductMergeService {
  constructor(
    private readonly transactions: Transactions,
    private readonly operations: Operations,
    private readonly products: ProductService,
    parts: MergePartsService,
  ) {
    parts.add({ move: (pair) => this.#move(pair) });
  }

  async #move(pair: ExhibitorPair): Promise<PartOutcome> {
    const { eventId, keepId, mergeId } = pair;
    await this.#refuseEqualKeys(pair);
    const ids = await onConstraint({ uq_product_external_id: () => equalKeys([]) }, () =>
      this.products.transfer(mergeId, keepId),
    );
    for (const id of ids) {
      const change = { before: { exhibitor_id: mergeId }, after: { exhibitor_id: keepId } };
      this.operations.current.record({ kind: 'PRODUCT', id, ...change }, eventId);
    }
    return { moved: { products: ids.length } };
  }

  /**
   * Finds the equal keys for the message. The unique constraint also detects them if they are added concurrently.
   */
  async #refuseEqualKeys({ keepId, mergeId }: ExhibitorPair): Promise<void> {
    const rows = await this.transactions.sql.query<{ key: string }>({
      text: `select one.external_id as key from product one join product other
          on other.exhibitor_id = $2 and other.external_id = one.external_id
        where one.exhibitor_id = $1 order by key limit ${String(MAXIMUM_KEYS)}`,
      values: [keepId, mergeId],
    });
    if (rows.length > 0) throw equalKeys(rows.map(({ key }) => key));
  }
}

function equalKeys(keys: readonly string[]): UserError {
  const keyList = keys.length > 0 ? `: ${keys.join(', ')}` : '';
  const refusal = message`Both have products with the same external id${keyList}. Remove or change one of each first.`;
  return userError('TAKEN', refusal, PATH);
}
