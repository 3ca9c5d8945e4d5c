import {
  applyDecorators,
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  UseInterceptors,
} from '@nestjs/common';
import { GqlExecutionContext, Mutation, type MutationOptions, type ReturnTypeFunc } from '@nestjs/graphql';
import { isSensitive, SensitiveMutation } from '../../platform/graphql/request/mutation-marks.js';
import type { GraphQLResolveInfo } from 'graphql';
import { firstValueFrom, from, type Observable } from 'rxjs';
import { type Payload, payloadOf } from '../../platform/failure/payload.js';
import type { RequestContext } from '../../platform/graphql/request/request-context.js';
import type { Actor } from './actor.js';
import type { OperationRequest } from './operation.js';
import { Operations } from './operations.js';

/** Runs a mutation as one operation, and returns user errors in the payload. */
@Injectable()
class ChangeInterceptor implements NestInterceptor {
  constructor(private readonly operations: Operations) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<Payload<object>> {
    const graphql = GqlExecutionContext.create(context);
    const graphqlContext = graphql.getContext<RequestContext>();
    const request = requestOf(graphql.getInfo(), graphql.getArgs(), graphqlContext);
    const work = () => firstValueFrom(next.handle() as Observable<object>);
    const change = () =>
      this.operations.run(request, work).finally(() => (graphqlContext.changes.count += 1));
    return from(payloadOf(change));
  }
}

function requestOf(info: GraphQLResolveInfo, args: object, context: RequestContext): OperationRequest {
  const { idempotencyKey: key, requestId } = context;
  const actor = context.caller as Actor | null;
  // Visitors have no separate identities: one visitor could guess the key of another.
  const isStored = key !== undefined && actor !== null && !isSensitive(info);
  const idempotency = isStored ? { key, request: args, field: fieldOf(info) } : undefined;
  return { action: info.fieldName, actor, requestId, idempotency, deadline: context.deadline?.ofTransaction };
}

/** The name of this mutation, if the request contains several mutations with the same key. */
function fieldOf({ operation, path }: GraphQLResolveInfo): string | undefined {
  return operation.selectionSet.selections.length > 1 ? String(path.key) : undefined;
}

/**
 * A mutation: one transaction, one audit entry, once for each Idempotency-Key. The method returns ids, which can
 * be stored as JSON; the fields of the payload read the objects after the commit. The audit entry contains the
 * objects that services pass to `Operation.record`.
 */
export function Change(payload: ReturnTypeFunc, options: MutationOptions): MethodDecorator {
  return applyDecorators(Mutation(payload, options), UseInterceptors(ChangeInterceptor));
}

/** A `Change` that returns a secret: without an Idempotency-Key, because its response is not stored. */
export function SensitiveChange(payload: ReturnTypeFunc, options: MutationOptions): MethodDecorator {
  return applyDecorators(SensitiveMutation(payload, options), UseInterceptors(ChangeInterceptor));
}
