import type { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';

/** The HTTP server of the application; undefined in a command, although Nest's type says otherwise. */
export function fastifyOf({ httpAdapter }: HttpAdapterHost): FastifyInstance | undefined {
  return (httpAdapter as HttpAdapterHost['httpAdapter'] | undefined)?.getInstance<FastifyInstance>();
}
