import { Extensions } from '@nestjs/graphql';
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';
import { rootFields } from '../schema/root-fields.js';

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
  { definitions }: DocumentNode,
  { selectionSet }: OperationDefinitionNode,
): boolean {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const fields = schema.getMutationType()?.getFields() ?? {};
  return [...rootFields(selectionSet, fragments)].some(
    (name) => fields[name] !== undefined && fields[name].extensions[MARK] !== true,
  );
}
