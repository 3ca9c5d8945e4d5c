import type { MigrationInterface, QueryRunner } from 'typeorm';
import { FIVE_TIERS, makeTiers } from './1764000046000-narrow-search-rows.js';

const SETS = ['categories_set', 'venues_set', 'halls_set'];

/**
 * Names all that hits are counted by, which is the same for many objects, by one small number, so that a count
 * reads and tells nothing else of a hit.
 */
export class NumberSearchFacets1764000047000 implements MigrationInterface {
  name = 'NumberSearchFacets1764000047000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table search_facets (
        id integer not null generated always as identity constraint pk_search_facets primary key,
        -- Each event has its own, so that no two of them wait for each other.
        event_id uuid not null,
        ${SETS.map((set) => `${set} bigint not null`).join(', ')},
        -- Empty where there is none.
        country text not null,
        constraint uq_search_facets unique (event_id, ${SETS.join(', ')}, country)
      )`);
    const made = `catalog_search made join catalog_entry entry on entry.object_id = made.object_id`;
    await runner.query(`
      insert into search_facets (event_id, ${SETS.join(', ')}, country)
      select distinct entry.event_id, ${SETS.join(', ')}, coalesce(made.country, '') from ${made}`);
    // What has no entry any more finds nothing.
    await runner.query(`
      delete from catalog_search made
      where not exists (select from catalog_entry entry where entry.object_id = made.object_id)`);
    await runner.query('alter table catalog_search add column facets integer');
    // The indexes go with it, so that the rows change without them.
    await runner.query('alter table catalog_search drop column tier');
    await runner.query(`
      update catalog_search made set facets = known.id
      from catalog_entry entry, search_facets known
      where entry.object_id = made.object_id
        and (known.event_id, ${SETS.map((set) => `known.${set}`).join(', ')}, known.country)
          = (entry.event_id, ${SETS.map((set) => `made.${set}`).join(', ')}, coalesce(made.country, ''))`);
    await runner.query('alter table catalog_search alter column facets set not null');
    for (const set of SETS) await runner.query(`alter table catalog_search drop column ${set}`);
    await makeTiers(runner, FIVE_TIERS);
    await runner.query('drop index ix_search_set_members');
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const set of SETS) await runner.query(`alter table catalog_search add column ${set} bigint`);
    await runner.query('alter table catalog_search drop column tier');
    await runner.query(`
      update catalog_search made set (${SETS.join(', ')}) = (
        select ${SETS.join(', ')} from search_facets known where known.id = made.facets)`);
    for (const set of SETS) {
      await runner.query(`alter table catalog_search alter column ${set} set not null`);
    }
    await runner.query('alter table catalog_search drop column facets');
    await runner.query('drop table search_facets');
    await makeTiers(runner, FIVE_TIERS);
    await runner.query('create index ix_search_set_members on search_set using gin (members)');
  }
}
