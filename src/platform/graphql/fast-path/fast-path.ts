import type { IncomingMessage } from 'node:http';
import { Inject, Injectable } from '@nestjs/common';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { FastifyRequest } from 'fastify';
import { AdmissionControl } from '../../admission/admission-control.js';
import { CallerAddress } from '../../http/caller-address.js';
import { networkOf } from '../../http/network.js';
import { CONFIG, type RunningConfig } from '../../config/config.module.js';
import { PersistedQueryCache } from '../documents/persisted-query-cache.js';
import { RevisionSource } from '../request/revisions.js';
import { acceptedJson } from './accepted-json.js';
import type { CachedResponse } from './response-cache.js';
import { QueryResponses, type Outcome, OVERLOADED, type VisitorQuery } from './query-responses.js';
import { CheckedDocuments } from './checked-documents.js';
import { Executor } from './executor.js';
import { type PlainRequest, readPlainBytes, readPlainRequest } from './plain-request.js';
import { RawRequestCache } from './raw-request-cache.js';

const MEGABYTE = 1_048_576;
/** The beginning of a request that is not a query. */
const OTHER_OPERATION = /^\s*(?:mutation|subscription)\b/;
/** The share of the cache memory for raw requests. */
const SHARE_OF_REQUESTS = 0.125;

/** The caller of a query. */
type Visitor = Omit<VisitorQuery, 'operation' | 'variables'>;

/**
 * Executes plain anonymous queries before Apollo's pipeline, which costs more than their execution. Unchanged
 * responses come from memory. Apollo handles all other requests and all errors, so that each rule exists once.
 */
@Injectable()
export class FastPath {
  readonly #requests: RawRequestCache;
  readonly #addresses: CallerAddress;
  #documentCache: CheckedDocuments | undefined;
  #responses: QueryResponses | undefined;

  constructor(
    @Inject(CONFIG) private readonly config: RunningConfig,
    private readonly schemaHost: GraphQLSchemaHost,
    private readonly source: RevisionSource,
    private readonly documents: PersistedQueryCache,
    private readonly admission: AdmissionControl,
  ) {
    this.#addresses = new CallerAddress(config.trustedProxies);
    this.#requests = new RawRequestCache(config.cacheMegabytes * MEGABYTE * SHARE_OF_REQUESTS);
  }

  /** The valid cached response for the same bytes. Undefined if there is none. */
  cached(
    request: IncomingMessage,
    body: Buffer,
  ): { readonly head: readonly string[]; readonly bytes: Buffer } | undefined {
    const cached = this.#requests.find(request, body);
    const response = cached && this.#queryResponses().cached(cached.key);
    return response && { head: cached.head, bytes: response.bytes };
  }

  /**
   * Whether a visitor's POST needs an execution while the process is at capacity. The check costs less than
   * Fastify's pipeline, which most requests would otherwise pass under overload.
   */
  isExcess(request: IncomingMessage, body: Buffer): boolean {
    const { headers } = request;
    if (!this.admission.visitorReads.isBusy || !this.#isFullFor(this.#addresses.of(request))) return false;
    if (!acceptedJson(headers.accept)) return false;
    const plainRequest = readPlainBytes(headers, body);
    if (!plainRequest) return false;
    const text =
      'text' in plainRequest.document
        ? plainRequest.document.text
        : this.documents.text(plainRequest.document.hash);
    if (typeof text !== 'string') return false;
    if (this.#isUnknown(text)) return true;
    const operation = this.#checkedDocuments().operation(text, plainRequest.operationName, false);
    const { variables } = plainRequest;
    const acceptLanguage = headers['accept-language'];
    return operation !== undefined && this.#queryResponses().isNew({ operation, variables, acceptLanguage });
  }

  /** Stores the response headers of a POST. */
  store(request: IncomingMessage, head: readonly string[], { cacheKey, isStale }: CachedResponse): void {
    if (cacheKey !== undefined && !isStale) this.#requests.store(request, head, cacheKey);
  }

  /** The response to the bytes of a visitor's POST. Undefined if they are no plain query. */
  respondToBytes(request: IncomingMessage, body: Buffer, requestId: string): Promise<Outcome> | undefined {
    const { headers } = request;
    const plainRequest = acceptedJson(headers.accept) && readPlainBytes(headers, body);
    if (!plainRequest) return undefined;
    return this.#respondToPlain(plainRequest, {
      acceptLanguage: headers['accept-language'],
      requestId,
      address: this.#addresses.of(request),
      // If this attempt ends with an error, Apollo Server reuses the limits.
      allowances: (request.allowances ??= new Map<object, unknown>()),
    });
  }

