import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { IsNull, Repository } from 'typeorm';
import { Operations } from '../audit/operations.js';
import { changeRow } from '../../platform/database/rows/change-row.js';
import type { Patch } from '../../platform/database/rows/row.js';
import { message } from '../../platform/text/message.js';
import { onConstraint } from '../../platform/failure/constraint-error.js';
import { userError } from '../../platform/failure/user-error.js';
import { AccountEntity } from './account.entity.js';
import { normalEmail } from './model/email.js';
import { AccessRevocationService } from './rights/access-revocation.service.js';
import { PasswordTokenService } from './password/password-token.service.js';
import { LoginSessionService } from './sign-in/login-session.service.js';

export interface NewAccount {
  email: string;
  name: string;
  /** The language of the person, if known. */
  locale?: string | null;
  /** Null: sign-in is impossible until a password is set. */
  passwordHash: string | null;
}

/** Writes accounts and their passwords. */
@Injectable()
export class AccountService {
  constructor(
    @InjectRepository(AccountEntity) private readonly rows: Repository<AccountEntity>,
    private readonly links: PasswordTokenService,
    private readonly operations: Operations,
    private readonly sessions: LoginSessionService,
    private readonly revocations: AccessRevocationService,
  ) {}

  /** Adds an account and returns its id; TAKEN if the address has an account. */
  async create({ email, name, locale = null, passwordHash }: NewAccount): Promise<string> {
    const errors = {
      uq_account_email: () =>
        userError('TAKEN', message`There is an account of ${email} already.`, ['email']),
      ck_account_email: () => userError('INVALID', message`${email} is no e-mail address.`, ['email']),
      ck_account_name: () => userError('INVALID', message`A name has 1 to 200 characters.`, ['name']),
    };
    const account = this.rows.create({ email: normalEmail(email), name, passwordHash, locale });
    await onConstraint(errors, () => this.rows.insert(account));
    const after = { email: account.email, name };
    this.operations.current.record({ kind: 'ACCOUNT', id: account.id, after });
    return account.id;
  }

  /** Completes the account of an address that has no password yet. Returns its id; undefined if there is none. */
  async complete({ email, name, locale = null, passwordHash }: NewAccount): Promise<string | undefined> {
    const account = await this.rows.findOne({
      where: { email, passwordHash: IsNull(), disabledAt: IsNull() },
      lock: { mode: 'for_no_key_update' },
    });
    if (!account) return undefined;
    await changeRow(this.rows, account, { name, passwordHash, locale: account.locale ?? locale });
    return account.id;
  }

  /** Changes columns that are not undefined. */
  async change(id: string, patch: Pick<Patch<AccountEntity>, 'name' | 'locale'>): Promise<void> {
    const account = await this.rows.findOneOrFail({ where: { id }, lock: { mode: 'for_no_key_update' } });
    const change = await changeRow(this.rows, account, patch);
    this.operations.current.record({ kind: 'ACCOUNT', id, ...change });
  }

  /** Whether the account still has this password and is enabled. Locks both until the transaction ends. */
  async hasPassword({ id, passwordHash }: Pick<AccountEntity, 'id' | 'passwordHash'>): Promise<boolean> {
    const rows = await this.rows.query<object[]>(
      'select from account where id = $1 and password_hash = $2 and disabled_at is null for share',
      [id, passwordHash],
    );
    return rows.length > 0;
  }

  /** Changes the password after its owner has proved the old one, and ends all other sessions. */
  async changePassword(id: string, passwordHash: string, session: Buffer): Promise<void> {
    await this.#setPassword(id, passwordHash, session);
  }

  /**
   * Sets another password, or none (null), after the old one was forgotten or stolen. Ends all sessions, keys,
   * invitations and links of the account, because a thief may have created them.
   */
  async resetPassword(id: string, passwordHash: string | null): Promise<void> {
    await this.#setPassword(id, passwordHash, null);
    await this.revocations.endAll(id);
  }

  /** Also invalidates the account's password links and ends its other sessions. */
  async #setPassword(
    id: string,
    passwordHash: string | null,
    remainingSession: Buffer | null,
  ): Promise<void> {
    await this.rows.update({ id }, { passwordHash });
    await this.links.endAll(id);
    await this.sessions.endAll(id, remainingSession);
    const password = passwordHash === null ? 'removed' : 'changed';
    this.operations.current.record({ kind: 'ACCOUNT', id, before: {}, after: { password } });
  }

  /** The account with this address. */
  async byEmail(email: string): Promise<AccountEntity | null> {
    return this.rows.findOneBy({ email: normalEmail(email) });
  }

  /** The account with this address; throws NOT_FOUND if it does not exist. */
  async requireByEmail(email: string): Promise<AccountEntity> {
    const account = await this.byEmail(email);
    if (account) return account;
    throw userError('NOT_FOUND', message`There is no account of ${email}.`, ['email']);
  }

  /** Whether at least one account exists. */
  async exists(): Promise<boolean> {
    return this.rows.exists();
  }
}
