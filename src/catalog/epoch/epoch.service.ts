import { Injectable, Logger } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { Transactions } from '../../platform/database/transactions.js';
import type { Sql } from '../../platform/database/sql.js';
import { readIdentity, mergedIdentity } from './database-identity.js';

/** An event and the epoch of its revisions. */
export interface EventEpoch {
  slug: string;
  epoch: string;
  revision: number;
}

/** Gives events a new epoch after a restore, so that no copy continues from a revision of the old epoch. */
@Injectable()
export class EpochService {
  readonly #logger = new Logger(EpochService.name);
  #hasWarned = false;

  constructor(
    private readonly database: Database,
    private readonly transactions: Transactions,
  ) {}

  /** Compares the database with the stored identity. Of concurrent processes, one creates the new epochs. */
  async check(): Promise<void> {
    const { identity, unreadable } = await readIdentity(this.database);
    if (unreadable.length > 0 && !this.#hasWarned) {
      this.#hasWarned = true;
      this.#logger.warn(
        `The database does not return its ${unreadable.join(' and ')}. After a restore, run \`vitrine catalog epoch --new\`.`,
      );
    }
    const formerIdentity = await storedIdentity(this.database, '');
    if (formerIdentity !== undefined && mergedIdentity(formerIdentity, identity) === formerIdentity) return;
    const renewedCount = await this.transactions.run((sql) => storeIdentity(sql, identity));
    if (renewedCount > 0) {
      this.#logger.warn(
        `The database has another identity than before, such as after a restore. ${String(renewedCount)} events have a new epoch. Their copies start again.`,
      );
    }
  }

  /** Gives new epochs to the event with this slug, or to all events. Returns the number of events. */
  async renew(slug?: string): Promise<number> {
    return this.transactions.run((sql) => renewEpochs(sql, slug));
  }

  /** The epochs of all events, by slug. */
  async epochs(): Promise<EventEpoch[]> {
    return this.database.query<EventEpoch>({
      text: `select event.slug, catalog.epoch, catalog.revision
        from catalog_revision catalog join event on event.id = catalog.event_id order by event.slug`,
    });
  }
}

/** Stores the identity and returns the number of events with new epochs. */
async function storeIdentity(sql: Sql, identity: string): Promise<number> {
  await sql.query({ text: `insert into catalog_history (identity) values ('') on conflict do nothing` });
  const commonIdentity = mergedIdentity((await storedIdentity(sql, 'for update')) ?? '', identity);
  await sql.query({
    text: 'update catalog_history set identity = $1, known_since = case when $2 then known_since else now() end',
    values: [commonIdentity ?? identity, commonIdentity !== undefined],
  });
  return commonIdentity === undefined ? renewEpochs(sql) : 0;
}

async function storedIdentity(sql: Sql, locking: '' | 'for update'): Promise<string | undefined> {
  const [row] = await sql.query<{ identity: string }>({
    text: `select identity from catalog_history ${locking}`,
  });
  return row?.identity;
}

/** Also ends the journal at the present revision, so that clients without epochs detect the restore. */
async function renewEpochs(sql: Sql, slug?: string): Promise<number> {
  const rows = await sql.query({
    text: `with locked as (
        select event_id from catalog_revision
        where $1::text is null or event_id = (select id from event where slug = $1)
        order by event_id for update)
      update catalog_revision catalog set epoch = gen_random_uuid(), changes_since = revision
      from locked where locked.event_id = catalog.event_id returning 1`,
    values: [slug ?? null],
  });
  return rows.length;
}
