import { Injectable, Logger } from '@nestjs/common';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import {
  createSourceEventStream,
  execute,
  type ExecutionResult,
  type FormattedExecutionResult,
  GraphQLError,
} from 'graphql';
import { Callers } from '../../live/callers.js';
import { trustedDocumentsOnly } from '../../http/caller.js';
import { documentRequired } from '../documents/document-request.js';
import { errorForCaller } from '../fault.js';
import { RequestContext } from '../request-context.js';
import { assertAllowed } from './guarded-source.js';
import { SharedResults } from './shared-results.js';
import type { Subscriber } from './subscriber.js';
import type { CheckedSubscription } from './subscription-documents.js';
import { MappedEvents } from './mapped-events.js';

/** How often it is looked whether a sign-in still holds where nothing happens, in milliseconds. */
const POLL_MS = 2000;

/** Runs subscriptions: events in, what each subscriber may see of them out. */
@Injectable()
export class Subscriptions {
  readonly #logger = new Logger('GraphQL');
  readonly #shared = new SharedResults();

  constructor(
    private readonly schemaHost: GraphQLSchemaHost,
    private readonly callers: Callers,
  ) {}

  /** What the subscriber is told from now on, or why it is told nothing. */
  async start(
    subscription: CheckedSubscription,
    subscriber: Subscriber,
  ): Promise<MappedEvents | FormattedExecutionResult> {
    const { document, variables, operationName } = subscription;
    const { schema } = this.schemaHost;
    const contextValue = contextOf(subscriber);
    const source = await createSourceEventStream({
      schema,
      document,
      variableValues: variables,
      operationName,
      contextValue,
    });
    if (!(Symbol.asyncIterator in source)) return this.#resultFor(source, subscriber);
    const again = () => this.#again(subscription, subscriber, source);
    const execute = async (event: object): Promise<ExecutionResult> =>
      this.#execute(subscription, { ...subscriber, caller: await again() }, event);
    const events = new MappedEvents(
      (source as AsyncIterable<object>)[Symbol.asyncIterator](),
      async (event) => this.#resultFor(await execute(event), subscriber),
      (error) => this.#resultFor({ errors: [asGraphqlError(error)] }, subscriber),
    );
    if (subscriber.caller) this.#watch(events, again);
    return events;
  }

  /** Ends what a caller is told soon after its sign-in or its right has ended, also while nothing happens. */
  #watch(events: MappedEvents, again: () => Promise<unknown>): void {
    const timer = setInterval(() => {
      if (events.done) {
        clearInterval(timer);
        return;
      }
      again().catch(async (error: unknown) => {
        // While the database does not answer nothing can happen either.
        if (error instanceof GraphQLError) await events.fail(error);
      });
    }, POLL_MS);
    timer.unref();
  }

  /** The caller as it is now, since a sign-in may have ended and roles may have changed; throws where it may follow no more. */
  async #again(
    { isTrusted }: CheckedSubscription,
    { caller: before, credentials }: Subscriber,
    source: object,
  ): Promise<unknown> {
    if (!before) return null;
    const { caller } = await this.callers.identify(credentials);
    if (!caller) throw signInIsOver();
    if (!isTrusted && trustedDocumentsOnly(caller)) throw documentRequired();
    assertAllowed(source, caller);
    return caller;
  }

  /** Each event gets a context of its own, since loaders remember what they have read. */
  async #execute(
    subscription: CheckedSubscription,
    subscriber: Subscriber,
    event: object,
  ): Promise<ExecutionResult> {
    const { schema } = this.schemaHost;
    if (!subscriber.caller) {
      return this.#shared.result(schema, subscription, event, subscriber.acceptLanguage);
    }
    const { document, variables, operationName } = subscription;
    return execute({
      schema,
      document,
      operationName,
      variableValues: variables,
      rootValue: event,
      contextValue: contextOf(subscriber),
    });
  }

  #resultFor({ data, errors }: ExecutionResult, { requestId }: Subscriber): FormattedExecutionResult {
    const formatted = errors?.map((error) => errorForCaller(error, requestId, this.#logger));
    return { ...(formatted && { errors: formatted }), ...(data !== undefined && { data }) };
  }
}

/** The error that ends a subscription whose caller is not signed in any more. */
function signInIsOver(): GraphQLError {
  return new GraphQLError('The sign-in or key is over.', { extensions: { code: 'UNAUTHENTICATED' } });
}

function contextOf({ requestId, acceptLanguage, caller, address }: Subscriber): RequestContext {
  return new RequestContext(requestId, { acceptLanguage, caller, address });
}

function asGraphqlError(error: unknown): GraphQLError {
  if (error instanceof GraphQLError) return error;
  return new GraphQLError('', { originalError: error instanceof Error ? error : new Error(String(error)) });
}
