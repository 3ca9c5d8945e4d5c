import type { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest, onRequestAsyncHookHandler } from 'fastify';
import type { z } from 'zod';
import { userError } from '../../platform/failure/user-error.js';
import { sendProblem, httpProblemOf } from '../../platform/http/http-problem.js';

/** Answers one kind of request; what it returns is the body. */
export type DeviceHandler = (request: FastifyRequest, reply: FastifyReply) => Promise<object>;

/** One address, and what it takes. */
export interface DeviceEndpoint {
  readonly answer: DeviceHandler;
  /** The longest body, in bytes. */
  readonly maximum: number;
  /** Throws where the caller may not ask, before the body is read. */
  readonly check?: (request: FastifyRequest) => void;
}

/** Serves `POST` with JSON at these paths, past Nest, which knows no limits for one route. */
export function serveDevices(
  { httpAdapter }: HttpAdapterHost,
  endpoints: Readonly<Record<string, DeviceEndpoint>>,
): void {
  // Commands have no HTTP side.
  const adapter = httpAdapter as HttpAdapterHost['httpAdapter'] | undefined;
  void adapter?.getInstance<FastifyInstance>().register((routes, _options, done) => {
    // Only what no form of a foreign page can send.
    routes.removeAllContentTypeParsers();
    const options = { parseAs: 'string' } as const;
    routes.addContentTypeParser('application/json', options, routes.getDefaultJsonParser('error', 'error'));
    for (const [path, endpoint] of Object.entries(endpoints)) serve(routes, path, endpoint);
    done();
  });
}

function serve(routes: FastifyInstance, path: string, { answer, maximum, check }: DeviceEndpoint): void {
  const onRequest: onRequestAsyncHookHandler = async (request, reply) => {
    if (check) await respondWithErrors(reply, () => check(request));
  };
  routes.post(path, { bodyLimit: maximum, onRequest }, (request, reply) =>
    respondWithErrors(reply, async () => void reply.send(await answer(request, reply))),
  );
}

/** Does its work; an error that is meant for the caller becomes the answer. */
async function respondWithErrors(reply: FastifyReply, work: () => unknown): Promise<void> {
  void reply.header('cache-control', 'no-store');
  try {
    await work();
  } catch (error) {
    const problem = httpProblemOf(error);
    if (!problem) throw error;
    sendProblem(reply, problem);
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
