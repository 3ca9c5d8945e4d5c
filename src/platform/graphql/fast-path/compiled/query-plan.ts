import type {
  FieldNode,
  GraphQLAbstractType,
  GraphQLField,
  GraphQLLeafType,
  GraphQLObjectType,
  GraphQLResolveInfo,
} from 'graphql';

/** The part of a query's execution that is independent of values. */
export interface QueryPlan {
  readonly selection: SelectionPlan;
  /** The query information for resolvers, the same for all fields. */
  readonly info: Pick<GraphQLResolveInfo, 'schema' | 'fragments' | 'operation'>;
  /** The number of fields of the plan. Each field has a number below it. */
  readonly fieldCount: number;
}

/** The selected fields of one type, in the order of the response. */
export interface SelectionPlan {
  readonly type: GraphQLObjectType;
  readonly fields: readonly FieldPlan[];
}

/** A field of a selection. */
export interface FieldPlan {
  /** The response name. */
  readonly key: string;
  readonly parentType: GraphQLObjectType;
  readonly definition: GraphQLField<unknown, unknown>;
  readonly number: number;
  /** All fields of the document with this key; the first one has the arguments. */
  readonly nodes: readonly [FieldNode, ...FieldNode[]];
  /** The arguments if they contain no variables. Otherwise each run computes them. */
  readonly fixedArguments: Readonly<Record<string, unknown>> | undefined;
  readonly completion: Completion;
}

/** The conversion of a resolved value into the response. */
export type Completion = { readonly isRequired: boolean } & (
  | { readonly kind: 'leaf'; readonly type: GraphQLLeafType }
  | { readonly kind: 'typename' }
  | { readonly kind: 'list'; readonly item: Completion }
  | { readonly kind: 'object'; readonly selection: SelectionPlan }
  | {
      readonly kind: 'abstract';
      readonly type: GraphQLAbstractType;
      /** The selections by the name of the type of a value. */
      readonly selections: ReadonlyMap<string, SelectionPlan>;
    }
);
