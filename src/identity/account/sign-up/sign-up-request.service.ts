import { Injectable, Logger } from '@nestjs/common';
import { networkOf } from '../../../platform/http/network.js';
import type { Actor } from '../../audit/actor.js';
import { Operations } from '../../audit/operations.js';
import { AccountService } from '../account.service.js';
import { AccountMailService } from '../account-mail.service.js';
import { normalEmail } from '../model/email.js';
import { Viewer } from '../model/viewer.js';
import type { RequestOrigin } from '../password/password-changes.service.js';
import { AttemptLimitService } from '../sign-in/attempt-limit.service.js';
import { SignUpTokenService } from './sign-up-token.service.js';

/** The limit of mails to one address, against flooding of a mailbox. */
const OF_ADDRESS = { burst: 3, seconds: 900 };
const OF_NETWORK = { burst: 10, seconds: 60 };

const logger = new Logger('SignUp');

/** A person who wants an account. */
export interface SignUpRequest {
  email: string;
  locale?: string | null;
  /** The event whose call the person answers; null if there is none. */
  eventId: string | null;
}

/** The result of a request for an account. */
export interface RequestedSignUp {
  /** Null, except for an administrator if links are not mailed and the address has no account. */
  readonly link: string | null;
  /** Whether links are sent by mail, the same for every address. */
  readonly mailed: boolean;
}

/** Sends links that create accounts, without revealing whether an address has an account. */
@Injectable()
export class SignUpRequestService {
  constructor(
    private readonly operations: Operations,
    private readonly accounts: AccountService,
    private readonly tokens: SignUpTokenService,
    private readonly limits: AttemptLimitService,
    private readonly mail: AccountMailService,
  ) {}

  /**
   * Mails a link after the response, which has the same content and duration for every address. Without a mail
   * server the request waits for an administrator or an organizer of the event. An administrator receives the link for
   * an address without an account.
   */
  async request(input: SignUpRequest, caller: unknown, origin: RequestOrigin): Promise<RequestedSignUp> {
    const mailed = this.mail.isAvailable;
    if (!mailed && caller instanceof Viewer && caller.isAdministrator)
      return { link: await this.#createLink(input, caller, origin.requestId), mailed };
    await this.limits.consume(`sign-up network ${networkOf(origin.address)}`, OF_NETWORK);
    this.#store(input, origin).catch((error: unknown) => {
      logger.error(`A link could not be sent: ${(error as Error).message}`);
    });
    return { link: null, mailed };
  }

  /** The text depends on whether the address has an account, so the mail is composed only when it is sent. */
  async #store(
    { email, locale = null, eventId }: SignUpRequest,
    { requestId }: RequestOrigin,
  ): Promise<void> {
    const attempt = await this.limits
      .consume(`sign-up address ${normalEmail(email)}`, OF_ADDRESS)
      .catch(() => null);
    if (!attempt) return;
    await this.operations.run({ action: 'requestSignUp', actor: null, requestId }, async () => {
      const id = await this.tokens.create(email, locale, eventId);
      if (this.mail.isAvailable) await this.mail.mailSignUp(id, normalEmail(email));
    });
  }

  async #createLink(
    { email, locale = null, eventId }: SignUpRequest,
    actor: Actor,
    requestId: string,
  ): Promise<string | null> {
    if ((await this.accounts.byEmail(email))?.passwordHash) return null;
    return this.operations.run({ action: 'requestSignUp', actor, requestId }, async () => {
      const token = await this.tokens.renewToken(await this.tokens.create(email, locale, eventId));
      return token && this.mail.linkOf('sign-up', token);
    });
  }
}
