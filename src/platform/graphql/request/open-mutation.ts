import { Extensions } from '@nestjs/graphql';
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { fragmentsOf, rootFields } from '../schema/root-fields.js';

const MARK = 'open';

/**
 * Marks a mutation that a visitor may send. Every other mutation checks its caller before the input is read.
 */
export function OpenMutation(): MethodDecorator {
  return Extensions({ [MARK]: true });
}

/** Whether the operation has a mutation that requires a caller. */
export function requiresCaller(
  schema: GraphQLSchema,
  document: DocumentNode,
  { selectionSet }: OperationDefinitionNode,
): boolean {
  const fields = schema.getMutationType()?.getFields() ?? {};
  return [...rootFields(selectionSet, fragmentsOf(document))].some(
    (name) => fields[name] !== undefined && fields[name].extensions[MARK] !== true,
  );
}
