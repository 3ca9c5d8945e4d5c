import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Cost } from '../platform/graphql/limits/field-cost.js';
import { countCost, facetsCost, pageCost } from './queries/read-costs.js';
import { NullableField } from '../platform/graphql/schema/nullable-field.js';

@ObjectType('PageInfo', {
  description: 'The position of a page in its list, according to the Relay specification.',
})
class PageInfoType {
  @Field(() => Boolean, {
    description:
      'With `first`: whether the list has objects after the page. With `last`: whether `before` is given.',
  })
  hasNextPage: boolean;

  @Field(() => Boolean, {
    description:
      'With `last`: whether the list has objects before the page. With `first`: whether `after` is given.',
  })
  hasPreviousPage: boolean;

  @NullableField(() => String, 'The cursor of the first object. Null for an empty page.')
  startCursor: string | null;

  @NullableField(() => String, 'The cursor of the last object. Null for an empty page.')
  endCursor: string | null;
}

/** A class for `{name}Connection`, which pages the objects of the type that `node` returns. */
export type ConnectionClass = new () => object;

type NodeClass = new () => object;

/**
 * Creates the types `{name}Connection` and `{name}Edge`. `facets`: the type of the facets, if any.
 * `describeEdge`: adds fields to the class of the edges.
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

    @Field(() => PageInfoType, { description: 'The position of the page in the list.' })
    pageInfo: PageInfoType;

    @Cost(countCost)
    @Field(() => Int, {
      description: 'The number of objects in the list. It adds cost only if it is selected.',
    })
    totalCount: number;
  }

  describeEdge?.(Edge);
  if (facets) addFacets(Connection, facets);
  return Connection;
}

function edgeType(name: string, plural: string, node: () => NodeClass): NodeClass {
  @ObjectType(`${name}Edge`, { description: `An object of a list of ${plural} with its cursor.` })
  class Edge {
    @Field(() => String, {
      description: 'The opaque cursor, for `after` or `before` of the same list, filter and order.',
    })
    cursor: string;

    @Field(node, { description: 'The object.' })
    node: object;
  }
  return Edge;
}

function addFacets(connection: ConnectionClass, facets: () => NodeClass): void {
  const { prototype } = connection as { prototype: object };
  Field(facets, {
    description:
      'The number of results for each further choice of a filter. It adds cost only if it is selected.',
  })(prototype, 'facets');
  Cost(facetsCost)(prototype, 'facets');
}
