import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { parse } from 'cookie';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { CALLER } from '../../../platform/http/caller.js';
import { Callers, type Credentials, type Identity } from '../../../platform/live/callers.js';
import { endedSessionCookie, SESSION_COOKIE } from './session-cookie.js';
import { CredentialResolver } from './credential-resolver.service.js';

const BOTH = {
  status: 400,
  code: 'BAD_REQUEST',
  message: 'Send either the cookie or the Authorization header, not both.',
};
const OVER = {
  status: 401,
  code: 'UNAUTHENTICATED',
  message: 'The session or key has ended or does not exist; sign in again.',
};
const BEARER = /^Bearer +(?<token>[^\s]+)$/i;

/** Finds out who sends each request, before anything else looks at it, and refuses tokens that are worth nothing. */
@Injectable()
export class AuthenticationHook implements OnModuleInit {
  constructor(
    private readonly adapterHost: HttpAdapterHost,
    private readonly credentialResolver: CredentialResolver,
    private readonly callers: Callers,
  ) {}

  onModuleInit(): void {
    this.callers.identifyBy((credentials) => this.#identify(credentials));
    const adapter = this.adapterHost.httpAdapter as HttpAdapterHost['httpAdapter'] | undefined;
    if (!adapter) return;
    const fastify = adapter.getInstance<FastifyInstance>();
    fastify.decorateRequest(CALLER, null);
    fastify.addHook('onRequest', (request, reply, goOn) => {
      // Visitors are the many, and for them a turn of the event loop is a part of what an answer costs.
      if (request.headers.authorization === undefined && request.headers.cookie === undefined) {
        goOn();
        return;
      }
      const authenticated = this.#authenticate(request, reply);
      authenticated.then(() => {
        if (!reply.sent) goOn();
      }, goOn);
    });
  }

  /** Answers by itself where the request is refused. */
  async #authenticate(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const { caller, refusal, outdatedCookie } = await this.callers.identify(request.headers);
    request.caller = caller;
    // A browser keeps sending an old cookie; its owner is a visitor again.
    if (outdatedCookie) void reply.header('set-cookie', endedSessionCookie());
    // What an account sees is for nobody else, whatever stands between.
    if (caller) void reply.header('cache-control', 'private, no-store');
    if (!refusal) return;
    const { status, code, message } = refusal;
    void reply.status(status).send({ errors: [{ message, extensions: { code } }] });
  }

  /** A token may be refused in words of its own, such as those to a device whose owner has revoked it. */
  async #identify(credentials: Credentials): Promise<Identity> {
    try {
      return await this.#find(credentials);
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      const { message, extensions } = error;
      return { caller: null, refusal: { status: 401, code: String(extensions.code), message } };
    }
  }

  async #find({ authorization, cookie }: Credentials): Promise<Identity> {
    const session = parse(cookie ?? '')[SESSION_COOKIE];
    if (authorization !== undefined && session !== undefined) return { caller: null, refusal: BOTH };
    if (session !== undefined) {
      const caller = await this.credentialResolver.find(session);
      return { caller, outdatedCookie: !caller };
    }
    if (authorization === undefined) return { caller: null };
    const caller = await this.credentialResolver.find(BEARER.exec(authorization)?.groups?.token ?? '');
    return caller ? { caller } : { caller, refusal: OVER };
  }
}
