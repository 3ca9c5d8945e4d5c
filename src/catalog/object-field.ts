import type { ReturnTypeFunc } from '@nestjs/graphql';
import { PlainField, type PlainFieldOptions } from '../platform/graphql/schema/plain-field.js';
import type { CatalogLoaders } from './queries/catalog-loaders.js';
import type { CatalogSource } from './snapshot/event-snapshot.js';

/** A resolver that reads objects of the catalog. */
export interface LoadingResolver {
  readonly loaders: CatalogLoaders;
}

/** Adds fields to a resolver that has the loaders. */
export type LoadingDecorator = (target: abstract new (...args: never[]) => LoadingResolver) => void;

/** Adds the field of a catalog object to a resolver. Its source contains the object's id as `key`, if any. */
export function EntryField(
  name: string,
  key: string,
  type: ReturnTypeFunc,
  { description }: { description: string },
): LoadingDecorator {
  function resolve(
    this: LoadingResolver,
    source: Readonly<Record<string, string | null | undefined>>,
    _args: object,
    context: object,
  ): Promise<CatalogSource | null> {
    return this.loaders.entry(source[key], context);
  }
  return ({ prototype }) => {
    addField(prototype, name, resolve, PlainField(type, { nullable: true, description }));
  };
}

/** Adds a field to a resolver whose value only staff of the event and members of the exhibitor can read. */
export function StaffField(name: string, type: ReturnTypeFunc, options: PlainFieldOptions): LoadingDecorator {
  function resolve(
    this: LoadingResolver,
    source: CatalogSource,
    _args: object,
    context: object,
  ): Promise<unknown> | null {
    return this.loaders.of(context).staffField(source, name);
  }
  return ({ prototype }) => {
    addField(prototype, name, resolve, PlainField(type, options));
  };
}

/** Adds a method to a resolver, declared as a field. */
export function addField<Method extends object>(
  prototype: object,
  name: string,
  value: Method,
  declare: MethodDecorator,
): void {
  const descriptor = { value, writable: true, enumerable: false, configurable: true };
  Object.defineProperty(prototype, name, descriptor);
  declare(prototype, name, descriptor);
}
