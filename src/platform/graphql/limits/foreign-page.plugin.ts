import type { ApolloServerPlugin, GraphQLRequestContext, GraphQLRequestListener } from '@apollo/server';
import { Inject } from '@nestjs/common';
import { Plugin } from '@nestjs/apollo';
import { GraphQLError, OperationTypeNode } from 'graphql';
import { CONFIG, type RunningConfig } from '../../config/config.module.js';
import { NOT_CONFIGURED } from '../../http/open-reads.js';
import { PageOrigins } from '../../http/page-origins.js';
import type { RequestContext } from '../request/request-context.js';

/**
 * Refuses mutations that the page of another origin sends without credentials. Its reads are allowed, so a preflight
 * does not prevent them. `AuthenticationHook` refuses those with the session of a user.
 */
@Plugin()
export class ForeignPagePlugin implements ApolloServerPlugin<RequestContext> {
  readonly #origins: PageOrigins;

  constructor(@Inject(CONFIG) config: RunningConfig) {
    this.#origins = new PageOrigins(config);
  }

  requestDidStart(): Promise<GraphQLRequestListener<RequestContext>> {
    return Promise.resolve({
      didResolveOperation: ({ operation, request, contextValue }) => {
        if (operation?.operation !== OperationTypeNode.MUTATION) return Promise.resolve();
        if (contextValue.caller === null && this.#isForeign(request)) return Promise.reject(refusal());
        contextValue.closeToPages();
        return Promise.resolve();
      },
    });
  }

  #isForeign({ http }: GraphQLRequestContext<RequestContext>['request']): boolean {
    return http !== undefined && !this.#origins.mayChange(Object.fromEntries(http.headers));
  }
}

function refusal(): GraphQLError {
  return new GraphQLError(NOT_CONFIGURED, { extensions: { code: 'FORBIDDEN', http: { status: 403 } } });
}
