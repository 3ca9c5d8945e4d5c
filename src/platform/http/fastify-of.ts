import type { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';

/** The HTTP server of the application. Undefined in a command, a case that Nest's type omits. */
export function fastifyOf({ httpAdapter }: HttpAdapterHost): FastifyInstance | undefined {
  return (httpAdapter as HttpAdapterHost['httpAdapter'] | undefined)?.getInstance<FastifyInstance>();
}
