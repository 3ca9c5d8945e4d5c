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
import { errorForCaller } from '../errors/fault.js';
import { RequestContext } from '../request/request-context.js';
import { assertAllowed } from './guarded-source.js';
import { SharedResults } from './shared-results.js';
import type { Subscriber } from './subscriber.js';
import type { CheckedSubscription } from './subscription-documents.js';
import { MappedEvents } from './mapped-events.js';

/** The interval of sign-in checks while there are no events, in milliseconds. */
const POLL_MS = 2000;

/** Runs subscriptions: maps events to what each subscriber may see. */
@Injectable()
export class Subscriptions {
  readonly #logger = new Logger('GraphQL');
  readonly #shared = new SharedResults();

  constructor(
    private readonly schemaHost: GraphQLSchemaHost,
    private readonly callers: Callers,
  ) {}

  /** The messages for the subscriber, or the error of its request. */
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

  /** Ends a subscription soon after its sign-in or right has ended, even without events. */
  #watch(events: MappedEvents, again: () => Promise<unknown>): void {
    const timer = setInterval(() => {
      if (events.done) {
        clearInterval(timer);
        return;
      }
      again().catch(async (error: unknown) => {
        // While the database does not respond, nothing can change either.
        if (error instanceof GraphQLError) await events.fail(error);
      });
    }, POLL_MS);
    timer.unref();
  }

  /**
   * The present caller, since a sign-in may have ended and roles may have changed; throws if it may no longer
   * follow.
   */
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

  /** Each event has its own context, since loaders cache their reads. */
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
