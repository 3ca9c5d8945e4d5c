import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Raw, Repository } from 'typeorm';
import { Transactions } from '../../../platform/database/transactions.js';
import { LINK_VALIDITY } from '../../../platform/mail/link-validity.js';
import { message } from '../../../platform/text/message.js';
import { userError } from '../../../platform/failure/user-error.js';
import { createToken, hashToken } from '../credential/token.js';
import { normalEmail } from '../model/email.js';
import { SignUpEntity } from './sign-up.entity.js';

/** The address and the language of a person who signs up. */
export type SignUp = Pick<SignUpEntity, 'id' | 'email' | 'locale'>;

/** By the clock of the database, which has set the end. That of the server may differ. */
const VALID = Raw((column) => `${column} > now()`);

/** Creates and consumes the tokens of sign-ups, each once. */
@Injectable()
export class SignUpTokenService {
  constructor(
    @InjectRepository(SignUpEntity) private readonly rows: Repository<SignUpEntity>,
    private readonly transactions: Transactions,
  ) {}

  /**
   * Stores the request, or extends an earlier one of the address for the event, and returns its id. An earlier link stays
   * valid, because anybody may request again. The first token is never sent; `renewToken` creates the token to
   * send. Deletes expired requests.
   */
  async create(email: string, locale: string | null, eventId: string | null): Promise<string> {
    const { sql } = this.transactions;
    await sql.query({ text: 'delete from sign_up where expires_at <= now()' });
    const [row] = await sql.query<{ id: string }>({
      text: `insert into sign_up (email, locale, token_hash, event_id, expires_at)
        values ($1, $2, $3, $4, now() + interval '${LINK_VALIDITY.SIGN_UP}')
        on conflict on constraint uq_sign_up_email do update set locale = coalesce(excluded.locale, sign_up.locale),
          expires_at = excluded.expires_at
        returning id`,
      values: [normalEmail(email), locale, hashToken(createToken()), eventId],
    });
    if (!row) throw new Error('The database returned no row.');
    return row.id;
  }

  /** The pending request with this id; null if it has ended. */
  async byId(id: string): Promise<SignUp | null> {
    return this.rows.findOneBy({ id, expiresAt: VALID });
  }

  /** The pending request of the address for the event; null if there is none. */
  async byAddress(email: string, eventId: string): Promise<SignUp | null> {
    return this.rows.findOneBy({ email: normalEmail(email), eventId, expiresAt: VALID });
  }

  /** Creates a new token, which invalidates earlier links; null if the request has ended. */
  async renewToken(id: string): Promise<string | null> {
    const token = createToken();
    return this.transactions.run(async () => {
      const { affected } = await this.rows.update({ id }, { tokenHash: hashToken(token) });
      return affected === 1 ? token : null;
    });
  }

  /** The request of the token; throws NOT_FOUND if it has expired, was used or does not exist. */
  async find(token: string): Promise<SignUp> {
    const signUp = await this.rows.findOneBy({ tokenHash: hashToken(token), expiresAt: VALID });
    return signUp ?? throwEnded();
  }

  /** Consumes the token. Of two concurrent requests one is refused. */
  async redeem(token: string): Promise<void> {
    const { affected } = await this.rows.delete({ tokenHash: hashToken(token) });
    if (affected !== 1) throwEnded();
  }
}

function throwEnded(): never {
  throw userError(
    'NOT_FOUND',
    message`The link has expired, was used or does not exist; request a new one.`,
    ['token'],
  );
}
