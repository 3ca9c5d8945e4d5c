import type { IncomingMessage, OutgoingHttpHeaders } from 'node:http';
import { Inject, Injectable } from '@nestjs/common';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { FastifyRequest } from 'fastify';
import { AdmissionControl } from '../../admission/admission-control.js';
import { CallerAddress } from '../../http/caller-address.js';
import { networkOf } from '../../http/network.js';
import { CONFIG, type RunningConfig } from '../../config/config.module.js';
import { TrustedDocuments } from '../documents/trusted-documents.js';
import { RevisionSource } from '../revisions.js';
import { acceptedJson } from './accepted-json.js';
import type { CachedResponse } from './response-cache.js';
import { QueryResponses, type Outcome, OVERLOADED } from './query-responses.js';
import { CheckedDocuments } from './checked-documents.js';
import { Executor } from './executor.js';
import { type PlainRequest, readPlainBytes, readPlainRequest } from './plain-request.js';
import { RawRequestCache } from './raw-request-cache.js';

const MEGABYTE = 1_048_576;
/** Not a query, whatever it is. */
const OTHER_OPERATION = /^\s*(?:mutation|subscription)\b/;
/** Which part of the memory for answers goes to the requests that they were given to. */
const SHARE_OF_REQUESTS = 0.125;

/**
 * Answers plain anonymous queries before Apollo's pipeline, which costs more than they do: from memory where
 * nothing has changed since the same was asked, else by executing them. Whatever is not a correct query in an
 * ordinary request, and whatever ends in an error, goes on to Apollo, so that there is one place that
 * refuses and one that tells errors. Documents are checked once, by the same rules.
 */
@Injectable()
export class FastPath {
  readonly #requests: RawRequestCache;
  readonly #addresses: CallerAddress;
  #checked: CheckedDocuments | undefined;
  #answers: QueryResponses | undefined;

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

  /** What the same bytes were answered, which still holds; undefined for all others. */
  cached(
    request: IncomingMessage,
    body: Buffer,
  ): { readonly head: readonly string[]; readonly bytes: Buffer } | undefined {
    const cached = this.#requests.find(request, body);
    const answer = cached && this.#answersOf().kept(cached.key);
    return answer && { head: cached.head, bytes: answer.bytes };
  }

  /**
   * Whether the bytes of a visitor's POST ask for something that would have to be executed, and the process works
   * at its capacity. It costs less than the way through Fastify, which most requests would take under overload.
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
    return operation !== undefined && this.#answersOf().isNew({ operation, variables, acceptLanguage });
  }

  /** Remembers with what headers a POST was answered. */
  remember(
    { raw }: FastifyRequest,
    headers: OutgoingHttpHeaders,
    { cacheKey, isStale }: CachedResponse,
  ): void {
    if (cacheKey !== undefined && !isStale) this.#requests.remember(raw, headers, cacheKey);
  }

  /** No promise where the answer is in memory: a turn of the event loop costs as much as all the rest. */
  answerTo(request: FastifyRequest): Outcome | Promise<Outcome> {
    const plain = readPlainRequest(request);
    if (!plain || !acceptedJson(request.headers.accept)) return undefined;
    const { document } = plain;
    if ('text' in document) return this.#answerToText(request, plain, document.text);
    const text = this.documents.text(document.hash);
    if (!(text instanceof Promise)) return this.#answerToTrusted(request, plain, text);
    return text.then(
      (found) => this.#answerToTrusted(request, plain, found),
      // Whoever is asked next tells why nobody answers.
      () => undefined,
    );
  }

  #answerToTrusted(request: FastifyRequest, plain: PlainRequest, text: string | undefined) {
    return text === undefined ? undefined : this.#answerToText(request, plain, text, true);
  }

  #answerToText(
    request: FastifyRequest,
    { operationName, variables }: PlainRequest,
    text: string,
    isTrusted = false,
  ): Outcome | Promise<Outcome> {
    if (this.#isFullFor(request.ip) && this.#isUnknown(text)) return OVERLOADED;
    const operation = this.#checkedDocuments().operation(text, operationName, isTrusted);
    if (!operation) return undefined;
    return this.#answersOf().to({
      operation,
      variables,
      acceptLanguage: request.headers['accept-language'],
      requestId: request.id,
      address: request.ip,
      // Apollo Server goes on with them where this attempt ends in an error.
      allowances: (request.allowances ??= new Map<object, unknown>()),
    });
  }

  #isFullFor(address: string): boolean {
    const { visitorReads } = this.admission;
    return visitorReads.isBusy && visitorReads.isFullFor(networkOf(address));
  }

  /** Nothing is kept for a document that is not kept, and to check it costs as much as many an answer. */
  #isUnknown(text: string): boolean {
    return !this.#checkedDocuments().has(text) && !OTHER_OPERATION.test(text);
  }

  /** The schema is there only after all modules have been initialised. */
  #checkedDocuments(): CheckedDocuments {
    return (this.#checked ??= new CheckedDocuments(this.schemaHost.schema));
  }

  #answersOf(): QueryResponses {
    if (this.#answers) return this.#answers;
    const { schema } = this.schemaHost;
    const { cacheMegabytes, compilesQueries, staleMinutes } = this.config;
    return (this.#answers = new QueryResponses({
      schema,
      executor: new Executor(schema, compilesQueries),
      revisions: this.source.revisions,
      admission: this.admission,
      megabytes: cacheMegabytes * (1 - SHARE_OF_REQUESTS),
      staleMs: staleMinutes * 60_000,
    }));
  }
}
