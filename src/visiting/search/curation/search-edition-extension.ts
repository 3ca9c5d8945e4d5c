import { Injectable } from '@nestjs/common';
import { EditionExtensions } from '../../../organizing/edition/edition-extensions.service.js';
import { Transactions } from '../../../platform/database/transactions.js';

/** Copies synonyms, pinyin and keywords into another edition. */
@Injectable()
export class SearchEditionExtension {
  constructor(
    private readonly transactions: Transactions,
    extensions: EditionExtensions,
  ) {
    extensions.add({
      name: 'synonyms',
      copy: (fromEvent, toEvent) => this.#copy(fromEvent, toEvent),
      carryOver: (exhibitorIds) => this.#carryOver(exhibitorIds),
    });
  }

  async #copy(fromEvent: string, toEvent: string): Promise<number> {
    const [row] = await this.transactions.sql.query<{ count: number }>({
      text: `insert into search_synonyms (event_id, groups)
        select $2, groups from search_synonyms where event_id = $1 and groups <> '[]'
        returning jsonb_array_length(groups) as count`,
      values: [fromEvent, toEvent],
    });
    return row?.count ?? 0;
  }

  async #carryOver(exhibitorIds: readonly string[]): Promise<void> {
    await this.transactions.sql.query({
      text: `insert into search_setting (exhibitor_id, reading, keywords)
        select carried.id, setting.reading, setting.keywords
        from exhibitor carried join search_setting setting on setting.exhibitor_id = carried.carried_from
        where carried.id = any($1)`,
      values: [exhibitorIds],
    });
  }
}
