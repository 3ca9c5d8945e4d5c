import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  valueFromASTUntyped,
} from 'graphql';
import { fragmentsOf } from '../request/root-fields.js';
import { type Arguments, assumedLengthOf, costOfArguments, costOfField } from './field-cost.js';

/** The arguments that bound the number of objects in a list. */
const SIZES = new Set(['first', 'last', 'ids']);
/** The assumed length of a page without a length argument. */
const DEFAULT_PAGE_SIZE = 20;
/**
 * The assumed length of a list without pages, such as the halls of a venue. So repeated paths between both sides
 * of a relation soon exceed the limit.
 */
const ASSUMED_LENGTH = 10;
/**
 * The maximum cost of an operation: each field costs one per object, and searches and counts cost more. A page of
 * 100 exhibitors with 10 products each and all fields of a screen costs about 24,000.
 */
const MAXIMUM_COST = 50_000;

/** An operation that is ready to execute. */
export interface Operation {
  schema: GraphQLSchema;
  document: DocumentNode;
  operation: OperationDefinitionNode;
  variables: Readonly<Record<string, unknown>>;
}

/** The error for an operation with too high a cost. Undefined for other operations. */
export function costError(operation: Operation): GraphQLError | undefined {
  const cost = queryCost(operation);
  return cost <= MAXIMUM_COST ? undefined : tooExpensive(cost);
}

function tooExpensive(cost: number): GraphQLError {
  return new GraphQLError(
    `The operation may cost ${String(cost)}, more than ${String(MAXIMUM_COST)}: request smaller pages, or fewer fields, searches and counts.`,
    {
      extensions: {
        code: 'COST_LIMIT',
        cost: { requested: cost, limit: MAXIMUM_COST },
        http: { status: 400 },
      },
    },
  );
}

/** Throws if the operation costs too much. `times`: the actual length of the list in the resolved field. */
export function assertRepeatable(info: GraphQLResolveInfo, times: number): void {
  const { schema, operation, variableValues, fragments } = info;
  const document = { kind: Kind.DOCUMENT, definitions: [operation, ...Object.values(fragments)] } as const;
  const cost = queryCost({ schema, document, operation, variables: variableValues }) * times;
  if (cost > MAXIMUM_COST) throw tooExpensive(Math.ceil(cost));
}

/** The number of fields that the operation may resolve with its page sizes, plus the costs of expensive fields. */
export function queryCost({ schema, document, operation, variables }: Operation): number {
  const root = schema.getRootType(operation.operation);
  if (!root) return 0;
  const values = { ...defaultsOf(operation), ...variables };
  return new CostCounter(schema, fragmentsOf(document), values).selection(operation.selectionSet, root);
}

function defaultsOf({ variableDefinitions = [] }: OperationDefinitionNode): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const { variable, defaultValue } of variableDefinitions) {
    if (defaultValue) values[variable.name.value] = valueFromASTUntyped(defaultValue);
  }
  return values;
}

/** The field that contains a selection. */
interface Parent {
  /** The number of objects in the lists of a page's selection. */
  readonly page: number | undefined;
  readonly args: Arguments;
  /** The cost of each fragment, computed once: otherwise nested fragments would take exponential time. */
  readonly fragmentCosts: Map<string, number>;
}

function parentOf(args: Arguments, page?: number): Parent {
  return { page, args, fragmentCosts: new Map() };
}

class CostCounter {
  /** A field of the document has the same arguments for each spread of its fragment. */
  readonly #parents = new Map<FieldNode, Parent>();
  /** The parent of root fields, of objects in lists, and of objects without arguments. */
  readonly #emptyParent = parentOf({});

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>,
    private readonly values: Arguments,
  ) {}

  selection(set: SelectionSetNode, type: GraphQLNamedType, parent = this.#emptyParent): number {
    let cost = 0;
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) cost += this.#field(selection, type, parent);
      else if (selection.kind === Kind.FRAGMENT_SPREAD) cost += this.#fragment(selection.name.value, parent);
      else
        cost += this.selection(
          selection.selectionSet,
          this.#typeNamed(selection.typeCondition?.name.value) ?? type,
          parent,
        );
    }
    return cost;
  }

  #fragment(name: string, parent: Parent): number {
    const cachedCost = parent.fragmentCosts.get(name);
    if (cachedCost !== undefined) return cachedCost;
    const fragment = this.fragments.get(name);
    const type = this.#typeNamed(fragment?.typeCondition.name.value);
    const cost = fragment && type ? this.selection(fragment.selectionSet, type, parent) : 0;
    parent.fragmentCosts.set(name, cost);
    return cost;
  }

  #field(node: FieldNode, type: GraphQLNamedType, parent: Parent): number {
    const definition =
      isObjectType(type) || isInterfaceType(type)
        ? (type as GraphQLObjectType).getFields()[node.name.value]
        : undefined;
    // graphql-js itself resolves introspection. Its depth has a separate limit.
    if (!definition) return node.name.value.startsWith('__') ? 0 : 1;
    const fieldParent = this.#parentAt(node, definition);
    const base = costOfField(definition, fieldParent.args, parent.args) ?? 1;
    const cost = base + costOfArguments(definition.args, fieldParent.args);
    const inner = getNamedType(definition.type);
    if (!node.selectionSet || !isCompositeType(inner)) return cost;
    if (!isListType(getNullableType(definition.type))) {
      return cost + this.selection(node.selectionSet, inner, fieldParent);
    }
    const length = fieldParent.page ?? parent.page ?? assumedLengthOf(definition) ?? ASSUMED_LENGTH;
    return cost + length * this.selection(node.selectionSet, inner);
  }

  #parentAt(node: FieldNode, { args }: GraphQLField<unknown, unknown>): Parent {
    const cachedParent = this.#parents.get(node);
    if (cachedParent) return cachedParent;
    const argumentNodes = node.arguments ?? [];
    const isSized = args.some(({ name }) => name === 'first' || name === 'ids');
    if (argumentNodes.length === 0 && !isSized) return this.#emptyParent;
    const values = Object.fromEntries(
      argumentNodes.map(({ name, value }) => [name.value, valueFromASTUntyped(value, this.values)]),
    );
    const parent = parentOf(values, isSized ? sizeOf(values) : undefined);
    this.#parents.set(node, parent);
    return parent;
  }

  #typeNamed(name: string | undefined): GraphQLNamedType | undefined {
    return name === undefined ? undefined : this.schema.getType(name);
  }
}

/** The maximum number of objects of a page, or the number of given ids. */
function sizeOf(args: Arguments): number {
  for (const [name, value] of Object.entries(args)) {
    if (!SIZES.has(name)) continue;
    if (Array.isArray(value)) return value.length;
    // A value that is not an integer is refused later, when the arguments are read.
    if (Number.isSafeInteger(value)) return Math.max(0, value as number);
  }
  return DEFAULT_PAGE_SIZE;
}
