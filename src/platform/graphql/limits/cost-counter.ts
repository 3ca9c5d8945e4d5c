import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type SelectionSetNode,
  valueFromASTUntyped,
} from 'graphql';
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

/** The field that contains a selection. */
export interface Parent {
  /** The number of objects in the lists of a page's selection. */
  readonly page: number | undefined;
  readonly args: Arguments;
  /** The cost of each fragment, computed once: otherwise nested fragments would take exponential time. */
  readonly fragmentCosts: Map<string, number>;
}

function parentOf(args: Arguments, page?: number): Parent {
  return { page, args, fragmentCosts: new Map() };
}

/** The part of the cost that a field has by itself, and what multiplies its selection. */
export interface FieldMeasure {
  /** The cost without the selection, for one object. */
  readonly cost: number;
  /** The type of the objects in the selection. Undefined without a selection. */
  readonly selectionType: GraphQLNamedType | undefined;
  /** The number of objects that the selection applies to. */
  readonly length: number;
  readonly selectionParent: Parent;
}

/** Counts the cost of selections: each field costs one per object, and searches and counts cost more. */
export class CostCounter {
  /** A field of the document has the same arguments for each spread of its fragment. */
  readonly #parents = new Map<FieldNode, Parent>();
  /** The parent of root fields, of objects in lists, and of objects without arguments. */
  readonly #emptyParent = parentOf({});

  constructor(
    private readonly schema: GraphQLSchema,
    readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>,
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
          this.typeNamed(selection.typeCondition?.name.value) ?? type,
          parent,
        );
    }
    return cost;
  }

  #fragment(name: string, parent: Parent): number {
    const cachedCost = parent.fragmentCosts.get(name);
    if (cachedCost !== undefined) return cachedCost;
    const fragment = this.fragments.get(name);
    const type = this.typeNamed(fragment?.typeCondition.name.value);
    const cost = fragment && type ? this.selection(fragment.selectionSet, type, parent) : 0;
    parent.fragmentCosts.set(name, cost);
    return cost;
  }

  #field(node: FieldNode, type: GraphQLNamedType, parent: Parent): number {
    const { cost, selectionType, length, selectionParent } = this.measure(node, type, parent);
    if (!node.selectionSet || !selectionType) return cost;
    return cost + length * this.selection(node.selectionSet, selectionType, selectionParent);
  }

  /** The measure of a field of an object of this type. */
  measure(node: FieldNode, type: GraphQLNamedType, parent = this.#emptyParent): FieldMeasure {
    const definition =
      isObjectType(type) || isInterfaceType(type)
        ? (type as GraphQLObjectType).getFields()[node.name.value]
        : undefined;
    const leaf = { selectionType: undefined, length: 1, selectionParent: this.#emptyParent };
    // graphql-js itself resolves introspection. Its depth has a separate limit.
    if (!definition) return { ...leaf, cost: node.name.value.startsWith('__') ? 0 : 1 };
    const fieldParent = this.#parentAt(node, definition);
    const base = costOfField(definition, fieldParent.args, parent.args) ?? 1;
    const cost = base + costOfArguments(definition.args, fieldParent.args);
    const selectionType = getNamedType(definition.type);
    if (!node.selectionSet || !isCompositeType(selectionType)) return { ...leaf, cost };
    if (!isListType(getNullableType(definition.type)))
      return { cost, selectionType, length: 1, selectionParent: fieldParent };
    const length = lengthOf(definition, fieldParent.page ?? parent.page);
    return { cost, selectionType, length, selectionParent: this.#emptyParent };
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

  typeNamed(name: string | undefined): GraphQLNamedType | undefined {
    return name === undefined ? undefined : this.schema.getType(name);
  }
}

/** The number of objects in a list: of its page, or the assumed one. */
function lengthOf(definition: GraphQLField<unknown, unknown>, page: number | undefined): number {
  return page ?? assumedLengthOf(definition) ?? ASSUMED_LENGTH;
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
