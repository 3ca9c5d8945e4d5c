import { Injectable } from '@nestjs/common';
import { message } from '../../platform/text/message.js';
import type { InputCheck } from '../../platform/failure/input-check.js';
import { knownIds } from '../../catalog/model/object-id.js';
import { Transactions } from '../../platform/database/transactions.js';
import { CHOSEN_CATEGORIES } from './category.fields.js';

/** Validates the categories of an input. */
@Injectable()
export class CategoryChoiceService {
  constructor(private readonly transactions: Transactions) {}

  /**
   * The database ids of these categories of the event, each once. An unknown id is recorded as
   * NOT_FOUND under `categoryIds`. Undefined returns undefined. Null returns an empty list.
   */
  async read(
    check: InputCheck,
    eventId: string,
    globalIds: readonly string[] | null | undefined,
  ): Promise<string[] | undefined> {
    if (globalIds === undefined) return undefined;
    const choice = { eventId, globalIds: globalIds ?? [] };
    if (choice.globalIds.length > CHOSEN_CATEGORIES.items) {
      check.refuse(['categoryIds'], message`At most ${CHOSEN_CATEGORIES.items} categories can be chosen.`);
      return undefined;
    }
    return knownIds(this.transactions.sql, 'CATEGORY', choice, (index) =>
      check.refuse(['categoryIds', String(index)], message`The event has no such category.`, 'NOT_FOUND'),
    );
  }
}
