import type { ReturnTypeFunc } from '@nestjs/graphql';
import { PlainField } from './plain-field.js';

/** Decorates a resolver that has the members of `Resolver`. */
export type ResolverDecorator<Resolver> = (target: abstract new (...args: never[]) => Resolver) => void;

/** Adds the field of another object to a resolver. The source contains the object's id as `key`, if any. */
export function LinkedField<Resolver>(
  name: string,
  key: string,
  type: ReturnTypeFunc,
  { description }: { description: string },
  load: (resolver: Resolver, id: string, context: object) => unknown,
): ResolverDecorator<Resolver> {
  function resolve(
    this: Resolver,
    source: Readonly<Record<string, string | null | undefined>>,
    _args: object,
    context: object,
  ): unknown {
    const id = source[key];
    return id == null ? null : load(this, id, context);
  }
  return ({ prototype }) => {
    addField(prototype as object, name, resolve, PlainField(type, { nullable: true, description }));
  };
}

/** Adds a method to a resolver and declares it as a field. */
export function addField(prototype: object, name: string, value: object, declare: MethodDecorator): void {
  const descriptor = { value, writable: true, enumerable: false, configurable: true };
  Object.defineProperty(prototype, name, descriptor);
  declare(prototype, name, descriptor);
}
