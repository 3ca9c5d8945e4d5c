import type { ApolloDriverConfig } from '@nestjs/apollo';
import { Logger, Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { GraphQLModule as NestGraphQLModule } from '@nestjs/graphql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config/config.js';
import { CONFIG } from '../config/config.module.js';
import { HealthModule } from '../health/health.module.js';
import '../http/caller.js';
import { closeToPages } from '../http/open-reads.js';
import { AdmissionPlugin } from './limits/admission.plugin.js';
import { costPlugin, operationPlugin, statusPlugin } from './apollo-plugins.js';
import { describeRoots } from './schema/api-schema.js';
import { PersistedQueriesPlugin } from './documents/persisted-queries.plugin.js';
import { PersistedQueryCacheModule } from './documents/persisted-query-cache.js';
import { EndpointDriver } from './endpoint.driver.js';
import { FailureFilter } from './errors/failure.filter.js';
import { FastPathHook } from './fast-path/fast-path.hook.js';
import { FastPath } from './fast-path/fast-path.js';
import { faultPlugin, formatError } from './errors/fault.js';
import { wrongValuePlugin } from './errors/wrong-values.js';
import { ForeignPagePlugin } from './limits/foreign-page.plugin.js';
import { GraphiqlPage } from './graphiql/graphiql-page.js';
import { HiddenSchema } from './limits/hidden-schema.js';
import { LIMIT_RULES, MAXIMUM_ERRORS, LIMITS } from './limits/limits.js';
import { RequestContext } from './request/request-context.js';
import { RevisionsModule } from './request/revisions.js';
import { SchemaController } from './schema/schema.controller.js';
import { SocketProtocol } from './subscription/socket-protocol.js';
import { SocketServer } from './subscription/socket-server.js';
import { StreamRoutes } from './subscription/stream-routes.js';
import { SubscriptionDocuments } from './subscription/subscription-documents.js';
import { Subscriptions } from './subscription/subscriptions.js';
import { UserErrorResolver } from './errors/user-error.resolver.js';
import { UncachedQueries } from './own-queries/uncached-queries.js';
import { VisitorQueries } from './own-queries/visitor-queries.js';

const logger = new Logger('GraphQL');

const SUBSCRIPTION = [SocketProtocol, SocketServer, StreamRoutes, SubscriptionDocuments, Subscriptions];

/** The GraphQL endpoint at `/graphql`: Apollo Server with limits, and before it a fast path for plain queries. */
@Module({
  imports: [
    HealthModule,
    RevisionsModule,
    PersistedQueryCacheModule,
    NestGraphQLModule.forRootAsync<ApolloDriverConfig>({
      driver: EndpointDriver,
      inject: [CONFIG],
      useFactory: ({ publicSchema }: Config) => endpoint(publicSchema),
    }),
  ],
  controllers: [SchemaController],
  providers: [
    AdmissionPlugin,
    FastPath,
    FastPathHook,
    ForeignPagePlugin,
    GraphiqlPage,
    HiddenSchema,
    PersistedQueriesPlugin,
    UncachedQueries,
    UserErrorResolver,
    VisitorQueries,
    ...SUBSCRIPTION,
    { provide: APP_FILTER, useClass: FailureFilter },
  ],
  exports: [GraphiqlPage, UncachedQueries, VisitorQueries],
})
export class GraphqlModule {}

/** The settings of the endpoint. Errors suggest names of the schema only if it is public. */
function endpoint(publicSchema: boolean): ApolloDriverConfig {
  return {
    path: '/graphql',
    autoSchemaFile: true,
    // Apollo Server checks the schema, too. Nest would execute an introspection query on it at each start.
    buildSchemaOptions: { skipCheck: true },
    sortSchema: true,
    transformSchema: describeRoots,
    context: contextOf,
    graphiql: false,
    // The API is public, so its schema is public, too, unless PUBLIC_SCHEMA is false (HiddenSchema).
    introspection: true,
    csrfPrevention: true,
    persistedQueries: false,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: LIMITS.tokens },
    validationOptions: { maxErrors: MAXIMUM_ERRORS },
    validationRules: LIMIT_RULES,
    formatError: (formatted, error) => formatError(formatted, error, publicSchema),
    // Nest would respond with 200; callers and load balancers need 429 and 503.
    preserveHttpStatusForExecutionErrors: false,
    plugins: [operationPlugin, wrongValuePlugin, faultPlugin(logger), statusPlugin, costPlugin],
  };
}

function contextOf(request: FastifyRequest, reply: FastifyReply): RequestContext {
  const key = request.headers['idempotency-key'];
  return new RequestContext(request.id, {
    acceptLanguage: request.headers['accept-language'],
    caller: request.caller,
    idempotencyKey: Array.isArray(key) ? key.join() : key,
    setHeader: (name, value) => void reply.header(name, value),
    closeToPages: () => {
      closeToPages(reply);
    },
    address: request.ip,
    allowances: request.raw.allowances,
    deadline: request.deadline,
  });
}
