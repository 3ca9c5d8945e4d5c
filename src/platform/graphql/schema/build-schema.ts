import 'reflect-metadata';
import type { DynamicModule, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import type { GraphQLSchema } from 'graphql';
import { describeRoots } from './api-schema.js';

/** The metadata key that @Resolver sets on its class. */
const RESOLVER = 'graphql:resolver_type';

/** Builds the schema of the resolvers of a module and its imports, without starting them. */
export async function buildApiSchema(module: Type): Promise<GraphQLSchema> {
  const builder = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: false });
  try {
    const resolvers = [...resolversOf(module, new Set())];
    const factory = builder.get(GraphQLSchemaFactory);
    return describeRoots(await factory.create(resolvers, { numberScalarMode: 'integer' }));
  } finally {
    await builder.close();
  }
}

function* resolversOf(module: Type | DynamicModule, visitedModules: Set<unknown>): Generator<Type> {
  if (visitedModules.has(module)) return;
  visitedModules.add(module);
  // All resolvers belong to static modules; dynamic modules contain none.
  if (typeof module !== 'function') return;
  for (const provider of metadata(module, 'providers')) {
    if (typeof provider === 'function' && Reflect.hasMetadata(RESOLVER, provider)) yield provider as Type;
  }
  for (const imported of metadata(module, 'imports')) {
    yield* resolversOf(imported as Type | DynamicModule, visitedModules);
  }
}

function metadata(module: Type, key: string): unknown[] {
  return (Reflect.getMetadata(key, module) as unknown[] | undefined) ?? [];
}
