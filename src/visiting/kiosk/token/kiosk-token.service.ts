import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { GraphQLError } from 'graphql';
import { IsNull, Repository } from 'typeorm';
import type { TokenKind } from '../../../identity/account/sign-in/credential.service.js';
import { createToken, hashToken, TOKEN } from '../../../identity/account/credential/token.js';
import { Operations } from '../../../identity/audit/operations.js';
import { Database } from '../../../platform/database/database.js';
import { KioskService } from '../kiosk.service.js';
import { KioskCaller } from '../device/kiosk-caller.js';
import { KioskTokenEntity } from './kiosk-token.entity.js';
import { KioskCommandService } from '../report/kiosk-command.service.js';

const PREFIX = 'kiosk_live_';

interface TokenRow {
  id: string;
  name: string;
  event_id: string;
  persisted_queries_only: boolean;
  revoked: boolean;
  fresh: boolean;
}

/**
 * Creates, finds and ends the tokens of kiosks. Each request reads its token, so a revocation takes effect at
 * once on every replica. A token never expires: a later token replaces it, or it is revoked.
 */
@Injectable()
export class KioskTokenService implements TokenKind {
  constructor(
    @InjectRepository(KioskTokenEntity) private readonly rows: Repository<KioskTokenEntity>,
    private readonly kiosks: KioskService,
    private readonly commands: KioskCommandService,
    private readonly database: Database,
    private readonly operations: Operations,
  ) {}

  fits(token: string): boolean {
    return token.startsWith(PREFIX);
  }

  /** The kiosk of the token; null for an unknown token. Throws KIOSK_REVOKED for a revoked one. */
  async find(token: string): Promise<KioskCaller | null> {
    if (!TOKEN.test(token.slice(PREFIX.length))) return null;
    const hash = hashToken(token);
    const values = [hash];
    const [row] = await this.database.query<TokenRow>({ name: 'kiosk-token', text: FIND, values });
    if (!row) return null;
    if (row.revoked) throw revokedError();
    // The previous token stays valid until the first use of the new one, because the new one may be lost.
    if (row.fresh) {
      const replaced = await this.database.query({ text: USE, values });
      if (replaced.length > 0) await this.commands.acknowledgeRotation(row.id);
    }
    return new KioskCaller(row.id, row.name, row.event_id, row.persisted_queries_only, hash);
  }

  /**
   * Issues a token for an approved kiosk in the present transaction and revokes its earlier tokens. The token
   * is returned only once.
   */
  async issue(kioskId: string): Promise<string> {
    await this.kiosks.lock(kioskId);
    await this.revoke(kioskId);
    await this.kiosks.pair(kioskId);
    return this.#add(kioskId);
  }

  /**
   * Issues another token for a kiosk. The present one stays valid until the first use of the new one, because
   * this response may be lost.
   */
  rotate(caller: KioskCaller, requestId: string): Promise<string> {
    const { kioskId: id, eventId } = caller;
    return this.operations.run({ action: 'rotateKioskToken', actor: caller, requestId }, async () => {
      await this.kiosks.lock(id);
      await this.#requireLive(caller);
      await this.rows.delete({ kioskId: id, firstUsedAt: IsNull(), revokedAt: IsNull() });
      this.operations.current.record({ kind: 'KIOSK', id, before: {}, after: { rotated: true } }, eventId);
      return this.#add(id);
    });
  }

  /** Ends all tokens of a kiosk at once, in the present transaction. */
  async revoke(kioskId: string): Promise<void> {
    await this.rows.update({ kioskId, revokedAt: IsNull() }, { revokedAt: () => 'now()' });
  }

  /** Throws if the kiosk was revoked or given to another device while this request waited for the lock. */
  async #requireLive({ tokenHash }: KioskCaller): Promise<void> {
    const token = tokenHash && (await this.rows.findOneBy({ tokenHash }));
    if (!token) throw endedError();
    if (token.revokedAt) throw revokedError();
  }

  async #add(kioskId: string): Promise<string> {
    const token = `${PREFIX}${createToken()}`;
    await this.rows.insert({ tokenHash: hashToken(token), kioskId });
    return token;
  }
}

const FIND = `
  select kiosk.id, kiosk.name, kiosk.event_id, kiosk.persisted_queries_only, token.revoked_at is not null as revoked,
    token.first_used_at is null as fresh
  from kiosk_token token join kiosk on kiosk.id = token.kiosk_id where token.token_hash = $1`;

const USE = `
  with used as (
    update kiosk_token set first_used_at = now()
    where token_hash = $1 and first_used_at is null and revoked_at is null returning kiosk_id)
  delete from kiosk_token before using used
  where before.kiosk_id = used.kiosk_id and before.first_used_at is not null and before.revoked_at is null
  returning before.kiosk_id`;

/** The only response after which a device deletes all its data. */
function revokedError(): GraphQLError {
  const message = 'This kiosk was revoked: delete the token and the catalog, and pair again.';
  return new GraphQLError(message, { extensions: { code: 'KIOSK_REVOKED' } });
}

/** The error for a token that was replaced by a newer one of the same device. */
function endedError(): GraphQLError {
  const message = 'The token has ended; use the newer one.';
  return new GraphQLError(message, { extensions: { code: 'UNAUTHENTICATED' } });
}
