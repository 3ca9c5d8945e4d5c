import { defaultTypeResolver, getArgumentValues, type GraphQLResolveInfo } from 'graphql';
import type { Completion, FieldPlan, QueryPlan, SelectionPlan } from './query-plan.js';

type Values = Readonly<Record<string, unknown>>;
type Source = Values;
type Method = (args: unknown, context: unknown, info: GraphQLResolveInfo) => unknown;
type AbstractCompletion = Extract<Completion, { kind: 'abstract' }>;
type ResponseData = Record<string, unknown>;

/**
 * Runs a compiled query with coerced variables. Resolves with the same data as graphql-js. Rejects without
 * details if graphql-js would report any error.
 */
export function runPlan(plan: QueryPlan, variableValues: Values, context: unknown): Promise<ResponseData> {
  return new Promise((resolve, reject) => {
    new Run(plan, variableValues, context, resolve, reject).start();
  });
}

class Run {
  readonly #data: ResponseData = emptyObject();
  readonly #arguments: (Values | undefined)[];
  #waiting = 1;

  constructor(
    private readonly plan: QueryPlan,
    private readonly variableValues: Values,
    private readonly context: unknown,
    private readonly resolve: (data: ResponseData) => void,
    private readonly reject: (error: unknown) => void,
  ) {
    this.#arguments = new Array<undefined>(plan.fieldCount);
  }

  start(): void {
    this.#attempt(() => {
      this.#select(this.plan.selection, emptyObject(), this.#data);
    });
  }

  /** Runs a part of the work. The part that ends last ends the run. */
  #attempt(work: () => void): void {
    try {
      work();
      this.#waiting -= 1;
      if (this.#waiting === 0) this.resolve(this.#data);
    } catch (error) {
      // Only the first rejection counts; later ones have no listener.
      this.reject(error);
    }
  }

  #select({ type, fields }: SelectionPlan, source: Source, target: ResponseData): void {
    for (const field of fields) {
      if (field.completion.kind === 'typename') target[field.key] = type.name;
      else {
        const value = this.#valueOf(field, source);
        if (isPromise(value)) this.#await(field.completion, field, value, target, field.key);
        else target[field.key] = this.#complete(field.completion, field, value);
      }
    }
  }

  #valueOf(field: FieldPlan, source: Source): unknown {
    const { resolve, name } = field.definition;
    const property = resolve ?? source[name];
    if (typeof property !== 'function') return property;
    const args = this.#argumentsOf(field);
    const info = this.#infoOf(field);
    if (resolve) return resolve(source, args, this.context, info);
    return (property as Method).call(source, args, this.context, info);
  }

  /** The arguments of a field, computed once per run, because they are the same for all sources. */
  #argumentsOf({ number, definition, nodes, fixedArguments }: FieldPlan): Values {
    return (this.#arguments[number] ??=
      fixedArguments ?? getArgumentValues(definition, nodes[0], this.variableValues));
  }

  /** The info without the path, which no resolver reads and which would differ for each source. */
  #infoOf({ parentType, definition, nodes }: FieldPlan): GraphQLResolveInfo {
    const { schema, fragments, operation } = this.plan.info;
    return {
      // Listed one by one, because a spread takes more than a tenth of the time of a query.
      schema,
      fragments,
      operation,
      fieldName: definition.name,
      fieldNodes: nodes,
      parentType,
      returnType: definition.type,
      rootValue: undefined,
      variableValues: this.variableValues,
    } as unknown as GraphQLResolveInfo;
  }

  /** Reserves the key at once, so that keys keep their order. */
  #await<Key extends PropertyKey>(
    completion: Completion,
    field: FieldPlan,
    promise: PromiseLike<unknown>,
    target: Record<Key, unknown>,
    key: Key,
  ): void {
    target[key] = null;
    this.#waiting += 1;
    promise.then((value) => {
      this.#attempt(() => {
        target[key] = this.#complete(completion, field, value);
      });
    }, this.reject);
  }

  #complete(completion: Completion, field: FieldPlan, value: unknown): unknown {
    if (value instanceof Error) throw value;
    if (value === null || value === undefined) {
      if (completion.isRequired) throw new Error(`${field.definition.name} has no value.`);
      return null;
    }
    switch (completion.kind) {
      case 'leaf':
        return required(completion.type.serialize(value), field);
      case 'list':
        return this.#list(completion.item, field, value);
      case 'object':
        return this.#object(completion.selection, value);
      case 'abstract':
        return this.#object(this.#selectionFor(completion, field, value), value);
      case 'typename':
        return value;
    }
  }

  #list(item: Completion, field: FieldPlan, value: unknown): unknown[] {
    if (typeof value !== 'object') throw new Error(`${field.definition.name} is no list.`);
    const target: unknown[] = [];
    for (const each of value as Iterable<unknown>) {
      if (isPromise(each)) this.#await(item, field, each, target, target.length);
      else target.push(this.#complete(item, field, each));
    }
    return target;
  }

  #object(selection: SelectionPlan, value: unknown): ResponseData {
    const target = emptyObject();
    this.#select(selection, value as Source, target);
    return target;
  }

  #selectionFor({ type, selections }: AbstractCompletion, field: FieldPlan, value: unknown): SelectionPlan {
    const resolveType = type.resolveType ?? defaultTypeResolver;
    const name = resolveType(value, this.context, this.#infoOf(field), type);
    return required(typeof name === 'string' ? selections.get(name) : undefined, field);
  }
}

function isPromise(value: unknown): value is PromiseLike<unknown> {
  return typeof (value as Partial<PromiseLike<unknown>> | null | undefined)?.then === 'function';
}

function required<Value>(value: Value | null | undefined, { definition }: FieldPlan): Value {
  if (value === null || value === undefined)
    throw new Error(`${definition.name} has a value outside of its type.`);
  return value;
}

/** An object without a prototype, as in graphql-js, because a caller may name a field `__proto__`. */
function EmptyObject(): void {
  // V8 keeps a fast layout for objects of a class, but not for those of Object.create(null).
}
EmptyObject.prototype = Object.create(null) as object;

function emptyObject(): ResponseData {
  return new (EmptyObject as unknown as new () => ResponseData)();
}
