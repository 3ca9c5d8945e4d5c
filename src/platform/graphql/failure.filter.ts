import { type ArgumentsHost, Catch, HttpException } from '@nestjs/common';
import { BaseExceptionFilter } from '@nestjs/core';
import type { GqlContextType } from '@nestjs/graphql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { unavailableProblem, sendProblem } from '../http/http-problem.js';

/**
 * Hands what resolvers throw to Apollo Server, which tells it and logs the faults once; Nest would log
 * the caller's mistakes too, and the values in them. Tells at `/graphql` in GraphQL's own form what is
 * wrong with a body.
 */
@Catch()
export class FailureFilter extends BaseExceptionFilter {
  override catch(failure: unknown, host: ArgumentsHost): unknown {
    if (host.getType<GqlContextType>() === 'graphql') return failure;
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const later = unavailableProblem(failure);
    if (failure instanceof HttpException && request.routeOptions.url === '/graphql') {
      const errors = [{ message: failure.message, extensions: { code: 'BAD_REQUEST' } }];
      void host.switchToHttp().getResponse<FastifyReply>().status(failure.getStatus()).send({ errors });
    } else if (later) {
      void sendProblem(host.switchToHttp().getResponse<FastifyReply>(), later);
    } else {
      super.catch(failure, host);
    }
    return undefined;
  }
}
