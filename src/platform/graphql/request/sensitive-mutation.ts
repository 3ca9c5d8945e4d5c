import { applyDecorators } from '@nestjs/common';
import { Extensions, Mutation, type MutationOptions, type ReturnTypeFunc } from '@nestjs/graphql';
import { GraphQLError, type GraphQLResolveInfo, type ValidationRule } from 'graphql';

const MARK = 'sensitive';

/**
 * A mutation that hashes a password or returns a token. A document may contain only one, against trying many
 * passwords per request; its response is not stored for repeated requests.
 */
export function SensitiveMutation(payload: ReturnTypeFunc, options: MutationOptions): MethodDecorator {
  return applyDecorators(Mutation(payload, options), Extensions({ [MARK]: true }));
}

/** Whether the resolved field is a sensitive mutation. */
export function isSensitive({ parentType, fieldName }: GraphQLResolveInfo): boolean {
  return parentType.getFields()[fieldName]?.extensions[MARK] === true;
}

/** Refuses a document with more than one sensitive mutation, regardless of aliases. */
export const oneSensitiveRule: ValidationRule = (context) => {
  let found = 0;
  return {
    Field(node) {
      if (context.getFieldDef()?.extensions[MARK] !== true) return;
      found += 1;
      if (found !== 2) return;
      const message = `Send ${node.name.value} in a document without other mutations of passwords, sessions or keys.`;
      context.reportError(new GraphQLError(message, { nodes: node }));
    },
  };
};
