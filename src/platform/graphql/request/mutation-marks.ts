import { Extensions, Mutation, type MutationOptions, type ReturnTypeFunc } from '@nestjs/graphql';
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type ValidationRule,
} from 'graphql';
import { fragmentsOf, rootFields } from './root-fields.js';
import { applyDecorators } from '@nestjs/common';

const OPEN = 'open';
const SENSITIVE = 'sensitive';

/** Marks a mutation that a visitor may send. All other mutations check their caller before the input is read. */
export function OpenMutation(): MethodDecorator {
  return Extensions({ [OPEN]: true });
}

/** Whether the operation has a mutation that requires a caller. */
export function requiresCaller(
  schema: GraphQLSchema,
  document: DocumentNode,
  { selectionSet }: OperationDefinitionNode,
): boolean {
  const fields = schema.getMutationType()?.getFields() ?? {};
  return [...rootFields(selectionSet, fragmentsOf(document))].some(
    (name) => fields[name] !== undefined && fields[name].extensions[OPEN] !== true,
  );
}

/**
 * A mutation that hashes a password or returns a token. A document may contain only one, so that a request cannot
 * try many passwords. Its response is not stored for repeated requests.
 */
export function SensitiveMutation(payload: ReturnTypeFunc, options: MutationOptions): MethodDecorator {
  return applyDecorators(Mutation(payload, options), Extensions({ [SENSITIVE]: true }));
}

/** Whether the resolved field is a sensitive mutation. */
export function isSensitive({ parentType, fieldName }: GraphQLResolveInfo): boolean {
  return parentType.getFields()[fieldName]?.extensions[SENSITIVE] === true;
}

/** Refuses a document with more than one sensitive mutation, regardless of aliases. */
export const oneSensitiveRule: ValidationRule = (context) => {
  let count = 0;
  return {
    Field(node) {
      if (context.getFieldDef()?.extensions[SENSITIVE] !== true) return;
      count += 1;
      if (count !== 2) return;
      const message = `Send ${node.name.value} in a document without other mutations of passwords, sessions or keys.`;
      context.reportError(new GraphQLError(message, { nodes: node }));
    },
  };
};
