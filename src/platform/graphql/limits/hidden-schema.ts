import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { GraphQLError, type GraphQLSchema, type ValidationRule } from 'graphql';
import type { Config } from '../../config/config.js';
import { CONFIG } from '../../config/config.module.js';

const hiddenSchemas = new WeakSet<GraphQLSchema>();

/** Whether the operator hides the schema. Then no response suggests names of it. */
export function isHidden(schema: GraphQLSchema): boolean {
  return hiddenSchemas.has(schema);
}

/** Refuses introspection if the operator hides the schema. `__typename` is not introspection. */
export const introspectionRule: ValidationRule = (context) => ({
  Field(node) {
    if (!isHidden(context.getSchema()) || !['__schema', '__type'].includes(node.name.value)) return;
    context.reportError(new GraphQLError('This server does not offer introspection.', { nodes: node }));
  },
});

/** Hides the schema from introspection and errors if the setting PUBLIC_SCHEMA is false. */
@Injectable()
export class HiddenSchema implements OnApplicationBootstrap {
  constructor(
    private readonly schemaHost: GraphQLSchemaHost,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  // The schema exists only after the initialisation of all modules.
  onApplicationBootstrap(): void {
    if (!this.config.publicSchema) hiddenSchemas.add(this.schemaHost.schema);
  }
}
