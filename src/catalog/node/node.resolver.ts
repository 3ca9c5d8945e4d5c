import { Args, Context, ID, Query, Resolver } from '@nestjs/graphql';
import { Cacheable } from '../../platform/graphql/request/cacheable.js';
import { badUserInput } from '../../platform/graphql/errors/bad-user-input.js';
import { decodeCatalogId } from '../model/catalog-id.js';
import { type NodeSource, NodeType } from '../../platform/graphql/schema/node.type.js';
import type { RequestContext } from '../../platform/graphql/request/request-context.js';
import { CatalogLoaders } from '../queries/catalog-loaders.js';
import { EventFinder } from '../queries/event-finder.js';
import { NodeFinders } from './node-finders.js';
import type { EventSnapshot } from '../snapshot/event-snapshot.js';

/** The maximum number of ids per field. */
const MAXIMUM_IDS = 100;

/** Finds readable objects by global id. */
@Resolver(() => NodeType)
export class NodeResolver {
  constructor(
    private readonly events: EventFinder,
    private readonly loaders: CatalogLoaders,
    private readonly kinds: NodeFinders,
  ) {}

  @Cacheable()
  @Query(() => NodeType, {
    nullable: true,
    description: 'An object by its global id. Null if it does not exist or the caller may not read it.',
  })
  async node(
    @Args('id', { type: () => ID, description: 'The global id of the object.' }) id: string,
    @Context() context: RequestContext,
  ): Promise<NodeSource | null> {
    return this.#find(await this.events.all(context), id, context);
  }

  @Cacheable()
  @Query(() => [NodeType], {
    nullable: 'items',
    description:
      'Up to 100 objects in the order of the ids. Null for each object that does not exist or that the caller may not read.',
  })
  async nodes(
    @Args('ids', { type: () => [ID], description: 'Global ids, at most 100.' }) ids: string[],
    @Context() context: RequestContext,
  ): Promise<(NodeSource | null)[]> {
    if (ids.length > MAXIMUM_IDS) throw badUserInput(`\`ids\` may hold ${String(MAXIMUM_IDS)} ids at most.`);
    const events = await this.events.all(context);
    return Promise.all(ids.map((id) => this.#find(events, id, context)));
  }

  async #find(events: EventSnapshot[], id: string, context: RequestContext): Promise<NodeSource | null> {
    const reference = decodeCatalogId(id);
    if (!reference) return this.kinds.find(id, context);
    for (const event of events) {
      const referenceObject = event.get(reference.objectId);
      // The id also contains the kind, which can be wrong.
      if (referenceObject) return referenceObject.id === id ? referenceObject : null;
    }
    const source = await this.loaders.entry(reference.objectId, context);
    return source?.id === id ? source : null;
  }
}
