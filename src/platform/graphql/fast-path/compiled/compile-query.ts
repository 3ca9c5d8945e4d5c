import {
  type ASTNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getArgumentValues,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  typeFromAST,
  TypeNameMetaFieldDef,
  visit,
  BREAK,
} from 'graphql';
import type { Completion, FieldPlan, QueryPlan, SelectionPlan } from './query-plan.js';

/**
 * The maximum number of fields of a compiled query: fragments on interfaces multiply them by the number of types.
 */
const MAXIMUM_FIELDS = 2000;

/**
 * Compiles a valid query. Undefined for plans that are too large, and for conditions (@skip, @include) and
 * introspection. graphql-js executes these queries.
 */
export function compileQuery(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): QueryPlan | undefined {
  const type = schema.getQueryType();
  if (!type || contains(document, Kind.DIRECTIVE)) return undefined;
  const compiler = new Compiler(schema, document);
  try {
    const selection = compiler.selection(type, [operation.selectionSet]);
    const { fragments, fieldCount } = compiler;
    return { selection, info: { schema, fragments, operation }, fieldCount };
  } catch (error) {
    if (error instanceof NotCompiled) return undefined;
    throw error;
  }
}

class NotCompiled extends Error {}

function contains(root: ASTNode, kind: Kind): boolean {
  let isFound = false;
  visit(root, {
    enter(node) {
      isFound ||= node.kind === kind;
      return isFound ? BREAK : undefined;
    },
  });
  return isFound;
}

class Compiler {
  readonly fragments: Record<string, FragmentDefinitionNode> = {};
  fieldCount = 0;

  constructor(
    private readonly schema: GraphQLSchema,
    { definitions }: DocumentNode,
  ) {
    for (const definition of definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION) this.fragments[definition.name.value] = definition;
    }
  }

  selection(type: GraphQLObjectType, sets: readonly SelectionSetNode[]): SelectionPlan {
    const groups = new Map<string, [FieldNode, ...FieldNode[]]>();
    const visitedFragments = new Set<string>();
    for (const set of sets) this.#collect(type, set, groups, visitedFragments);
    return { type, fields: [...groups].map(([key, nodes]) => this.#field(type, key, nodes)) };
  }

  /** Groups fields by their response names, in the order of graphql-js. */
  #collect(
    type: GraphQLObjectType,
    set: SelectionSetNode,
    groups: Map<string, [FieldNode, ...FieldNode[]]>,
    visitedFragments: Set<string>,
  ): void {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) {
        const key = (selection.alias ?? selection.name).value;
        const nodes = groups.get(key);
        if (nodes) nodes.push(selection);
        else groups.set(key, [selection]);
        continue;
      }
      const fragment = this.#fragmentOf(selection, visitedFragments);
      if (fragment && this.#applies(fragment.typeCondition, type)) {
        this.#collect(type, fragment.selectionSet, groups, visitedFragments);
      }
    }
  }

  #fragmentOf(
    selection: Exclude<SelectionSetNode['selections'][number], FieldNode>,
    visitedFragments: Set<string>,
  ):
    | (Pick<FragmentDefinitionNode, 'selectionSet'> & Partial<Pick<FragmentDefinitionNode, 'typeCondition'>>)
    | undefined {
    if (selection.kind === Kind.INLINE_FRAGMENT) return selection;
    const name = selection.name.value;
    if (visitedFragments.has(name)) return undefined;
    visitedFragments.add(name);
    return this.fragments[name];
  }

  #applies(condition: FragmentDefinitionNode['typeCondition'] | undefined, type: GraphQLObjectType): boolean {
    if (!condition) return true;
    const conditionType = typeFromAST(this.schema, condition);
    return (
      conditionType === type || (isAbstractType(conditionType) && this.schema.isSubType(conditionType, type))
    );
  }

  #field(type: GraphQLObjectType, key: string, nodes: FieldPlan['nodes']): FieldPlan {
    if (this.fieldCount >= MAXIMUM_FIELDS) throw new NotCompiled();
    if (type.isTypeOf) throw new NotCompiled();
    const number = this.fieldCount;
    this.fieldCount += 1;
    const [first] = nodes;
    const field = { key, parentType: type, number, nodes };
    if (first.name.value === TypeNameMetaFieldDef.name) {
      const completion = { kind: 'typename', isRequired: true } as const;
      return { ...field, definition: TypeNameMetaFieldDef, fixedArguments: {}, completion };
    }
    const definition = type.getFields()[first.name.value];
    // __schema and __type.
    if (!definition) throw new NotCompiled();
    const usesVariables = first.arguments?.some((argument) => contains(argument, Kind.VARIABLE)) ?? false;
    const fixedArguments = usesVariables ? undefined : argumentsOf(definition, first);
    return { ...field, definition, fixedArguments, completion: this.#completion(definition.type, nodes) };
  }

  #completion(type: GraphQLOutputType, nodes: readonly FieldNode[]): Completion {
    const isRequired = isNonNullType(type);
    const inner = isNonNullType(type) ? (type.ofType as GraphQLOutputType) : type;
    if (isListType(inner))
      return { kind: 'list', isRequired, item: this.#completion(inner.ofType as GraphQLOutputType, nodes) };
    if (isLeafType(inner)) return { kind: 'leaf', isRequired, type: inner };
    const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    if (!isAbstractType(inner)) {
      return { kind: 'object', isRequired, selection: this.selection(inner as GraphQLObjectType, sets) };
    }
    const possible = this.schema.getPossibleTypes(inner);
    const selections = new Map(possible.map((each) => [each.name, this.selection(each, sets)]));
    return { kind: 'abstract', isRequired, type: inner, selections };
  }
}

/** The arguments. Undefined if they are wrong; each run then reports the error. */
function argumentsOf(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
): Record<string, unknown> | undefined {
  try {
    return getArgumentValues(field, node);
  } catch {
    return undefined;
  }
}
