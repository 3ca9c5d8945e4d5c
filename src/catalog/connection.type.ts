import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Cost } from '../platform/graphql/field-cost.js';
import { countCost, facetsCost, pageCost } from './queries/read-costs.js';

@ObjectType('PageInfo', { description: 'Where a page stands in its list, after the Relay specification.' })
class PageInfoType {
  @Field(() => Boolean, {
    description: 'Reading forward: whether the list goes on; reading backward: whether `before` was given.',
  })
  hasNextPage: boolean;

  @Field(() => Boolean, {
    description: 'Reading backward: whether the list goes on; reading forward: whether `after` was given.',
  })
  hasPreviousPage: boolean;

  @Field(() => String, { nullable: true, description: "The first object's cursor; null on an empty page." })
  startCursor: string | null;

  @Field(() => String, { nullable: true, description: "The last object's cursor; null on an empty page." })
  endCursor: string | null;
}

/** A class for `{name}Connection`, which pages the objects of the type that `node` returns. */
export type ConnectionClass = new () => object;

type NodeClass = new () => object;

/**
 * Makes the types `{name}Connection` and `{name}Edge`; `facets` is the type of the connection's facets, if it has any,
 * `describeEdge` adds fields to the class of its edges.
 */
export function connectionType(
  name: string,
  plural: string,
  node: () => NodeClass,
  facets?: () => NodeClass,
  describeEdge?: (edge: NodeClass) => void,
): ConnectionClass {
  const Edge = edgeType(name, plural, node);

  @ObjectType(`${name}Connection`, { description: `A page of a list of ${plural}.` })
  class Connection {
    @Cost(pageCost)
    @Field(() => [Edge], { description: 'The objects of the page, each with its cursor.' })
    edges: object[];

    @Cost(pageCost)
    @Field(() => [node()], { description: 'The objects of the page.' })
    nodes: object[];

    @Field(() => PageInfoType, { description: 'Where the page stands in the list.' })
    pageInfo: PageInfoType;

    @Cost(countCost)
    @Field(() => Int, {
      description: 'How many the list has on all pages; costs only where it is asked for.',
    })
    totalCount: number;
  }

  describeEdge?.(Edge);
  if (facets) addFacets(Connection, facets);
  return Connection;
}

function edgeType(name: string, plural: string, node: () => NodeClass): NodeClass {
  @ObjectType(`${name}Edge`, { description: `A place in a list of ${plural}.` })
  class Edge {
    @Field(() => String, {
      description: 'Opaque; use it as `after` or `before` of the same list, filter and order.',
    })
    cursor: string;

    @Field(node, { description: 'What stands at this place.' })
    node: object;
  }
  return Edge;
}

function addFacets(connection: ConnectionClass, facets: () => NodeClass): void {
  const { prototype } = connection as { prototype: object };
  Field(facets, {
    description: 'How many objects each further choice would leave; costs only where it is asked for.',
  })(prototype, 'facets');
  Cost(facetsCost)(prototype, 'facets');
}
