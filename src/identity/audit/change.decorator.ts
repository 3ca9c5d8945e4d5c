import { applyDecorators, UseInterceptors } from '@nestjs/common';
import { Mutation, type MutationOptions, type ReturnTypeFunc } from '@nestjs/graphql';
import { SensitiveMutation } from '../../platform/graphql/request/sensitive-mutation.js';
import { ChangeInterceptor } from './change.interceptor.js';

/**
 * A mutation: one transaction, one audit entry, once for each Idempotency-Key. The method returns ids,
 * which survive JSON; the fields of the payload read the objects after the commit.
 */
export function Change(payload: ReturnTypeFunc, options: MutationOptions): MethodDecorator {
  return applyDecorators(Mutation(payload, options), UseInterceptors(ChangeInterceptor));
}

/** A `Change` that returns a secret: without an Idempotency-Key, because its response is not stored. */
export function SensitiveChange(payload: ReturnTypeFunc, options: MutationOptions): MethodDecorator {
  return applyDecorators(SensitiveMutation(payload, options), UseInterceptors(ChangeInterceptor));
}
