import type { IncomingMessage } from 'node:http';
import { Inject, Injectable } from '@nestjs/common';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { FastifyRequest } from 'fastify';
import { AdmissionControl } from '../../admission/admission-control.js';
import { CallerAddress } from '../../http/caller-address.js';
import { networkOf } from '../../http/network.js';
import { CONFIG, type RunningConfig } from '../../config/config.module.js';
import { TrustedDocuments } from '../documents/trusted-documents.js';
import { RevisionSource } from '../request/revisions.js';
import { acceptedJson } from './accepted-json.js';
import type { CachedResponse } from './response-cache.js';
import { QueryResponses, type Outcome, OVERLOADED, type VisitorQuery } from './query-responses.js';
import { CheckedDocuments } from './checked-documents.js';
import { Executor } from './executor.js';
import { type PlainRequest, readPlainBytes, readPlainRequest } from './plain-request.js';
import { RawRequestCache } from './raw-request-cache.js';

const MEGABYTE = 1_048_576;
/** The request is not a query. */
const OTHER_OPERATION = /^\s*(?:mutation|subscription)\b/;
/** The part of the cache memory for raw requests. */
const SHARE_OF_REQUESTS = 0.125;

/** The caller of a query. */
type Visitor = Omit<VisitorQuery, 'operation' | 'variables'>;

/**
 * Executes plain anonymous queries before Apollo's pipeline, which costs more than they do; unchanged
 * responses come from memory. Apollo handles all other requests and all errors, so that each exists in one
 * place.
 */
@Injectable()
export class FastPath {
  readonly #requests: RawRequestCache;
  readonly #addresses: CallerAddress;
  #checked: CheckedDocuments | undefined;
  #responses: QueryResponses | undefined;

  constructor(
    @Inject(CONFIG) private readonly config: RunningConfig,
    private readonly schemaHost: GraphQLSchemaHost,
    private readonly source: RevisionSource,
    private readonly documents: TrustedDocuments,
    private readonly admission: AdmissionControl,
  ) {
    this.#addresses = new CallerAddress(config.trustedProxies);
    this.#requests = new RawRequestCache(config.cacheMegabytes * MEGABYTE * SHARE_OF_REQUESTS);
  }

  /** The valid cached response for the same bytes; undefined if there is none. */
  cached(
    request: IncomingMessage,
    body: Buffer,
  ): { readonly head: readonly string[]; readonly bytes: Buffer } | undefined {
    const cached = this.#requests.find(request, body);
    const response = cached && this.#queryResponses().kept(cached.key);
    return response && { head: cached.head, bytes: response.bytes };
  }

  /**
   * Whether a visitor's POST needs an execution while the process is at capacity. The check costs less than
   * Fastify's pipeline, which most requests would pass under overload.
   */
  isExcess(request: IncomingMessage, body: Buffer): boolean {
    const { headers } = request;
    if (!this.admission.visitorReads.isBusy || !this.#isFullFor(this.#addresses.of(request))) return false;
    if (!acceptedJson(headers.accept)) return false;
    const plain = readPlainBytes(headers, body);
    if (!plain) return false;
    const text = 'text' in plain.document ? plain.document.text : this.documents.text(plain.document.hash);
    if (typeof text !== 'string') return false;
    if (this.#isUnknown(text)) return true;
    const operation = this.#checkedDocuments().operation(text, plain.operationName, false);
    const { variables } = plain;
    const acceptLanguage = headers['accept-language'];
    return operation !== undefined && this.#queryResponses().isNew({ operation, variables, acceptLanguage });
  }

  /** Stores the response headers of a POST. */
  remember(request: IncomingMessage, head: readonly string[], { cacheKey, isStale }: CachedResponse): void {
    if (cacheKey !== undefined && !isStale) this.#requests.remember(request, head, cacheKey);
  }

  /** The response to the bytes of a visitor's POST; undefined if they are no plain query. */
  respondToBytes(request: IncomingMessage, body: Buffer, requestId: string): Promise<Outcome> | undefined {
    const { headers } = request;
    const plain = acceptedJson(headers.accept) && readPlainBytes(headers, body);
    if (!plain) return undefined;
    return this.#respondToPlain(plain, {
      acceptLanguage: headers['accept-language'],
      requestId,
      address: this.#addresses.of(request),
      // Apollo Server reuses them if this attempt ends in an error.
      allowances: (request.allowances ??= new Map<object, unknown>()),
    });
  }

  /** The response to a visitor's query; undefined if Apollo has to respond. */
  async respondTo(request: FastifyRequest): Promise<Outcome> {
    const plain = readPlainRequest(request);
    if (!plain || !acceptedJson(request.headers.accept)) return undefined;
    return this.#respondToPlain(plain, {
      acceptLanguage: request.headers['accept-language'],
      requestId: request.id,
      address: request.ip,
      allowances: (request.raw.allowances ??= new Map<object, unknown>()),
    });
  }

  /** The response to a query of this program itself for a visitor; undefined if it has errors. */
  async respondToOwn(
    text: string,
    variables: Readonly<Record<string, unknown>>,
    visitor: { readonly requestId: string; readonly address: string },
  ): Promise<Outcome> {
    const operation = this.#checkedDocuments().operation(text, undefined, true);
    const query = { operation, variables, acceptLanguage: undefined, allowances: new Map<object, unknown>() };
    return operation && this.#queryResponses().to({ ...query, ...visitor, operation });
  }

  async #respondToPlain(plain: PlainRequest, visitor: Visitor): Promise<Outcome> {
    const { document } = plain;
    if ('text' in document) return this.#respondToText(visitor, plain, document.text);
    const text = await this.#registeredText(document.hash);
    return text === undefined ? undefined : this.#respondToText(visitor, plain, text, true);
  }

  async #registeredText(hash: string): Promise<string | undefined> {
    try {
      return await this.documents.text(hash);
    } catch {
      // The next stage reports why no response is possible.
      return undefined;
    }
  }

  async #respondToText(
    visitor: Visitor,
    { operationName, variables }: PlainRequest,
    text: string,
    isTrusted = false,
  ): Promise<Outcome> {
    if (this.#isFullFor(visitor.address) && this.#isUnknown(text)) return OVERLOADED;
    const operation = this.#checkedDocuments().operation(text, operationName, isTrusted);
    if (!operation) return undefined;
    return this.#queryResponses().to({ ...visitor, operation, variables });
  }

  #isFullFor(address: string): boolean {
    const { visitorReads } = this.admission;
    return visitorReads.isBusy && visitorReads.isFullFor(networkOf(address));
  }

  /**
   * Documents outside of the cache have no cached responses, and checking one costs as much as many
   * responses.
   */
  #isUnknown(text: string): boolean {
    return !this.#checkedDocuments().has(text) && !OTHER_OPERATION.test(text);
  }

  /** The schema exists only after the initialization of all modules. */
  #checkedDocuments(): CheckedDocuments {
    return (this.#checked ??= new CheckedDocuments(this.schemaHost.schema));
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
