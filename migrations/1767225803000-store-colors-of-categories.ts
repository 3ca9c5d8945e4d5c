import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Stores the colour of each root category, which followed from its place among the roots. A trigger gives a new root
 * the colour that the fewest other roots have, whoever writes it: an organizer, an import or a sample.
 */
export class StoreColorsOfCategories1767225803000 implements MigrationInterface {
  readonly name = 'StoreColorsOfCategories1767225803000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table category
        add column color smallint constraint ck_category_color check (color between 1 and 10),
        add column hatched boolean not null default false`);
    // The rows have the same looks as before, so neither their versions nor the catalog change.
    await runner.query('alter table category disable trigger user');
    await runner.query(`
      update category set color = place % 10 + 1, hatched = place / 10 % 2 = 1
      from (
        select id, row_number() over (partition by event_id order by position, slug collate "C") - 1 as place
        from category where parent_id is null
      ) root
      where category.id = root.id`);
    await runner.query('alter table category enable trigger user');
    await runner.query(`
      alter table category
        add constraint ck_category_root_color check (parent_id is not null or color is not null)`);
    await runner.query(`
      create function category_choose_color() returns trigger language plpgsql set search_path = public as $$
      begin
        select shade % 10 + 1, shade >= 10 into new.color, new.hatched
        from generate_series(0, 19) as shade left join category as root
          on root.event_id = new.event_id and root.parent_id is null and root.id <> new.id
            and root.color = shade % 10 + 1 and root.hatched = (shade >= 10)
        group by shade order by count(root.id), shade limit 1;
        return new;
      end $$`);
    await runner.query(`
      create trigger choose_color before insert or update on category
      for each row when (new.parent_id is null and new.color is null)
      execute function category_choose_color()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop trigger choose_color on category');
    await runner.query('drop function category_choose_color()');
    await runner.query('alter table category drop column color, drop column hatched');
  }
}
