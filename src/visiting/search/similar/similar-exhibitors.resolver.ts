import { ArgsType, Field, Int, Resolver } from '@nestjs/graphql';
import DataLoader from 'dataloader';
import { CatalogLoaders } from '../../../catalog/queries/catalog-loaders.js';
import { READ_COSTS } from '../../../catalog/queries/read-costs.js';
import type { CatalogSource } from '../../../catalog/snapshot/event-snapshot.js';
import { ExhibitorType } from '../../../fair/exhibitor/exhibitor.type.js';
import { Database } from '../../../platform/database/database.js';
import { badUserInput } from '../../../platform/graphql/errors/bad-user-input.js';
import { Cost } from '../../../platform/graphql/limits/field-cost.js';
import { PerRequest } from '../../../platform/graphql/request/per-request.js';
import { PlainField } from '../../../platform/graphql/schema/plain-field.js';
import { readDependenciesOf } from '../../../platform/graphql/request/request-context.js';
import { MAXIMUM_SIMILAR, SIMILAR, type SimilarRow } from './similar-statement.js';

const DEFAULT_SIMILAR = 6;

@ArgsType()
class SimilarArgs {
  @Field(() => Int, {
    nullable: true,
    description: `The maximum number of exhibitors, 1 to ${MAXIMUM_SIMILAR}. Default: ${DEFAULT_SIMILAR}.`,
  })
  first?: number | null;
}

/** Adds similar exhibitors to exhibitors. One statement serves all exhibitors of a request. */
@Resolver(() => ExhibitorType)
export class SimilarExhibitorsResolver {
  readonly #similar: PerRequest<DataLoader<CatalogSource, readonly string[], string>>;

  constructor(
    private readonly database: Database,
    private readonly loaders: CatalogLoaders,
  ) {
    this.#similar = new PerRequest(
      (context) =>
        new DataLoader((sources) => this.#read(sources, context), { cacheKeyFn: ({ objectId }) => objectId }),
    );
  }

  @Cost(READ_COSTS.similar)
  @PlainField(() => [ExhibitorType], {
    args: () => SimilarArgs,
    description:
      'Similar published exhibitors of the event, the most similar first. They share categories, words of names and descriptions, or a zone; a rare category counts more.',
  })
  async similar(source: CatalogSource, { first }: SimilarArgs, context: object): Promise<CatalogSource[]> {
    const count = first ?? DEFAULT_SIMILAR;
    if (count < 1 || count > MAXIMUM_SIMILAR) {
      throw badUserInput(`\`first\` must be from 1 to ${MAXIMUM_SIMILAR}, not ${count}.`);
    }
    // Of a draft, members of an exhibitor can read only their own exhibitors.
    if (source.event.outline) return [];
    const ids = await this.#similar.of(context).load(source);
    return this.loaders.of(context).entries(ids.slice(0, count));
  }

  async #read(sources: readonly CatalogSource[], context: object): Promise<(readonly string[])[]> {
    const rows = await this.database.query<SimilarRow>({
      name: 'similar-exhibitors',
      text: SIMILAR,
      values: [sources.map(({ objectId }) => objectId)],
    });
    const found = new Map(rows.map((row) => [row.id, row]));
    return sources.map(({ objectId, event }) => {
      const row = found.get(objectId);
      readDependenciesOf(context)?.note(event.id, row?.revision ?? 0);
      return row?.similar ?? [];
    });
  }
}
