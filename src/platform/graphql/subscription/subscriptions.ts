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
import { persistedQueriesOnly } from '../../http/caller.js';
import { documentIdRequired } from '../documents/document-request.js';
import { errorForCaller } from '../errors/fault.js';
import { isHidden } from '../limits/hidden-schema.js';
import { RequestContext } from '../request/request-context.js';
import { assertAllowed } from './guarded-source.js';
import { SharedResults } from './shared-results.js';
import type { Subscriber } from './subscriber.js';
import type { CheckedSubscription } from './subscription-documents.js';
import { MappedEvents } from './mapped-events.js';

/** The interval of sign-in checks while there are no events, in milliseconds. */
const POLL_MS = 2000;

/** Runs subscriptions: maps events to the messages that each subscriber may read. */
@Injectable()
export class Subscriptions {
  readonly #logger = new Logger('GraphQL');
  readonly #sharedResults = new SharedResults();

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
    const currentCaller = () => this.#currentCaller(subscription, subscriber, source);
    const execute = async (event: object): Promise<ExecutionResult> =>
      this.#execute(subscription, { ...subscriber, caller: await currentCaller() }, event);
    const events = new MappedEvents(
      (source as AsyncIterable<object>)[Symbol.asyncIterator](),
      async (event) => this.#resultFor(await execute(event), subscriber),
      (error) => this.#resultFor({ errors: [asGraphqlError(error)] }, subscriber),
    );
    if (subscriber.caller) this.#watch(events, currentCaller);
    return events;
  }

  /** Ends a subscription soon after the end of its sign-in or permission, even without events. */
  #watch(events: MappedEvents, currentCaller: () => Promise<unknown>): void {
    const timer = setInterval(() => {
      if (events.isDone) {
        clearInterval(timer);
        return;
      }
      currentCaller().catch(async (error: unknown) => {
        // While the database does not respond, permissions cannot change either.
        if (error instanceof GraphQLError) await events.fail(error);
      });
    }, POLL_MS);
    timer.unref();
  }

  /**
   * The current caller, because the sign-in may have ended and roles may have changed. Throws if the caller may
   * not follow the events any more.
   */
  async #currentCaller(
    { isPersisted }: CheckedSubscription,
    { caller: formerCaller, credentials }: Subscriber,
    source: object,
  ): Promise<unknown> {
    if (!formerCaller) return null;
    const { caller } = await this.callers.identify(credentials);
    if (!caller) throw signInIsOver();
    if (!isPersisted && persistedQueriesOnly(caller)) throw documentIdRequired();
    assertAllowed(source, caller);
    return caller;
  }

  /** Each event has a separate context, because loaders cache their reads. */
  async #execute(
    subscription: CheckedSubscription,
    subscriber: Subscriber,
    event: object,
  ): Promise<ExecutionResult> {
    const { schema } = this.schemaHost;
    if (!subscriber.caller) {
      return this.#sharedResults.result(schema, subscription, event, subscriber.acceptLanguage);
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
    const offersNames = !isHidden(this.schemaHost.schema);
    const formattedErrors = errors?.map((error) =>
      errorForCaller(error, requestId, this.#logger, offersNames),
    );
    return { ...(formattedErrors && { errors: formattedErrors }), ...(data !== undefined && { data }) };
  }
}

/** The error at the end of a subscription whose caller is not signed in any more. */
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
