import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { AttemptLimitService } from '../../../identity/account/sign-in/attempt-limit.service.js';
import { cleanText } from '../../../platform/text/clean-text.js';
import { networkOf } from '../../../platform/http/network.js';
import { fastifyOf } from '../../../platform/http/fastify-of.js';
import { refuseUnknownAddresses } from '../../../platform/http/unknown-address.js';
import { httpProblemOf } from '../../../platform/http/http-problem.js';
import { DEVICE, deviceText } from '../device/device-body.js';
import { readBody, serveDevices } from '../device/device-endpoint.js';
import { requiredKiosk } from '../device/kiosk-caller.js';
import { KioskTokenService } from '../token/kiosk-token.service.js';
import { type Admission, KioskAdmissionService } from './kiosk-admission.service.js';
import { PairingError } from './pairing-error.js';
import { type NewPairing, PairingService } from './pairing.service.js';
import { readUserCode, shownUserCode } from './user-code.js';

const POLL = z.object({ deviceCode: z.string().min(1).max(100) });
const ENROLMENT = z.object({
  enrolmentKey: z.string().min(1).max(100),
  name: deviceText(100).transform(visibleName).optional(),
});
/** The name in its stored form; undefined if it has no visible character. */
function visibleName(name: string): string | undefined {
  const result = cleanText(name, 100);
  return 'text' in result ? result.text : undefined;
}

/** The maximum lengths of bodies in bytes: a report of a device, and a code or key. */
const DEVICE_BYTES = 16_384;
const CODE_BYTES = 4096;
/** The rate limit of enrolments per network: a whole fleet at once, then one device each 10 s. */
const ENROLMENTS = { burst: 100, seconds: 10 };
/** The rate limit of token rotations per kiosk. */
const ROTATIONS = { burst: 5, seconds: 600 };

/**
 * `POST /kiosks/pair`, `/kiosks/token`, `/kiosks/enrol` and `/kiosks/rotate`. `GET /kiosks/pair`, the address on
 * the screen of a waiting device, redirects to the console.
 */
@Injectable()
export class PairingRoutes implements OnModuleInit {
  constructor(
    private readonly adapterHost: HttpAdapterHost,
    private readonly limits: AttemptLimitService,
    private readonly pairings: PairingService,
    private readonly admissions: KioskAdmissionService,
    private readonly tokens: KioskTokenService,
  ) {}

  onModuleInit(): void {
    const fastify = fastifyOf(this.adapterHost);
    if (fastify) refuseUnknownAddresses(fastify, '/kiosks/*');
    fastify?.get<{ Querystring: { code?: unknown } }>('/kiosks/pair', ({ query }, reply) =>
      reply.redirect(consoleAddress(query.code), 303),
    );
    serveDevices(this.adapterHost, {
      '/kiosks/pair': { maximum: DEVICE_BYTES, respond: (request) => this.#pair(request) },
      '/kiosks/token': { maximum: CODE_BYTES, respond: (request, reply) => this.#token(request, reply) },
      '/kiosks/enrol': { maximum: CODE_BYTES, respond: (request) => this.#enrol(request) },
      '/kiosks/rotate': { maximum: CODE_BYTES, respond: (request) => this.#rotate(request) },
    });
  }

  #pair({ body, ip }: FastifyRequest): Promise<NewPairing> {
    return this.pairings.begin(readBody(DEVICE, body), ip);
  }

  /** Responds in the form of RFC 6749, section 5.2, which RFC 8628 extends. */
  async #token({ body, ip, id }: FastifyRequest, reply: FastifyReply): Promise<Admission | object> {
    try {
      const pairing = await this.pairings.poll(readBody(POLL, body).deviceCode, ip);
      return await this.admissions.redeem(pairing, id);
    } catch (error) {
      const problem = error instanceof PairingError ? pairingFailure(error) : httpProblemOf(error, 'en');
      if (!problem) throw error;
      void reply.status(problem.status).headers(problem.headers);
      return { error: OAUTH_CODES[problem.code] ?? problem.code, error_description: problem.message };
    }
  }

  async #enrol({ body, ip, id }: FastifyRequest): Promise<Admission> {
    const { enrolmentKey, name } = readBody(ENROLMENT, body);
    await this.limits.consume(`kiosk enrol ${networkOf(ip)}`, ENROLMENTS);
    return this.admissions.enrol(enrolmentKey, name, id);
  }

  async #rotate({ caller, id }: FastifyRequest): Promise<object> {
    const kiosk = requiredKiosk(caller);
    await this.limits.consume(`kiosk rotate ${kiosk.kioskId}`, ROTATIONS);
    return { token: await this.tokens.rotate(kiosk, id), tokenType: 'Bearer' };
  }
}

/** The error codes of RFC 8628 that correspond to our codes. Some devices support only these. */
const OAUTH_CODES: Readonly<Record<string, string>> = {
  INVALID: 'invalid_request',
  RATE_LIMITED: 'slow_down',
  SERVICE_UNAVAILABLE: 'temporarily_unavailable',
};

/** The screen of the console that finds the event of a device. The code of the address is passed on if it is valid. */
function consoleAddress(typed: unknown): string {
  const code = typeof typed === 'string' ? readUserCode(typed) : null;
  return `/console/kiosks/pair${code === null ? '' : `?code=${shownUserCode(code)}`}`;
}

function pairingFailure({ code, message }: PairingError) {
  return { status: 400, code, message, headers: {} };
}
