import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { normalEmail } from '../model/email.js';
import { type Attempt, AttemptLimitService } from './attempt-limit.service.js';
import { networkOf } from '../../../platform/http/network.js';

/** Per account, from all networks where its owner has not signed in before. */
const OF_ACCOUNT = { burst: 10, seconds: 600 };
/** Per network, for all accounts. In a hall, many people share one address, and some attempts fail. */
const OF_NETWORK = { burst: 30, seconds: 20 };
/** Per account from a known network of its owner: attempts from other networks cannot lock the owner out. */
const OF_OWNER = { burst: 10, seconds: 60 };
/** A network stays known for this time after the last sign-in from it. */
const KNOWN = '90 days';

/** Slows down the guessing of passwords. */
@Injectable()
export class SignInAttemptsService {
  constructor(
    private readonly database: Database,
    private readonly limits: AttemptLimitService,
  ) {}

  /**
   * Counts an attempt before its password is checked. Throws RATE_LIMITED. Unknown addresses have the same limit.
   */
  async begin(email: string, address: string | undefined): Promise<readonly Attempt[]> {
    const account = normalEmail(email);
    const network = networkOf(address);
    if (await this.#isKnown(account, network)) {
      return [await this.limits.consume(`owner ${network} ${account}`, OF_OWNER)];
    }
    // The network counts first: a network over its limit must not consume the attempts of the account.
    const ofNetwork = await this.limits.consume(`network ${network}`, OF_NETWORK);
    return [ofNetwork, await this.limits.consume(`account ${account}`, OF_ACCOUNT)];
  }

  /** Gives a successful attempt back and stores its network as known. */
  async succeed(attempts: readonly Attempt[], accountId: string, address: string | undefined): Promise<void> {
    await this.limits.refund(attempts);
    await this.database.query({
      text: `insert into known_network (account_id, network) values ($1, $2)
        on conflict on constraint pk_known_network do update set last_used_at = now()`,
      values: [accountId, networkOf(address)],
    });
    await this.database.query({
      text: `delete from known_network where account_id = $1 and last_used_at < now() - interval '${KNOWN}'`,
      values: [accountId],
    });
  }

  async #isKnown(email: string, network: string): Promise<boolean> {
    const rows = await this.database.query({
      name: 'known-network',
      text: `select from known_network known join account on account.id = known.account_id
        where account.email = $1 and known.network = $2 and known.last_used_at > now() - interval '${KNOWN}'`,
      values: [email, network],
    });
    return rows.length > 0;
  }
}
