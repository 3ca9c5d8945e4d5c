import type { MigrationInterface, QueryRunner } from 'typeorm';

const SETS = ['categories', 'venues', 'halls'];
const ARRAYS = [...SETS, 'zones'];
const MANY = `kind in ('PRODUCT', 'EXHIBITOR', 'BOOTH')`;
const LAST_BYTE = 'get_byte(uuid_send(object_id), 15)';

/** Of exhibitors and booths an eighth and the others, and with the eighth all of the kinds that are few; so of products. */
const FOUR_TIERS = {
  count: 4,
  tier: `case when kind = 'PRODUCT' then 2 else 0 end + case when ${MANY} and ${LAST_BYTE} >= 32 then 1 else 0 end`,
};
/** The other products in two parts, so that two statements at a time have about as much to count each. */
export const FIVE_TIERS = {
  count: 5,
  tier: `${FOUR_TIERS.tier} + case when kind = 'PRODUCT' and ${LAST_BYTE} >= 96 then 1 else 0 end`,
};

/**
 * Makes the rows that hits are counted by half as wide, since where an object stands is told by its lexemes and sets and
 * its event by its lexemes, and parts the tier of most products in two.
 */
export class NarrowSearchRows1764000046000 implements MigrationInterface {
  name = 'NarrowSearchRows1764000046000';

  async up(runner: QueryRunner): Promise<void> {
    for (const column of SETS) {
      await runner.query(`alter table catalog_search alter column ${column}_set drop expression`);
    }
    for (const column of [...ARRAYS, 'event_id']) {
      await runner.query(`alter table catalog_search drop column ${column}`);
    }
    // The new column writes all rows anew, without what was dropped.
    await makeTiers(runner, FIVE_TIERS);
    await runner.query('create index ix_search_set_members on search_set using gin (members)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index ix_search_set_members');
    await runner.query('alter table catalog_search add column event_id uuid');
    for (const column of ARRAYS) {
      await runner.query(`alter table catalog_search add column ${column} uuid[]`);
      await runner.query(`alter table catalog_search alter column ${column} set storage main`);
    }
    await runner.query(`
      update catalog_search made set (event_id, ${ARRAYS.join(', ')}) = (
        select event_id, ${ARRAYS.join(', ')} from catalog_entry entry where entry.object_id = made.object_id)`);
    for (const column of ['event_id', ...ARRAYS]) {
      // The name that it had before.
      await runner.query(
        `alter table catalog_search add constraint catalog_search_${column}_not_null1 not null ${column}`,
      );
    }
    for (const column of SETS) {
      await runner.query(`alter table catalog_search drop column ${column}_set`);
      await runner.query(
        `alter table catalog_search add column ${column}_set bigint not null
          generated always as (search_set_id(${column})) stored`,
      );
    }
    await makeTiers(runner, FOUR_TIERS);
  }
}

/** Puts each object into a tier, with an index for each of them; those of before go with their column. */
export async function makeTiers(runner: QueryRunner, { count, tier }: typeof FOUR_TIERS): Promise<void> {
  await runner.query('alter table catalog_search drop column if exists tier');
  await runner.query(
    `alter table catalog_search add column tier smallint not null generated always as (${tier}) stored`,
  );
  for (let each = 0; each < count; each += 1) {
    // What waits to be put into an index is read by every search: it must be little.
    await runner.query(
      `create index ix_catalog_search_tier_${each} on catalog_search using gin (lexemes)
        with (gin_pending_list_limit = 256) where tier = ${each}`,
    );
  }
}
