import type { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { userError } from '../platform/failure/user-error.js';
import { tell, toldFailure } from '../platform/http/told-failure.js';

/** The longest body that a device may send, in bytes. */
const BODY_LIMIT = 131_072;

/** Answers one kind of request; what it returns is the body. */
export type DeviceHandler = (request: FastifyRequest, reply: FastifyReply) => Promise<object>;

/** Serves `POST` with JSON at these paths, past Nest, which knows no limits for one route. */
export function serveDevices(
  { httpAdapter }: HttpAdapterHost,
  handlers: Readonly<Record<string, DeviceHandler>>,
): void {
  // Commands have no HTTP side.
  const adapter = httpAdapter as HttpAdapterHost['httpAdapter'] | undefined;
  void adapter?.getInstance<FastifyInstance>().register((routes, _options, done) => {
    // Only what no form of a foreign page can send.
    routes.removeAllContentTypeParsers();
    const options = { parseAs: 'string', bodyLimit: BODY_LIMIT } as const;
    routes.addContentTypeParser('application/json', options, routes.getDefaultJsonParser('error', 'error'));
    for (const [path, handler] of Object.entries(handlers)) {
      routes.post(path, { bodyLimit: BODY_LIMIT }, (request, reply) => answer(request, reply, handler));
    }
    done();
  });
}

async function answer(
  request: FastifyRequest,
  reply: FastifyReply,
  handler: DeviceHandler,
): Promise<FastifyReply> {
  void reply.header('cache-control', 'no-store');
  try {
    return await reply.send(await handler(request, reply));
  } catch (error) {
    const told = toldFailure(error);
    if (!told) throw error;
    return tell(reply, told);
  }
}

/** The body as its schema reads it; throws INVALID with the first field that is wrong. */
export function readBody<Schema extends z.ZodType>(schema: Schema, body: unknown): z.output<Schema> {
  const result = schema.safeParse(body ?? {});
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const path = issue?.path.map(String) ?? [];
  throw userError('INVALID', `${path.join('.') || 'The body'}: ${issue?.message ?? 'wrong'}.`, path);
}
