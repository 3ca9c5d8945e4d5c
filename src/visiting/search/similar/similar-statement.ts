import { LEXEME } from '../lexer/lexeme.js';

const IS_WORD = `lexeme like '${LEXEME.anywhere}%'`;
/** The maximum number of candidates per category or zone, so that the cost does not grow with the event. */
const PER_GROUP = 100;
/** The number of best candidates by categories and zones whose words are compared. */
const MAXIMUM_COMPARED = 40;
/** The maximum number of similar exhibitors. */
export const MAXIMUM_SIMILAR = 20;

/** The similar exhibitors of one exhibitor, best first. */
export interface SimilarRow {
  id: string;
  revision: number;
  similar: string[];
}

/**
 * One statement for the similar exhibitors of several exhibitors `$1`. Candidates share a category or a zone.
 * A shared category counts by its rarity, at most 1; a shared zone counts 0.2. The share of the exhibitor's
 * words in the names, descriptions and keywords of the other one counts up to 0.25.
 */
export const SIMILAR = `
  with source as (
    select entry.object_id, entry.event_id, entry.categories, entry.zones, array(
        select lexeme from unnest(tsvector_to_array(search.lexemes)) as lexeme where ${IS_WORD}) as words
    from catalog_entry entry left join catalog_search search on search.object_id = entry.object_id
    where entry.object_id = any($1::uuid[]) and entry.kind = 'EXHIBITOR'
  )
  select source.object_id as id,
    (select revision from catalog_revision revision where revision.event_id = source.event_id) as revision,
    array(
      select near.object_id from (
        select other.object_id, other.published, (
            select coalesce(sum(1 / (1 + ln(greatest(stored.count, 1)))), 0)
            from catalog_count stored
            where stored.event_id = source.event_id and stored.kind = 'EXHIBITOR'
              and stored.dimension = 'category'
              and stored.value in (
                select unnest(other.categories)::text intersect select unnest(source.categories)::text)
          ) + case when other.zones && source.zones then 0.2 else 0 end as places
        from (
          select listed.object_id
          from unnest(source.categories) as category (id) cross join lateral (
            select listing.object_id from catalog_listing listing
            where listing.list_id = category.id and listing.kind = 'EXHIBITOR' and listing.published
              and listing.collator = 'code' and listing.sort = 'updated'
            order by listing.key collate "C" desc, listing.object_id desc limit ${PER_GROUP}
          ) listed
          union
          select neighbour.object_id
          from unnest(source.zones) as zone (id) cross join lateral (
            select entry.object_id from catalog_entry entry
            where entry.event_id = source.event_id and entry.kind = 'EXHIBITOR' and entry.published
              and entry.zones && array[zone.id]
            order by entry.object_id limit ${PER_GROUP}
          ) neighbour
        ) candidate
        join catalog_entry other on other.object_id = candidate.object_id
        where other.object_id <> source.object_id and other.published and other.event_id = source.event_id
        order by places desc, other.object_id limit ${MAXIMUM_COMPARED}
      ) near
      left join catalog_search search on search.object_id = near.object_id
      cross join lateral (
        select count(*)::float8 / greatest(cardinality(source.words), 1) as share
        from (select lexeme from unnest(tsvector_to_array(search.lexemes)) as lexeme where ${IS_WORD}
          intersect select unnest(source.words)) common
      ) shared
      order by near.places + 0.25 * shared.share desc, near.object_id limit ${MAXIMUM_SIMILAR}
    ) as similar
  from source`;
