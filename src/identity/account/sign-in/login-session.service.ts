import { Inject, Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Not, Repository } from 'typeorm';
import { CONFIG, type RunningConfig } from '../../../platform/config/config.module.js';
import { Database } from '../../../platform/database/database.js';
import { Transactions } from '../../../platform/database/transactions.js';
import type { RoleGrant } from '../model/role.js';
import { LoginSessionEntity } from './login-session.entity.js';
import { createToken, hashToken } from '../credential/token.js';
import { Viewer } from '../model/viewer.js';

/** The minimum time between two updates of `last_used_at`, so that most requests write nothing. */
const USE_GRAIN = '5 minutes';

/** A session that has just begun. The token is returned only once. */
export interface NewLoginSession {
  token: string;
  expiresAt: string;
}

interface SessionRow {
  account_id: string;
  email: string;
  name: string;
  grants: RoleGrant[];
  stale: boolean;
}

/**
 * Begins, finds and ends login sessions. Each request reads its session from the database, so an end is immediate
 * on every replica.
 */
@Injectable()
export class LoginSessionService {
  constructor(
    @InjectRepository(LoginSessionEntity) private readonly rows: Repository<LoginSessionEntity>,
    private readonly database: Database,
    private readonly transactions: Transactions,
    @Inject(CONFIG) private readonly config: RunningConfig,
  ) {}

  /** Begins a session of the account and deletes its expired sessions. */
  async begin(accountId: string): Promise<NewLoginSession> {
    const token = createToken();
    await this.transactions.sql.query({
      text: `delete from login_session where account_id = $1
        and (expires_at <= now() or last_used_at <= now() - make_interval(hours => $2))`,
      values: [accountId, this.config.sessions.idleHours],
    });
    const expiresAt = () => `now() + interval '${String(this.config.sessions.maximumDays)} days'`;
    const session = { tokenHash: hashToken(token), accountId, expiresAt };
    const insert = this.rows.createQueryBuilder().insert().values(session).returning(['expiresAt']);
    const [row] = (await insert.execute()).raw as [{ expires_at: Date }];
    return { token, expiresAt: row.expires_at.toISOString() };
  }

  /** The caller of this token; null if the session has ended or the account is disabled. */
  async find(token: string): Promise<Viewer | null> {
    const hash = hashToken(token);
    const [row] = await this.database.query<SessionRow>({
      name: 'login-session',
      text: SESSION,
      values: [hash, this.config.sessions.idleHours],
    });
    if (!row) return null;
    if (row.stale) {
      await this.database.query({
        text: 'update login_session set last_used_at = now() where token_hash = $1',
        values: [hash],
      });
    }
    return new Viewer(row.account_id, row.email, row.name, row.grants, hash);
  }

  /** Ends one session. */
  async end(tokenHash: Buffer): Promise<void> {
    await this.rows.delete({ tokenHash });
  }

  /** Ends all sessions of an account, or all but the one with this token. */
  async endAll(accountId: string, except: Buffer | null = null): Promise<void> {
    await this.rows.delete({ accountId, ...(except && { tokenHash: Not(except) }) });
  }
}

const SESSION = `
  select account.id as account_id, account.email, account.name,
    session.last_used_at < now() - interval '${USE_GRAIN}' as stale,
    coalesce((
      select json_agg(json_build_object('role', role, 'eventId', event_id, 'exhibitorId', exhibitor_id,
        'memberRole', member_role)
        order by granted_at, id)
      from role_grant where account_id = account.id), '[]') as grants
  from login_session session join account on account.id = session.account_id
  where session.token_hash = $1 and session.expires_at > now()
    and session.last_used_at > now() - make_interval(hours => $2) and account.disabled_at is null`;
