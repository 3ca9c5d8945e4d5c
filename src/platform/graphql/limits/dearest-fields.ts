import { type FieldNode, type GraphQLNamedType, Kind, type SelectionSetNode } from 'graphql';
import type { CostCounter, Parent } from './cost-counter.js';

/** A field of an operation with its part of the cost. */
export interface CostlyField {
  /** The names in the response that lead to the field, without the indexes of lists. */
  readonly path: readonly string[];
  /** The cost of the field and its plain fields for all objects, without nested objects. */
  readonly cost: number;
}

const SHOWN_FIELDS = 3;

/**
 * The fields with the greatest parts of the cost, at most three, the dearest first. The limit of selections bounds the
 * work, because fragments are followed wherever they are spread.
 */
export function dearestFields(
  counter: CostCounter,
  selectionSet: SelectionSetNode,
  root: GraphQLNamedType,
): CostlyField[] {
  const parts = new FieldParts(counter);
  parts.add(selectionSet, { type: root, parent: undefined, times: 1, path: [] });
  return parts.all.toSorted((one, other) => other.cost - one.cost).slice(0, SHOWN_FIELDS);
}

/** The place of a selection in the operation. */
interface Place {
  readonly type: GraphQLNamedType;
  readonly parent: Parent | undefined;
  /** The number of objects that the selection applies to. */
  readonly times: number;
  readonly path: readonly string[];
}

class FieldParts {
  readonly #costs = new Map<string, number>();

  constructor(private readonly counter: CostCounter) {}

  get all(): CostlyField[] {
    return [...this.#costs].map(([name, cost]) => ({ path: name.split('.'), cost }));
  }

  add(set: SelectionSetNode, place: Place): void {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) this.#addField(selection, place);
      else {
        const fragment =
          selection.kind === Kind.INLINE_FRAGMENT
            ? selection
            : this.counter.fragments.get(selection.name.value);
        const type = this.counter.typeNamed(fragment?.typeCondition?.name.value) ?? place.type;
        if (fragment) this.add(fragment.selectionSet, { ...place, type });
      }
    }
  }

  #addField(node: FieldNode, { type, parent, times, path }: Place): void {
    const measure = this.counter.measure(node, type, parent);
    const ownPath = [...path, node.alias?.value ?? node.name.value];
    const { selectionType, length, selectionParent } = measure;
    // A plain field says little alone: it counts for the object that has it.
    const isPlain = !selectionType && measure.cost <= 1 && path.length > 0;
    const name = (isPlain ? path : ownPath).join('.');
    this.#costs.set(name, (this.#costs.get(name) ?? 0) + times * measure.cost);
    if (!node.selectionSet || !selectionType) return;
    const place = { type: selectionType, parent: selectionParent, times: times * length, path: ownPath };
    this.add(node.selectionSet, place);
  }
}
