import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { Operations } from '../../audit/operations.js';
import { Database } from '../../../platform/database/database.js';
import { Transactions } from '../../../platform/database/transactions.js';
import { message } from '../../../platform/text/message.js';
import { userError } from '../../../platform/failure/user-error.js';
import { Permissions } from '../permissions.js';
import { PasswordTokenEntity } from './password-token.entity.js';
import { createToken, hashToken } from '../credential/token.js';
import { Viewer } from '../model/viewer.js';

/** The account whose password a token sets. */
export interface TokenOwner {
  id: string;
  email: string;
}

const VALID = `password_token.token_hash = $1 and password_token.expires_at > now()
  and account.id = password_token.account_id and account.disabled_at is null`;

/** Creates and consumes the tokens that set a password, each once. */
@Injectable()
export class PasswordTokenService {
  constructor(
    @InjectRepository(PasswordTokenEntity) private readonly rows: Repository<PasswordTokenEntity>,
    private readonly database: Database,
    private readonly transactions: Transactions,
    private readonly operations: Operations,
    private readonly permissions: Permissions,
  ) {}

  /**
   * Creates a token, which replaces the other tokens of the account. Only an administrator may create one for
   * another account.
   */
  async create(accountId: string, validity: string): Promise<string> {
    const { actor } = this.operations.current;
    const createdBy = actor instanceof Viewer ? actor.accountId : null;
    if (createdBy !== null) this.permissions.require('CREATE_EVENT');
    return this.issue(accountId, validity, createdBy);
  }

  /**
   * Creates a token in the open transaction. The requester is the owner of the account unless another actor is
   * given.
   */
  async issue(accountId: string, validity: string, createdBy: string | null = null): Promise<string> {
    const token = createToken();
    await this.endAll(accountId);
    const expiresAt = () => `now() + interval '${validity}'`;
    await this.rows.insert({ tokenHash: hashToken(token), accountId, createdBy, expiresAt });
    return token;
  }

  /** Ends the tokens of an account. */
  async endAll(accountId: string): Promise<void> {
    await this.rows.delete({ accountId });
  }

  /** The account of the token; throws NOT_FOUND if it has expired, was used or does not exist. */
  async find(token: string): Promise<TokenOwner> {
    const [owner] = await this.database.query<TokenOwner>({
      text: `select account.id, account.email from password_token, account where ${VALID}`,
      values: [hashToken(token)],
    });
    return owner ?? throwEnded();
  }

  /** Consumes the token. Of two concurrent calls one is refused. */
  async redeem(token: string): Promise<void> {
    const rows = await this.transactions.sql.query({
      text: `delete from password_token using account where ${VALID} returning account.id`,
      values: [hashToken(token)],
    });
    if (rows.length === 0) throwEnded();
  }
}

function throwEnded(): never {
  throw userError(
    'NOT_FOUND',
    message`The link has expired, was used or does not exist; request a new one.`,
    ['token'],
  );
}
