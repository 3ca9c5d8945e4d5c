import { Field, type ReturnTypeFunc } from '@nestjs/graphql';

/** A field that can be null. In inputs and arguments it can also be absent. */
export function NullableField(type: ReturnTypeFunc, description: string): PropertyDecorator {
  return Field(type, { nullable: true, description });
}
