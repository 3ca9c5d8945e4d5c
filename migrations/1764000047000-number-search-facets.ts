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
        ${SETS.map((set) => `${set} bigint not null`).join(', ')},
        -- Empty where there is none.
        country text not null,
        constraint uq_search_facets unique (${SETS.join(', ')}, country)
      )`);
    await runner.query(`
      insert into search_facets (${SETS.join(', ')}, country)
      select distinct ${SETS.join(', ')}, coalesce(country, '') from catalog_search`);
    await runner.query('alter table catalog_search add column facets integer');
    // The indexes go with it, so that the rows change without them.
    await runner.query('alter table catalog_search drop column tier');
    await runner.query(`
      update catalog_search made set facets = known.id from search_facets known
      where (${SETS.map((set) => `known.${set}`).join(', ')}, known.country)
        = (${SETS.map((set) => `made.${set}`).join(', ')}, coalesce(made.country, ''))`);
    await runner.query('alter table catalog_search alter column facets set not null');
    for (const set of SETS) await runner.query(`alter table catalog_search drop column ${set}`);
    await makeTiers(runner, FIVE_TIERS);
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
  }
}