  /** The response to a visitor's query. Undefined if Apollo must respond. */
  async respondTo(request: FastifyRequest): Promise<Outcome> {
    const plainRequest = readPlainRequest(request);
    if (!plainRequest || !acceptedJson(request.headers.accept)) return undefined;
    return this.#respondToPlain(plainRequest, {
      acceptLanguage: request.headers['accept-language'],
      requestId: request.id,
      address: request.ip,
      allowances: (request.raw.allowances ??= new Map<object, unknown>()),
    });
  }

  /** The response to a query of this program on behalf of a visitor. Undefined if it has errors. */
  async respondToOwn(
    text: string,
    variables: Readonly<Record<string, unknown>>,
    visitor: { readonly requestId: string; readonly address: string },
  ): Promise<Outcome> {
    const operation = this.#checkedDocuments().operation(text, undefined, true);
    const query = { operation, variables, acceptLanguage: undefined, allowances: new Map<object, unknown>() };
    return operation && this.#queryResponses().respondTo({ ...query, ...visitor, operation });
  }

  async #respondToPlain(plainRequest: PlainRequest, visitor: Visitor): Promise<Outcome> {
    const { document } = plainRequest;
    if ('text' in document) return this.#respondToText(visitor, plainRequest, document.text);
    const text = await this.#persistedText(document.hash);
    return text === undefined ? undefined : this.#respondToText(visitor, plainRequest, text, true);
  }

  async #persistedText(hash: string): Promise<string | undefined> {
    try {
      return await this.documents.text(hash);
    } catch {
      // The next stage reports the reason.
      return undefined;
    }
  }

  async #respondToText(
    visitor: Visitor,
    { operationName, variables }: PlainRequest,
    text: string,
    mayBeLong = false,
  ): Promise<Outcome> {
    if (this.#isFullFor(visitor.address) && this.#isUnknown(text)) return OVERLOADED;
    const operation = this.#checkedDocuments().operation(text, operationName, mayBeLong);
    if (!operation) return undefined;
    return this.#queryResponses().respondTo({ ...visitor, operation, variables });
  }

  #isFullFor(address: string): boolean {
    const { visitorReads } = this.admission;
    return visitorReads.isBusy && visitorReads.isFullFor(networkOf(address));
  }

  /**
   * Whether the document is not in the cache. Then it has no cached responses, and its check costs as much as
   * many responses.
   */
  #isUnknown(text: string): boolean {
    return !this.#checkedDocuments().has(text) && !OTHER_OPERATION.test(text);
  }

  /** Created at the first use, because the schema exists only after the initialization of all modules. */
  #checkedDocuments(): CheckedDocuments {
    return (this.#documentCache ??= new CheckedDocuments(this.schemaHost.schema));
  }

  #queryResponses(): QueryResponses {
    if (this.#responses) return this.#responses;
    const { schema } = this.schemaHost;
    const { cacheMegabytes, compilesQueries, staleMinutes } = this.config;
    return (this.#responses = new QueryResponses({
      schema,
      executor: new Executor(schema, compilesQueries),
      revisions: this.source.revisions,
      admission: this.admission,
      megabytes: cacheMegabytes * (1 - SHARE_OF_REQUESTS),
      staleMs: staleMinutes * 60_000,
    }));
  }
}
