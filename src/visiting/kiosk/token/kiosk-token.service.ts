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
  trusted_documents_only: boolean;
  revoked: boolean;
  fresh: boolean;
}

/**
 * Creates, finds and ends the tokens of kiosks. Each request looks its token up, so that an end is immediate
 * on every replica. A token never expires: a later token replaces it, or it is revoked.
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

  /** The kiosk of the token; null if there never was one, KIOSK_REVOKED if it is revoked. */
  async find(token: string): Promise<KioskCaller | null> {
    if (!TOKEN.test(token.slice(PREFIX.length))) return null;
    const hash = hashToken(token);
    const values = [hash];
    const [row] = await this.database.query<TokenRow>({ name: 'kiosk-token', text: FIND, values });
    if (!row) return null;
    if (row.revoked) throw revoked();
    // The first use of a token ends the previous one, which was needed until the new one arrived.
    if (row.fresh) await this.database.query({ text: USE, values });
    return new KioskCaller(row.id, row.name, row.event_id, row.trusted_documents_only, hash);
  }

  /**
   * Issues a token for an approved kiosk in the present transaction and revokes its earlier tokens. The token
   * is returned only once.
   */
  async begin(kioskId: string): Promise<string> {
    await this.kiosks.lock(kioskId);
    await this.revoke(kioskId);
    await this.kiosks.pair(kioskId);
    return this.#add(kioskId);
  }

  /**
   * Issues another token for a kiosk. The present one stays valid until the new one is used, because this
   * response may be lost.
   */
  rotate(caller: KioskCaller, requestId: string): Promise<string> {
    const { kioskId: id, eventId } = caller;
    return this.operations.run({ action: 'rotateKioskToken', actor: caller, requestId }, async () => {
      await this.kiosks.lock(id);
      await this.#requireLive(caller);
      await this.rows.delete({ kioskId: id, firstUsedAt: IsNull(), revokedAt: IsNull() });
      await this.commands.acknowledgeRotation(id);
      this.operations.current.note({ kind: 'KIOSK', id, after: { rotated: true } }, eventId);
      return this.#add(id);
    });
  }

  /** Ends all tokens of a kiosk at once, in the present transaction. */
  async revoke(kioskId: string): Promise<void> {
    await this.rows.update({ kioskId, revokedAt: IsNull() }, { revokedAt: () => 'now()' });
  }

  /** The kiosk may have been revoked, or given to another device, while this request waited for the lock. */
  async #requireLive({ tokenHash }: KioskCaller): Promise<void> {
    const token = tokenHash && (await this.rows.findOneBy({ tokenHash }));
    if (!token) throw ended();
    if (token.revokedAt) throw revoked();
  }

  async #add(kioskId: string): Promise<string> {
    const token = `${PREFIX}${createToken()}`;
    await this.rows.insert({ tokenHash: hashToken(token), kioskId });
    return token;
  }
}

const FIND = `
  select kiosk.id, kiosk.name, kiosk.event_id, kiosk.trusted_documents_only, token.revoked_at is not null as revoked,
    token.first_used_at is null as fresh
  from kiosk_token token join kiosk on kiosk.id = token.kiosk_id where token.token_hash = $1`;

const USE = `
  with used as (
    update kiosk_token set first_used_at = now()
    where token_hash = $1 and first_used_at is null and revoked_at is null returning kiosk_id)
  delete from kiosk_token before using used
  where before.kiosk_id = used.kiosk_id and before.first_used_at is not null and before.revoked_at is null`;

/** The only response after which a device deletes all its data. */
function revoked(): GraphQLError {
  const message = 'This kiosk was revoked: delete the token and the catalog, and pair again.';
  return new GraphQLError(message, { extensions: { code: 'KIOSK_REVOKED' } });
}

/** The token was replaced by a newer one of the same device. */
function ended(): GraphQLError {
  const message = 'The token has ended; use the newer one.';
  return new GraphQLError(message, { extensions: { code: 'UNAUTHENTICATED' } });
}
