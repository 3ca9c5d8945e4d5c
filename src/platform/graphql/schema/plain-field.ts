import {
  ResolveField,
  type ResolveFieldOptions,
  type ReturnTypeFunc,
  TypeMetadataStorage,
} from '@nestjs/graphql';

/** The options of a plain field. `args` returns a class with @ArgsType. */
export type PlainFieldOptions = ResolveFieldOptions & { args?: () => new () => object };

/**
 * A field whose method is called as graphql-js calls resolvers: (source, args, context, info). Nest binds a
 * method without parameter decorators directly, while @Parent and @Args cost 5 µs a field. So the arguments are
 * declared here instead. Guards and pipes do not run.
 */
export function PlainField(type: ReturnTypeFunc, { args, ...options }: PlainFieldOptions): MethodDecorator {
  return (target, key, descriptor) => {
    ResolveField(type, options)(target, key, descriptor);
    if (args) {
      TypeMetadataStorage.addMethodParamMetadata({
        kind: 'args',
        target: target.constructor,
        methodName: String(key),
        typeFn: args,
        index: 1,
        options: {},
      });
    }
  };
}
