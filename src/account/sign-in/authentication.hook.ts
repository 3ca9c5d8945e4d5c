import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { parse } from 'cookie';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { CALLER } from '../../platform/http/caller.js';
import { ApiKeyService } from '../api-key/api-key.service.js';
import { LoginSessionService } from './login-session.service.js';
import { endedSessionCookie, SESSION_COOKIE } from './session-cookie.js';
import { TOKEN } from './token.js';

const BEARER = /^Bearer +(?<token>[^\s]+)$/i;

/** Finds out who sends each request, before anything else looks at it, and refuses tokens that are worth nothing. */
@Injectable()
export class AuthenticationHook implements OnModuleInit {
  constructor(
    private readonly adapterHost: HttpAdapterHost,
    private readonly sessions: LoginSessionService,
    private readonly keys: ApiKeyService,
  ) {}

  onModuleInit(): void {
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
    const { authorization } = request.headers;
    const session = parse(request.headers.cookie ?? '')[SESSION_COOKIE];
    if (authorization !== undefined && session !== undefined) {
      refuse(reply, 400, 'Send either the cookie or the Authorization header, not both.', 'BAD_REQUEST');
    } else if (session !== undefined) {
      await this.#sign(request, reply, session);
      // A browser keeps sending an old cookie; its owner is a visitor again.
      if (!request.caller) void reply.header('set-cookie', endedSessionCookie());
    } else if (authorization !== undefined) {
      await this.#sign(request, reply, BEARER.exec(authorization)?.groups?.token ?? '');
      if (request.caller) return;
      refuse(reply, 401, 'The sign-in or key is over, or never was; sign in again.', 'UNAUTHENTICATED');
    }
  }

  async #sign(request: FastifyRequest, reply: FastifyReply, token: string): Promise<void> {
    request.caller = TOKEN.test(token) ? await this.sessions.find(token) : await this.keys.find(token);
    // What an account sees is for nobody else, whatever stands between.
    if (request.caller) void reply.header('cache-control', 'private, no-store');
  }
}

function refuse(reply: FastifyReply, status: number, message: string, code: string): void {
  void reply.status(status).send({ errors: [{ message, extensions: { code } }] });
}
