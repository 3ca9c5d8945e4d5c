import { Injectable, Logger } from '@nestjs/common';
import type { Actor } from '../../audit/actor.js';
import { Operations } from '../../audit/operations.js';
import { AccountMailService } from '../account-mail.service.js';
import { AccountService } from '../account.service.js';
import { normalEmail } from '../model/email.js';
import { AttemptLimitService } from '../sign-in/attempt-limit.service.js';
import { networkOf } from '../../../platform/http/network.js';
import { LINK_VALIDITY } from '../../../platform/mail/link-validity.js';
import { Viewer } from '../model/viewer.js';
import type { RequestOrigin } from './password-changes.service.js';
import { PasswordTokenService } from './password-token.service.js';

/** The limit of mails to one address, against flooding of a mailbox. */
const OF_ACCOUNT = { burst: 3, seconds: 900 };
const OF_NETWORK = { burst: 10, seconds: 60 };

const logger = new Logger('Password');

/** Sends links that set a new password, without revealing whether the account exists. */
@Injectable()
export class PasswordResetService {
  constructor(
    private readonly operations: Operations,
    private readonly accounts: AccountService,
    private readonly tokens: PasswordTokenService,
    private readonly limits: AttemptLimitService,
    private readonly mail: AccountMailService,
  ) {}

  /**
   * Mails a link after the response, which has the same content and duration for an unknown address. Without
   * a mail server, an administrator receives the link of an existing account.
   */
  async request(email: string, caller: unknown, origin: RequestOrigin): Promise<string | null> {
    await this.limits.consume(`reset network ${networkOf(origin.address)}`, OF_NETWORK);
    if (this.mail.isAvailable) {
      this.#send(email, origin).catch((error: unknown) => {
        logger.error(`A link could not be sent: ${(error as Error).message}`);
      });
      return null;
    }
    if (!(caller instanceof Viewer && caller.isAdministrator)) return null;
    const token = await this.#create(email, caller, origin.requestId);
    return token && this.mail.linkOf('password', token);
  }

  async #send(email: string, { requestId }: RequestOrigin): Promise<void> {
    const attempt = await this.limits
      .consume(`reset account ${normalEmail(email)}`, OF_ACCOUNT)
      .catch(() => null);
    const account = attempt && (await this.accounts.byEmail(email));
    if (!account || account.disabledAt) return;
    const { id, email: recipient } = account;
    await this.operations.run({ action: 'requestPasswordReset', actor: null, requestId }, async () => {
      this.operations.current.record({ kind: 'ACCOUNT', id });
      await this.mail.mailPasswordLink(id, recipient);
    });
  }

  async #create(email: string, actor: Actor, requestId: string): Promise<string | null> {
    const account = await this.accounts.byEmail(email);
    if (!account || account.disabledAt) return null;
    const { id } = account;
    return this.operations.run({ action: 'requestPasswordReset', actor, requestId }, async () => {
      this.operations.current.record({ kind: 'ACCOUNT', id });
      return this.tokens.create(id, LINK_VALIDITY.PASSWORD);
    });
  }
}
