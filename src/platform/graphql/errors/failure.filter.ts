import { type ArgumentsHost, Catch, HttpException } from '@nestjs/common';
import { BaseExceptionFilter } from '@nestjs/core';
import type { GqlContextType } from '@nestjs/graphql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { httpProblemOf, isClientGone, messageLocaleOf, sendProblem } from '../../http/http-problem.js';

/**
 * Passes errors of resolvers to Apollo Server, which returns them and logs faults once. Nest would also log
 * errors of callers, with their values. At `/graphql`, errors of a body are returned in the format of GraphQL.
 */
@Catch()
export class FailureFilter extends BaseExceptionFilter {
  override catch(failure: unknown, host: ArgumentsHost): unknown {
    if (host.getType<GqlContextType>() === 'graphql') return failure;
    if (isClientGone(failure, host.switchToHttp().getResponse<FastifyReply>())) return undefined;
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const problem = httpProblemOf(failure, messageLocaleOf(request));
    if (failure instanceof HttpException && request.routeOptions.url === '/graphql') {
      const errors = [{ message: failure.message, extensions: { code: 'BAD_REQUEST' } }];
      void host.switchToHttp().getResponse<FastifyReply>().status(failure.getStatus()).send({ errors });
    } else if (problem) {
      void sendProblem(host.switchToHttp().getResponse<FastifyReply>(), problem);
    } else {
      super.catch(failure, host);
    }
    return undefined;
  }
}
