import { Injectable, Logger } from '@nestjs/common';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { execute, parse } from 'graphql';
import { failureOf, type QueryFailure } from './query-failure.js';
import { RequestContext } from '../request/request-context.js';

/** The caller on whose behalf a query is executed. */
interface Reader {
  readonly caller: unknown;
  readonly requestId: string;
  readonly address: string;
}

/** Executes valid queries of this program on behalf of any caller. The results are never cached. */
@Injectable()
export class UncachedQueries {
  readonly #logger = new Logger('GraphQL');

  constructor(private readonly schemaHost: GraphQLSchemaHost) {}

  async execute(
    text: string,
    variables: Readonly<Record<string, unknown>>,
    { caller, requestId, address }: Reader,
  ): Promise<{ readonly data: unknown } | { readonly failure: QueryFailure }> {
    const { data, errors } = await execute({
      schema: this.schemaHost.schema,
      document: parse(text),
      contextValue: new RequestContext(requestId, { caller, address }),
      variableValues: variables,
    });
    return errors ? { failure: failureOf(errors, requestId, this.#logger) } : { data };
  }
}
