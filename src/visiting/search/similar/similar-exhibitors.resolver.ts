import { ArgsType, Int, Resolver } from '@nestjs/graphql';
import { CatalogLoaders } from '../../../catalog/queries/catalog-loaders.js';
import { READ_COSTS } from '../../../catalog/queries/read-costs.js';
import type { CatalogSource } from '../../../catalog/snapshot/event-snapshot.js';
import { ExhibitorType } from '../../../fair/exhibitor/exhibitor.type.js';
import { Database } from '../../../platform/database/database.js';
import { Cost } from '../../../platform/graphql/limits/field-cost.js';
import { PlainField } from '../../../platform/graphql/schema/plain-field.js';
import { readDependenciesOf } from '../../../platform/graphql/request/request-context.js';
import { MAXIMUM_SIMILAR, SIMILAR, type SimilarRow } from './similar-statement.js';
import { RowLoader } from '../../../platform/graphql/request/row-loader.js';
import { readSize } from '../../../catalog/queries/connection/page.js';
import { NullableField } from '../../../platform/graphql/schema/nullable-field.js';

const DEFAULT_SIMILAR = 6;

@ArgsType()
class SimilarArgs {
  @NullableField(
    () => Int,
    `The maximum number of exhibitors, 1 to ${MAXIMUM_SIMILAR}. Default: ${DEFAULT_SIMILAR}.`,
  )
  first?: number | null;
}

/** Adds similar exhibitors to exhibitors. One statement serves all exhibitors of a request. */
@Resolver(() => ExhibitorType)
export class SimilarExhibitorsResolver {
  readonly #similar: RowLoader<SimilarRow>;

  constructor(
    database: Database,
    private readonly loaders: CatalogLoaders,
  ) {
    const read = (ids: readonly string[]): Promise<SimilarRow[]> =>
      database.query({ name: 'similar-exhibitors', text: SIMILAR, values: [ids] });
    this.#similar = new RowLoader(read, ({ id }) => id);
  }

  @Cost(READ_COSTS.similar)
  @PlainField(() => [ExhibitorType], {
    args: () => SimilarArgs,
    description:
      'Similar published exhibitors of the event, the most similar first. They share categories, words of names and descriptions, or a zone; a rare category counts more.',
  })
  async similar(source: CatalogSource, { first }: SimilarArgs, context: object): Promise<CatalogSource[]> {
    const count = readSize(first ?? DEFAULT_SIMILAR, MAXIMUM_SIMILAR);
    // Of a draft, members of an exhibitor can read only their own exhibitors.
    if (source.event.isOutline) return [];
    const row = await this.#similar.load(context, source.objectId);
    readDependenciesOf(context)?.record(source.event.id, row?.revision ?? 0);
    return this.loaders.of(context).entries((row?.similar ?? []).slice(0, count));
  }
}
