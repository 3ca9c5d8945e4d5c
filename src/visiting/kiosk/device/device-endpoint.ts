import type { HttpAdapterHost } from '@nestjs/core';
import type {
  FastifyError,
  FastifyInstance,
  FastifyReply,
  FastifyRequest,
  onRequestAsyncHookHandler,
} from 'fastify';
import type { z } from 'zod';
import { fastifyOf } from '../../../platform/http/fastify-of.js';
import { message, term } from '../../../platform/text/message.js';
import { userError } from '../../../platform/failure/user-error.js';
import { httpProblemOf, messageLocaleOf, sendProblem } from '../../../platform/http/http-problem.js';

/** Handles one kind of request and returns the body of the response. */
export type DeviceHandler = (request: FastifyRequest, reply: FastifyReply) => Promise<object>;

/** One path with the schema of its body. */
export interface DeviceEndpoint {
  readonly respond: DeviceHandler;
  /** The longest body, in bytes. */
  readonly maximum: number;
  /** Throws before the body is read if the caller is not allowed. */
  readonly check?: (request: FastifyRequest) => void;
}

/** Serves `POST` with JSON at these paths outside of Nest, which has no limits per route. */
export function serveDevices(
  adapterHost: HttpAdapterHost,
  endpoints: Readonly<Record<string, DeviceEndpoint>>,
): void {
  void fastifyOf(adapterHost)?.register((routes, _options, done) => {
    // Only content types that a form of a foreign page cannot send.
    routes.removeAllContentTypeParsers();
    const options = { parseAs: 'string' } as const;
    const parse = routes.getDefaultJsonParser('error', 'error');
    routes.addContentTypeParser<string>('application/json', options, (request, body, end) => {
      if (body === '') end(null);
      else void parse(request, body, end);
    });
    routes.setErrorHandler(respondToUnreadable);
    for (const [path, endpoint] of Object.entries(endpoints)) serve(routes, path, endpoint);
    done();
  });
}

function serve(routes: FastifyInstance, path: string, { respond, maximum, check }: DeviceEndpoint): void {
  const onRequest: onRequestAsyncHookHandler = async (request, reply) => {
    if (check) await respondWithErrors(reply, () => check(request));
  };
  routes.post(path, { bodyLimit: maximum, onRequest }, (request, reply) =>
    respondWithErrors(reply, async () => void reply.send(await respond(request, reply))),
  );
}

/** Runs the handler; an error for the caller becomes the response. */
async function respondWithErrors(reply: FastifyReply, work: () => unknown): Promise<void> {
  void reply.header('cache-control', 'no-store');
  try {
    await work();
  } catch (error) {
    const problem = httpProblemOf(error, messageLocaleOf(reply.request));
    if (!problem) throw error;
    sendProblem(reply, problem);
  }
}

/** Responds to a body that could not be read. All other errors are faults. */
function respondToUnreadable(error: FastifyError, _request: FastifyRequest, reply: FastifyReply): void {
  const { statusCode: status = 500, message } = error;
  if (status >= 500) throw error;
  sendProblem(reply, { status, code: 'BAD_REQUEST', message, headers: {} });
}

/** The body, parsed by its schema; throws INVALID with the first wrong field. */
export function readBody<Schema extends z.ZodType>(schema: Schema, body: unknown): z.output<Schema> {
  const result = schema.safeParse(body ?? {});
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const path = issue?.path.map(String) ?? [];
  const field = path.length > 0 ? path.join('.') : term('The body');
  throw userError('INVALID', message`${field}: ${issue?.message ?? 'wrong'}.`, path);
}
