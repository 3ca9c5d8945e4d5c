import type { ReturnTypeFunc } from '@nestjs/graphql';
import { addField, LinkedField, type ResolverDecorator } from '../platform/graphql/schema/linked-field.js';
import { PlainField, type PlainFieldOptions } from '../platform/graphql/schema/plain-field.js';
import type { CatalogLoaders } from './queries/catalog-loaders.js';
import type { CatalogSource } from './snapshot/event-snapshot.js';

/** A resolver that reads objects of the catalog. */
export interface LoadingResolver {
  readonly loaders: CatalogLoaders;
}

/** Adds the field of a catalog object to a resolver: null if the caller cannot read it. */
export function EntryField(
  name: string,
  key: string,
  type: ReturnTypeFunc,
  options: { description: string },
): ResolverDecorator<LoadingResolver> {
  return LinkedField(name, key, type, options, ({ loaders }: LoadingResolver, id, context) =>
    loaders.entry(id, context),
  );
}

/** Adds a field to a resolver. Only staff of the event and members of the exhibitor can read its value. */
export function StaffField(
  name: string,
  type: ReturnTypeFunc,
  options: PlainFieldOptions,
): ResolverDecorator<LoadingResolver> {
  function resolve(this: LoadingResolver, source: CatalogSource, _args: object, context: object): unknown {
    return this.loaders.of(context).staffField(source, name);
  }
  return ({ prototype }) => {
    addField(prototype as object, name, resolve, PlainField(type, options));
  };
}
