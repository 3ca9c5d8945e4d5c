import { ArgsType, Int, Resolver } from '@nestjs/graphql';
import { CatalogLoaders } from '../../catalog/queries/catalog-loaders.js';
import { READ_COSTS } from '../../catalog/queries/read-costs.js';
import type { CatalogSource } from '../../catalog/snapshot/event-snapshot.js';
import { Database } from '../../platform/database/database.js';
import { Cost } from '../../platform/graphql/limits/field-cost.js';
import { PlainField } from '../../platform/graphql/schema/plain-field.js';
import { readDependenciesOf } from '../../platform/graphql/request/request-context.js';
import { boothIdOf, type BoothSource, BoothType } from './booth.type.js';
import { RowLoader } from '../../platform/graphql/request/row-loader.js';
import { readSize } from '../../catalog/queries/connection/page.js';
import { NullableField } from '../../platform/graphql/schema/nullable-field.js';

const DEFAULT_NEIGHBOURS = 6;
const MAXIMUM_NEIGHBOURS = 20;

/** The neighbours of one booth, the nearest first. */
interface NeighboursRow {
  id: string;
  revision: number;
  neighbours: string[];
}

/** The rectangle around an outline. */
const BOX = `
  select min((corner ->> 'x')::float8) as west, max((corner ->> 'x')::float8) as east,
    min((corner ->> 'y')::float8) as north, max((corner ->> 'y')::float8) as south
  from jsonb_array_elements(booth.outline) as corner`;

/**
 * One statement for the neighbours of several booths `$1`: by the gap between the rectangles, then by the
 * distance of their centres. It compares doubled coordinates of the centres, which gives the same order.
 */
const NEIGHBOURS = `
  with placed as materialized (
    select booth.id, booth.hall_id, booth.event_id, booth.key, box.*
    from booth cross join lateral (${BOX}) as box
    where booth.outline is not null
      and booth.hall_id in (select hall_id from booth where id = any($1::uuid[]))
  )
  select source.id,
    (select revision from catalog_revision revision where revision.event_id = source.event_id) as revision,
    array(
      select other.id from placed other
      where other.hall_id = source.hall_id and other.id <> source.id
      order by point(0, 0) <-> point(
          greatest(other.west - source.east, source.west - other.east, 0),
          greatest(other.north - source.south, source.north - other.south, 0)),
        point(source.west + source.east, source.north + source.south)
          <-> point(other.west + other.east, other.north + other.south),
        other.key, other.id
      limit ${MAXIMUM_NEIGHBOURS}
    ) as neighbours
  from placed source where source.id = any($1::uuid[])`;

@ArgsType()
class NeighboursArgs {
  @NullableField(
    () => Int,
    `The maximum number of booths, 1 to ${MAXIMUM_NEIGHBOURS}. Default: ${DEFAULT_NEIGHBOURS}.`,
  )
  first?: number | null;
}

/** Adds the neighbouring booths to a booth. One statement serves all booths of a request. */
@Resolver(() => BoothType)
export class BoothNeighboursResolver {
  readonly #neighbours: RowLoader<NeighboursRow>;

  constructor(
    database: Database,
    private readonly loaders: CatalogLoaders,
  ) {
    const read = (ids: readonly string[]): Promise<NeighboursRow[]> =>
      database.query({ name: 'booth-neighbours', text: NEIGHBOURS, values: [ids] });
    this.#neighbours = new RowLoader(read, ({ id }) => id);
  }

  @Cost(READ_COSTS.neighbours)
  @PlainField(() => [BoothType], {
    args: () => NeighboursArgs,
    description:
      'Booths of the same hall, free ones included, the nearest first. The order is by the gap between the rectangles around the outlines, then by the distance of their centres. Empty without an outline.',
  })
  async neighbours(
    source: BoothSource,
    { first }: NeighboursArgs,
    context: object,
  ): Promise<CatalogSource[]> {
    const count = readSize(first ?? DEFAULT_NEIGHBOURS, MAXIMUM_NEIGHBOURS);
    // Of a draft, members of an exhibitor can read only their own booths.
    if (source.event.isOutline) return [];
    const row = await this.#neighbours.load(context, boothIdOf(source));
    if (!row) return [];
    readDependenciesOf(context)?.record(source.event.id, row.revision);
    return this.loaders.of(context).entries(row.neighbours.slice(0, count));
  }
}
