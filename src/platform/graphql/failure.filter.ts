import { type ArgumentsHost, Catch, HttpException } from '@nestjs/common';
import { BaseExceptionFilter } from '@nestjs/core';
import type { GqlContextType } from '@nestjs/graphql';
import { isUnavailable, RETRY_AFTER_S } from '../database/unavailable.js';
import type { FastifyReply, FastifyRequest } from 'fastify';

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
    if (failure instanceof HttpException && request.routeOptions.url === '/graphql') {
      const errors = [{ message: failure.message, extensions: { code: 'BAD_REQUEST' } }];
      void host.switchToHttp().getResponse<FastifyReply>().status(failure.getStatus()).send({ errors });
    } else if (isUnavailable(failure)) {
      const errors = [
        {
          message: 'The database does not answer at the moment; try again.',
          extensions: { code: 'SERVICE_UNAVAILABLE' },
        },
      ];
      const reply = host.switchToHttp().getResponse<FastifyReply>();
      void reply.status(503).header('retry-after', RETRY_AFTER_S).send({ errors });
    } else {
      super.catch(failure, host);
    }
    return undefined;
  }
}
