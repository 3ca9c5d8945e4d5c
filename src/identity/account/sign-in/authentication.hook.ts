import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { parse } from 'cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { fastifyOf } from '../../../platform/http/fastify-of.js';
import { CONFIG, type RunningConfig } from '../../../platform/config/config.module.js';
import { CALLER } from '../../../platform/http/caller.js';
import { PageOrigins } from '../../../platform/http/page-origins.js';
import { Callers, type Credentials, type Identity } from '../../../platform/live/callers.js';
import { endedSessionCookie, SESSION_COOKIE } from './session-cookie.js';
import { CredentialService } from './credential.service.js';

const TWO_CREDENTIALS = {
  status: 400,
  code: 'BAD_REQUEST',
  message: 'Send either the cookie or the Authorization header, not both.',
};
const ENDED = {
  status: 401,
  code: 'UNAUTHENTICATED',
  message: 'The session or key has ended or does not exist; sign in again.',
};
const FOREIGN_PAGE = {
  status: 403,
  code: 'FORBIDDEN',
  message: 'A page of another site sent this request with your session. It is not executed.',
};
const UNAVAILABLE = 'SERVICE_UNAVAILABLE';
/** The methods that change nothing. */
const SAFE: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);
const BEARER = /^Bearer +(?<token>[^\s]+)$/i;

/** Resolves the caller of each request before all other hooks, and refuses invalid tokens. */
@Injectable()
export class AuthenticationHook implements OnModuleInit {
  readonly #origins: PageOrigins;

  constructor(
    private readonly adapterHost: HttpAdapterHost,
    private readonly credentialResolver: CredentialService,
    private readonly callers: Callers,
    @Inject(CONFIG) config: RunningConfig,
  ) {
    this.#origins = new PageOrigins(config);
  }

  onModuleInit(): void {
    this.callers.identifyBy((credentials) => this.#identify(credentials));
    const fastify = fastifyOf(this.adapterHost);
    if (!fastify) return;
    fastify.decorateRequest(CALLER, null);
    fastify.addHook('onRequest', (request, reply, proceed) => {
      this.#authenticate(request, reply).then(() => {
        if (!reply.sent) proceed();
      }, proceed);
    });
  }

  /** Sends the response itself if the request is refused. */
  async #authenticate(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const { caller, refusal: refused, isCookieOutdated } = await this.callers.identify(request.headers);
    const refusal = refused ?? (caller && this.#isForged(request) ? FOREIGN_PAGE : undefined);
    request.caller = caller;
    // Browsers keep sending an expired cookie. The caller becomes a visitor. Pages of the site set no cookie.
    if (isCookieOutdated && request.routeOptions.url === '/graphql')
      void reply.header('set-cookie', endedSessionCookie());
    // Shared caches must not store responses to accounts.
    if (caller) void reply.header('cache-control', 'private, no-store');
    if (!refusal) return;
    const { status, code, message } = refusal;
    void reply.status(status).send({ errors: [{ message, extensions: { code } }] });
  }

  /** Whether a page of another site sends a write with the cookie of a user of this site. */
  #isForged({ method, headers }: FastifyRequest): boolean {
    return !SAFE.has(method) && headers.authorization === undefined && !this.#origins.mayChange(headers);
  }

  /**
   * A credential resolver may refuse a token with its own error, such as KIOSK_REVOKED. A server at capacity has
   * not read the token: this is no 401, which ends the session in a client.
   */
  async #identify(credentials: Credentials): Promise<Identity> {
    try {
      return await this.#find(credentials);
    } catch (error) {
      if (!(error instanceof GraphQLError) || error.extensions.code === UNAVAILABLE) throw error;
      const { message, extensions } = error;
      return { caller: null, refusal: { status: 401, code: String(extensions.code), message } };
    }
  }

  async #find({ authorization, cookie }: Credentials): Promise<Identity> {
    const session = parse(cookie ?? '')[SESSION_COOKIE];
    if (authorization !== undefined && session !== undefined)
      return { caller: null, refusal: TWO_CREDENTIALS };
    if (session !== undefined) {
      const caller = await this.credentialResolver.find(session);
      return { caller, isCookieOutdated: !caller };
    }
    if (authorization === undefined) return { caller: null };
    const caller = await this.credentialResolver.find(BEARER.exec(authorization)?.groups?.token ?? '');
    return caller ? { caller } : { caller, refusal: ENDED };
  }
}
