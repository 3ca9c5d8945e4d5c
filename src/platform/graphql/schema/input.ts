import { Args } from '@nestjs/graphql';

/** The argument `input` of a mutation. Its GraphQL type is the class of the parameter. */
export function Input(description: string): ParameterDecorator {
  return Args('input', { description });
}
