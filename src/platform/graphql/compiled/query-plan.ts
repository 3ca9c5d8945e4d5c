import type {
  FieldNode,
  GraphQLAbstractType,
  GraphQLField,
  GraphQLLeafType,
  GraphQLObjectType,
  GraphQLResolveInfo,
} from 'graphql';

/** All that can be known of a query before any value is. */
export interface QueryPlan {
  readonly selection: SelectionPlan;
  /** What resolvers are told of the query; the same for all fields. */
  readonly info: Pick<GraphQLResolveInfo, 'schema' | 'fragments' | 'operation'>;
  /** How many fields the plan has; each has a number below. */
  readonly fieldCount: number;
}

/** What is asked of an object of one type, in the order of the answer. */
export interface SelectionPlan {
  readonly type: GraphQLObjectType;
  readonly fields: readonly FieldPlan[];
}

/** A field of a selection. */
export interface FieldPlan {
  /** Its name in the answer. */
  readonly key: string;
  readonly parentType: GraphQLObjectType;
  readonly definition: GraphQLField<unknown, unknown>;
  readonly number: number;
  /** All that stand in the document under this key; the first one has the arguments. */
  readonly nodes: readonly [FieldNode, ...FieldNode[]];
  /** The arguments where no variable has a say in them; else they are made once a run. */
  readonly fixedArguments: Readonly<Record<string, unknown>> | undefined;
  readonly completion: Completion;
}

/** How a resolved value becomes a part of the answer. */
export type Completion = { readonly isRequired: boolean } & (
  | { readonly kind: 'leaf'; readonly type: GraphQLLeafType }
  | { readonly kind: 'typename' }
  | { readonly kind: 'list'; readonly item: Completion }
  | { readonly kind: 'object'; readonly selection: SelectionPlan }
  | {
      readonly kind: 'abstract';
      readonly type: GraphQLAbstractType;
      /** By the name of the type that a value turns out to have. */
      readonly selections: ReadonlyMap<string, SelectionPlan>;
    }
);
