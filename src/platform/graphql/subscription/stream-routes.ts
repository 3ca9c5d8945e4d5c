import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FormattedExecutionResult } from 'graphql';
import { fastifyOf } from '../../http/fastify-of.js';
import { openToPages } from '../../http/open-reads.js';
import '../../http/caller.js';
import { EventStream } from '../../live/event-stream.js';
import { LiveConnections } from '../../live/live-connections.js';
import type { Subscriber } from './subscriber.js';
import { SubscriptionDocuments } from './subscription-documents.js';
import { Subscriptions } from './subscriptions.js';

/**
 * Serves subscriptions as server-sent events by POST or GET of `/graphql/stream`, one per connection. This is the
 * distinct connections mode of GraphQL over SSE.
 */
@Injectable()
export class StreamRoutes implements OnModuleInit {
  constructor(
    private readonly adapterHost: HttpAdapterHost,
    private readonly connections: LiveConnections,
    private readonly documents: SubscriptionDocuments,
    private readonly subscriptions: Subscriptions,
  ) {}

  onModuleInit(): void {
    const fastify = fastifyOf(this.adapterHost);
    if (fastify) openToPages(fastify, '/graphql/stream', 'GET, POST');
    fastify?.get('/graphql/stream', { exposeHeadRoute: false }, (request, reply) =>
      this.#stream(request, reply, request.query),
    );
    fastify?.post('/graphql/stream', (request, reply) => this.#stream(request, reply, request.body));
  }

  #stream(request: FastifyRequest, reply: FastifyReply, body: unknown): FastifyReply {
    const stream = EventStream.open(this.connections, request, reply);
    // Errors are sent in the stream, because an EventSource cannot read error responses.
    if (stream) {
      this.#run(stream, request, body).catch((error: unknown) => {
        request.log.error(error);
        stream.end();
      });
    }
    return reply;
  }

  async #run(stream: EventStream, request: FastifyRequest, body: unknown): Promise<void> {
    const checked = await this.documents.check(body, request.caller);
    if (!('document' in checked)) {
      await complete(stream, { errors: checked.map((error) => error.toJSON()) });
      return;
    }
    const events = await this.subscriptions.start(checked, subscriberOf(request));
    if (!(Symbol.asyncIterator in events)) {
      await complete(stream, events);
      return;
    }
    stream.signal.addEventListener('abort', () => void events.return());
    if (stream.signal.aborted) await events.return();
    for await (const event of events) await stream.send('next', JSON.stringify(event));
    await complete(stream);
  }
}

async function complete(stream: EventStream, last?: FormattedExecutionResult): Promise<void> {
  if (last) await stream.send('next', JSON.stringify(last));
  await stream.send('complete', '');
  stream.end();
}

function subscriberOf(request: FastifyRequest): Subscriber {
  const { authorization, cookie } = request.headers;
  return {
    requestId: request.id,
    acceptLanguage: request.headers['accept-language'],
    address: request.ip,
    credentials: { authorization, cookie },
    caller: request.caller,
  };
}
