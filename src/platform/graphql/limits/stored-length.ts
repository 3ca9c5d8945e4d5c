import { type FieldNode, getNamedType, type GraphQLResolveInfo } from 'graphql';
import { PerRequest } from '../request/per-request.js';
import { counterOf, MAXIMUM_COST, operationOf, queryCost, tooExpensive } from './query-cost.js';

/** The cost of a request beyond the one by assumed lengths. */
interface StoredCost {
  cost: number;
  /** The cost by assumed lengths, once it is needed. */
  assumedCost: number | undefined;
  /** The cost of the selection of a field for one object. */
  readonly itemCosts: Map<FieldNode, number>;
}

const storedCosts = new PerRequest<StoredCost>(() => ({
  cost: 0,
  assumedCost: undefined,
  itemCosts: new Map(),
}));

/**
 * Returns the list of a field with an assumed length. The objects beyond it are added to the cost of the operation.
 * Throws COST_LIMIT if the cost exceeds the limit by this.
 */
export function withinCost<Item>(
  list: Item[],
  assumedLength: number,
  context: object,
  info: GraphQLResolveInfo,
): Item[] {
  if (list.length > assumedLength) addCost(list.length - assumedLength, context, info);
  return list;
}

/** The cost of the lists so far that are longer than assumed. */
export function storedCostOf(context: object): number {
  return storedCosts.of(context).cost;
}

function addCost(count: number, context: object, info: GraphQLResolveInfo): void {
  const state = storedCosts.of(context);
  state.cost += count * itemCost(state, info);
  state.assumedCost ??= queryCost(operationOf(info));
  if (state.assumedCost + state.cost > MAXIMUM_COST) throw tooExpensive(operationOf(info), state.cost);
}

function itemCost({ itemCosts }: StoredCost, info: GraphQLResolveInfo): number {
  const [field] = info.fieldNodes;
  const cachedCost = field && itemCosts.get(field);
  if (cachedCost !== undefined) return cachedCost;
  const counter = counterOf(operationOf(info));
  const type = getNamedType(info.returnType);
  let cost = 0;
  for (const { selectionSet } of info.fieldNodes) {
    if (selectionSet) cost += counter.selection(selectionSet, type);
  }
  if (field) itemCosts.set(field, cost);
  return cost;
}
