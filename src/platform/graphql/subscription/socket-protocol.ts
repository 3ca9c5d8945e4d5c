import { Injectable } from '@nestjs/common';
import { type ExecutionArgs, GraphQLError } from 'graphql';
import type { ConnectionInitMessage, ServerOptions, SubscribePayload } from 'graphql-ws';
import type { IncomingMessage } from 'node:http';
import type { WebSocket } from 'ws';
import { Callers, type Identity } from '../../live/callers.js';
import type { Subscriber } from './subscriber.js';
import { type CheckedSubscription, SubscriptionDocuments } from './subscription-documents.js';
import { Subscriptions } from './subscriptions.js';

/** How many subscriptions one connection may have at a time. */
const MAXIMUM_SUBSCRIPTIONS = 10;
/** The maximum length of a subscription's id, which each message repeats. */
const MAXIMUM_ID = 100;

/** The identity of a connection. */
export interface SocketExtra {
  socket: WebSocket;
  request: IncomingMessage;
  /** Set when the connection is acknowledged. */
  subscriber?: Subscriber;
}

type Params = ConnectionInitMessage['payload'];

/** The values that the library passes between our functions. */
interface Prepared {
  checked: CheckedSubscription;
  subscriber: Subscriber;
}

/**
 * Makes the decisions that graphql-transport-ws leaves to the server: which callers may connect and
 * subscribe, and to what.
 */
@Injectable()
export class SocketProtocol {
  constructor(
    private readonly callers: Callers,
    private readonly documents: SubscriptionDocuments,
    private readonly subscriptions: Subscriptions,
  ) {}

  /** The options of a server for connections of these addresses. */
  options(addressOf: (extra: SocketExtra) => string): ServerOptions<Params, SocketExtra> {
    return {
      onConnect: async ({ extra, connectionParams }) => {
        const { request } = extra;
        const subscriber: Subscriber = {
          requestId: String(request.headers['sec-websocket-key']),
          acceptLanguage: request.headers['accept-language'],
          address: addressOf(extra),
          credentials: {
            // A page cannot set headers of the upgrade, so the first message may contain the token.
            authorization: authorizationOf(connectionParams) ?? request.headers.authorization,
            cookie: request.headers.cookie,
          },
          caller: null,
        };
        extra.subscriber = subscriber;
        const { caller, refusal } = await this.callers.identify(subscriber.credentials);
        subscriber.caller = caller;
        return refusal === undefined;
      },
      onSubscribe: ({ extra, subscriptions }, id, payload) => {
        if (id.length > MAXIMUM_ID) return [refusal('The id is too long.', 'BAD_REQUEST')];
        return this.#prepare(extra.subscriber, Object.keys(subscriptions).length, payload);
      },
      subscribe: ({ contextValue }) => {
        const { checked, subscriber } = contextValue as Prepared;
        return this.subscriptions.start(checked, subscriber) as never;
      },
      // Results are passed unchanged; the library would expect another form of errors.
      onNext: (_context, _id, _payload, _args, result) => result,
    };
  }

  async #prepare(
    connected: Subscriber | undefined,
    count: number,
    payload: SubscribePayload,
  ): Promise<ExecutionArgs | readonly GraphQLError[]> {
    if (!connected) return [refusal('The connection has not been acknowledged.', 'BAD_REQUEST')];
    if (count > MAXIMUM_SUBSCRIPTIONS) {
      const message = `A connection may have ${String(MAXIMUM_SUBSCRIPTIONS)} subscriptions at a time.`;
      return [refusal(message, 'RATE_LIMITED')];
    }
    const { caller, refusal: refused } = await this.#again(connected);
    if (refused) return [refusal(refused.message, refused.code)];
    const checked = await this.documents.check(payload, caller);
    if (!('document' in checked)) return checked;
    const prepared: Prepared = { checked, subscriber: { ...connected, caller } };
    return { schema: this.documents.schema, document: checked.document, contextValue: prepared };
  }

  /** A connection may outlive the sign-in of its beginning. */
  async #again({ caller, credentials }: Subscriber): Promise<Identity> {
    if (!caller) return { caller };
    const identity = await this.callers.identify(credentials);
    if (identity.caller) return identity;
    const message = 'The sign-in or key is over.';
    return { caller: null, refusal: { status: 401, code: 'UNAUTHENTICATED', message } };
  }
}

function authorizationOf(params: Params | undefined): string | undefined {
  const given = params?.authorization ?? params?.Authorization;
  return typeof given === 'string' ? given : undefined;
}

function refusal(message: string, code: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}
