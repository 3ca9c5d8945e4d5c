import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import {
  type DocumentNode,
  execute,
  getOperationAST,
  type GraphQLSchema,
  OperationTypeNode,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { acceptedJson } from './accepted-json.js';
import { LIMIT_RULES, MAXIMUM_TOKENS } from './limits.js';
import { costError } from './query-cost.js';
import { RequestContext } from './request-context.js';

/** A longer document is executed, but not kept. */
const MAXIMUM_LENGTH = 10_000;
/** How many checked documents are kept; each takes some ten kilobytes. */
const KEPT_DOCUMENTS = 1000;

interface PlainRequest {
  query: string;
  variables: Readonly<Record<string, unknown>>;
  operationName: string | undefined;
}

/**
 * Executes plain anonymous queries before Apollo's pipeline, which costs more than they do. Whatever
 * is not a correct query in an ordinary POST, and whatever ends in an error, goes on to Apollo, so that
 * there is one place that refuses and one that tells errors. Documents are checked once, by the same rules.
 */
@Injectable()
export class FastPath implements OnModuleInit {
  readonly #documents = new LRUCache<string, { document: DocumentNode | null }>({ max: KEPT_DOCUMENTS });
  #schema: GraphQLSchema | undefined;

  constructor(
    private readonly adapterHost: HttpAdapterHost,
    private readonly schemaHost: GraphQLSchemaHost,
  ) {}

  onModuleInit(): void {
    const adapter = this.adapterHost.httpAdapter as HttpAdapterHost['httpAdapter'] | undefined;
    if (!adapter) return;
    const fastify = adapter.getInstance<FastifyInstance>();
    fastify.addHook('preHandler', async (request, reply) => {
      if (request.method !== 'POST' || request.routeOptions.url !== '/graphql') return;
      await this.#answer(request, reply);
    });
  }

  async #answer(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const type = isAnonymousJson(request) ? acceptedJson(request.headers.accept) : undefined;
    const plain = type && readPlain(request.body);
    const document = plain && this.#checked(plain.query);
    if (!document) return;
    const operation = getOperationAST(document, plain.operationName);
    if (operation?.operation !== OperationTypeNode.QUERY) return;
    const schema = this.#schemaOf();
    const { variables, operationName } = plain;
    if (costError({ schema, document, operation, variables })) return;
    const result = await execute({
      schema,
      document,
      contextValue: new RequestContext(request.id, { acceptLanguage: request.headers['accept-language'] }),
      variableValues: variables,
      operationName,
    });
    if (result.errors) return;
    void reply.header('content-type', type).header('cache-control', 'no-store').send(JSON.stringify(result));
  }

  /** The document, where it breaks no rule. */
  #checked(query: string): DocumentNode | null {
    const known = this.#documents.get(query);
    if (known) return known.document;
    const document = this.#check(query);
    if (query.length <= MAXIMUM_LENGTH) this.#documents.set(query, { document });
    return document;
  }

  #check(query: string): DocumentNode | null {
    try {
      const document = parse(query, { maxTokens: MAXIMUM_TOKENS });
      const errors = validate(this.#schemaOf(), document, [...specifiedRules, ...LIMIT_RULES], {
        maxErrors: 1,
      });
      return errors.length === 0 ? document : null;
    } catch {
      return null;
    }
  }

  #schemaOf(): GraphQLSchema {
    return (this.#schema ??= this.schemaHost.schema);
  }
}

function isAnonymousJson({ headers }: FastifyRequest): boolean {
  const type = headers['content-type'];
  const json = type === 'application/json' || type === 'application/json; charset=utf-8';
  return json && headers.authorization === undefined && headers.cookie === undefined;
}

function readPlain(body: unknown): PlainRequest | undefined {
  if (!isRecord(body)) return undefined;
  const { query, variables, operationName, extensions } = body;
  if (typeof query !== 'string' || extensions != null) return undefined;
  if (operationName != null && typeof operationName !== 'string') return undefined;
  if (variables != null && !isRecord(variables)) return undefined;
  return { query, variables: variables ?? {}, operationName: operationName ?? undefined };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
