import { Injectable } from '@nestjs/common';
import { type ExecutionArgs, GraphQLError } from 'graphql';
import type { ConnectionInitMessage, ServerOptions, SubscribePayload } from 'graphql-ws';
import type { IncomingMessage } from 'node:http';
import type { WebSocket } from 'ws';
import { Callers, type Identity } from '../../live/callers.js';
import type { Subscriber } from './subscriber.js';
import { type CheckedSubscription, SubscriptionDocuments } from './subscription-documents.js';
import { Subscriptions } from './subscriptions.js';

/** The maximum number of concurrent subscriptions of one connection. */
const MAXIMUM_SUBSCRIPTIONS = 10;
/** The maximum length of a subscription's id, because each message repeats it. */
const MAXIMUM_ID = 100;

/** The identity of a connection. */
export interface SocketExtra {
  socket: WebSocket;
  request: IncomingMessage;
  /** Set when the connection is acknowledged. */
  subscriber?: Subscriber;
}

type Params = ConnectionInitMessage['payload'];

/** The values that the library passes between the hooks below. */
interface PreparedSubscription {
  checked: CheckedSubscription;
  subscriber: Subscriber;
}

/**
 * Implements the decisions that graphql-transport-ws leaves to the server: the permissions to connect and to
 * subscribe.
 */
@Injectable()
export class SocketProtocol {
  constructor(
    private readonly callers: Callers,
    private readonly documents: SubscriptionDocuments,
    private readonly subscriptions: Subscriptions,
  ) {}

  /** The options of a server for connections. `addressOf` returns the address of a connection. */
  options(addressOf: (extra: SocketExtra) => string): ServerOptions<Params, SocketExtra> {
    return {
      onConnect: async ({ extra, connectionParams }) => {
        const { request } = extra;
        const subscriber: Subscriber = {
          requestId: String(request.headers['sec-websocket-key']),
          acceptLanguage: request.headers['accept-language'],
          address: addressOf(extra),
          credentials: {
            // A page cannot set headers of the upgrade request, so the first message may contain the token.
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
        const { checked, subscriber } = contextValue as PreparedSubscription;
        return this.subscriptions.start(checked, subscriber) as never;
      },
      // Results are passed on unchanged, because the library would expect errors in another form.
      onNext: (_context, _id, _payload, _args, result) => result,
    };
  }

  async #prepare(
    subscriber: Subscriber | undefined,
    count: number,
    payload: SubscribePayload,
  ): Promise<ExecutionArgs | readonly GraphQLError[]> {
    if (!subscriber) return [refusal('The connection has not been acknowledged.', 'BAD_REQUEST')];
    if (count > MAXIMUM_SUBSCRIPTIONS) {
      const message = `A connection may have ${String(MAXIMUM_SUBSCRIPTIONS)} subscriptions at a time.`;
      return [refusal(message, 'RATE_LIMITED')];
    }
    const { caller, refusal: refused } = await this.#identifyAgain(subscriber);
    if (refused) return [refusal(refused.message, refused.code)];
    const checked = await this.documents.check(payload, caller);
    if (!('document' in checked)) return checked;
    const contextValue: PreparedSubscription = { checked, subscriber: { ...subscriber, caller } };
    return { schema: this.documents.schema, document: checked.document, contextValue };
  }

  /** Identifies the caller again, because a connection may outlive the sign-in from its beginning. */
  async #identifyAgain({ caller, credentials }: Subscriber): Promise<Identity> {
    if (!caller) return { caller };
    const identity = await this.callers.identify(credentials);
    if (identity.caller) return identity;
    const message = 'The sign-in or key is over.';
    return { caller: null, refusal: { status: 401, code: 'UNAUTHENTICATED', message } };
  }
}

function authorizationOf(params: Params | undefined): string | undefined {
  const authorization = params?.authorization ?? params?.Authorization;
  return typeof authorization === 'string' ? authorization : undefined;
}

function refusal(message: string, code: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}
