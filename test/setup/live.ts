import { createClient as createStreamClient } from 'graphql-sse';
import { createClient as createSocketClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import type { Data, Headers } from './graphql.js';
import { until } from './until.js';

/** The messages that a subscriber has received so far. */
export interface Subscribed {
  /** The data or the errors of each message, in the order of arrival. */
  readonly received: { data?: Data; errors?: readonly Data[] }[];
  /** Resolves when the server has ended the subscription, with its error or undefined. */
  readonly ended: Promise<unknown>;
  readonly stop: () => void;
}

/** The subscription, by its text or by the identifier of a persisted query. */
type What = string | { documentId: string };

export type Subscribe = (url: string, what: What, variables?: object, headers?: Headers) => Subscribed;

/** The WebSocket protocol requires a text, which may be empty. */
function requestOf(what: What, variables: object) {
  const document = typeof what === 'string' ? { query: what } : { query: '', ...what };
  return { ...document, variables: { ...variables } };
}

/** Subscribes by WebSocket. */
export const bySocket: Subscribe = (url, what, variables = {}, headers = {}) => {
  const client = createSocketClient({
    url: `${url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    connectionParams: headers,
    lazyCloseTimeout: 0,
  });
  return collect((sink) => client.subscribe(requestOf(what, variables), sink));
};

/** Subscribes by server-sent events. */
export const byStream: Subscribe = (url, what, variables = {}, headers = {}) => {
  const client = createStreamClient({ url: `${url}/graphql/stream`, retryAttempts: 0, headers });
  return collect((sink) => client.subscribe(requestOf(what, variables), sink));
};

interface Sink {
  next: (message: object) => void;
  error: (error: unknown) => void;
  complete: () => void;
}

function collect(subscribe: (sink: Sink) => () => void): Subscribed {
  const received: Subscribed['received'] = [];
  let stop = (): void => undefined;
  const ended = new Promise<unknown>((resolve) => {
    stop = subscribe({
      next: (message) => received.push(message),
      error: resolve,
      complete: () => {
        resolve(undefined);
      },
    });
  });
  return { received, ended, stop };
}

/**
 * Waits for a number of messages, or until a condition holds. If the subscription ends before, the test fails with the
 * reason.
 */
export async function untilReceived(
  { received, ended }: Subscribed,
  expected: number | (() => boolean),
): Promise<void> {
  const holds = typeof expected === 'number' ? () => received.length >= expected : expected;
  let isWaiting = true;
  const end = ended.then((reason) => {
    if (isWaiting && !holds()) {
      throw new Error(
        `The subscription ended after ${received.length} messages: ${JSON.stringify(reason)}, ${JSON.stringify(received.at(-1))}`,
      );
    }
  });
  await Promise.race([until(holds), end]);
  isWaiting = false;
}
