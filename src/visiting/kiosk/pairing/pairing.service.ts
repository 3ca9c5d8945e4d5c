import { Inject, Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Raw, Repository } from 'typeorm';
import { AttemptLimitService } from '../../../identity/account/sign-in/attempt-limit.service.js';
import { networkOf } from '../../../platform/http/network.js';
import { createToken, hashToken } from '../../../identity/account/credential/token.js';
import { CONFIG, type RunningConfig } from '../../../platform/config/config.module.js';
import { Database } from '../../../platform/database/database.js';
import { addressForPeople } from '../../../platform/lifecycle/listening.js';
import type { DeviceFacts } from '../device/device-body.js';
import { KioskCaller } from '../device/kiosk-caller.js';
import { KioskPairingEntity } from './kiosk-pairing.entity.js';
import { PairingError } from './pairing-error.js';
import type { KioskPairingType } from '../kiosk.type.js';
import { createUserCode, readUserCode, shownUserCode } from './user-code.js';

/** The validity of a code, in seconds. */
const VALIDITY = 900;
/** The minimum interval between token requests of a device, in seconds. */
const INTERVAL = 5;
/**
 * The rate limit of new pairings per network: all screens of a hall behind one address, then one each 10 s.
 */
const NEW_PAIRINGS = { burst: 100, seconds: 10 };
/** The rate limit of token requests per network. */
const TOKEN_REQUESTS = { burst: 600, seconds: 0.1 };
/** The rate limit of wrong codes per account: 20 at once, then one each half minute. */
const CODE_GUESSES = { burst: 20, seconds: 30 };
/** The maximum number of random codes for one pairing. Repeated collisions indicate a fault. */
const MAX_CODES = 5;

const NOT_EXPIRED = Raw((expiresAt) => `${expiresAt} > now()`);

/** The response to a new pairing, with the names of RFC 8628. */
export interface NewPairing {
  deviceCode: string;
  userCode: string;
  verificationUri: string;
  verificationUriComplete: string;
  expiresIn: number;
  interval: number;
}

/** A device that waits for an approval. */
interface WaitingRow {
  id: string;
  address: string | null;
  device: DeviceFacts;
  createdAt: string;
  expiresAt: string;
}

interface PairingRow {
  id: string;
  status: 'PENDING' | 'APPROVED' | 'DENIED';
  expired: boolean;
  early: boolean;
  kiosk_id: string | null;
  name: string;
  event_id: string;
  persisted_queries_only: boolean;
}

/** An approved pairing, and the kiosk that the device becomes. */
export interface ApprovedPairing {
  id: string;
  kiosk: KioskCaller;
}

/**
 * Writes pairings of devices after RFC 8628. The screen shows a user code for the staff; the device holds a
 * secret device code.
 */
@Injectable()
export class PairingService {
  constructor(
    @InjectRepository(KioskPairingEntity) private readonly rows: Repository<KioskPairingEntity>,
    private readonly database: Database,
    private readonly limits: AttemptLimitService,
    @Inject(CONFIG) private readonly config: RunningConfig,
  ) {}

  /** Begins a pairing; throws RATE_LIMITED if the network exceeds its rate limit. */
  async begin(device: DeviceFacts, address: string): Promise<NewPairing> {
    await this.limits.consume(`kiosk pair ${networkOf(address)}`, NEW_PAIRINGS);
    await this.database.query({ name: 'delete-kiosk-pairings', text: DELETE_EXPIRED });
    const deviceCode = createToken();
    const userCode = shownUserCode(await this.#add(deviceCode, device, address));
    const verificationUri = `${addressForPeople(this.config, null)}/kiosks/pair`;
    return {
      deviceCode,
      userCode,
      verificationUri,
      verificationUriComplete: `${verificationUri}?code=${userCode}`,
      expiresIn: VALIDITY,
      interval: INTERVAL,
    };
  }

  /** The pairing of the device; throws a PairingError before the approval. */
  async poll(deviceCode: string, address: string): Promise<ApprovedPairing> {
    await this.limits.consume(`kiosk token ${networkOf(address)}`, TOKEN_REQUESTS);
    const [row] = await this.database.query<PairingRow>({
      name: 'poll-kiosk-pairing',
      text: POLL,
      values: [hashToken(deviceCode)],
    });
    if (!row || row.expired) throw new PairingError('expired_token');
    if (row.status === 'DENIED') throw new PairingError('access_denied');
    if (row.early) throw new PairingError('slow_down');
    if (row.kiosk_id === null) throw new PairingError('authorization_pending');
    const kiosk = new KioskCaller(row.kiosk_id, row.name, row.event_id, row.persisted_queries_only, null);
    return { id: row.id, kiosk };
  }

  /**
   * The device that waits with this code; null if there is none. Throws RATE_LIMITED after many wrong codes.
   */
  async findWaiting(typedCode: string, accountId: string): Promise<KioskPairingType | null> {
    return this.#guess(typedCode, accountId, async (userCode) => {
      const [row] = await this.database.query<WaitingRow>({ text: WAITING, values: [userCode] });
      if (!row) return null;
      const { device, ...pairing } = row;
      return {
        ...pairing,
        userCode: shownUserCode(userCode),
        appVersion: device.appVersion ?? null,
        userAgent: device.userAgent ?? null,
        screenWidth: device.screen?.width ?? null,
        screenHeight: device.screen?.height ?? null,
        secureContext: device.secureContext ?? null,
      };
    });
  }

  /** Locks the waiting pairing with this code and returns its id; null and RATE_LIMITED as in `findWaiting`. */
  async lockWaiting(typedCode: string, accountId: string): Promise<string | null> {
    return this.#guess(typedCode, accountId, async (userCode) => {
      const pairing = await this.rows.findOne({
        where: { userCode, status: 'PENDING', expiresAt: NOT_EXPIRED },
        lock: { mode: 'pessimistic_write' },
      });
      return pairing?.id ?? null;
    });
  }

  /**
   * Runs `find` with a typed code. A wrong code counts against the limit even if the transaction rolls back.
   */
  async #guess<Result>(
    typedCode: string,
    accountId: string,
    find: (userCode: string) => Promise<Result | null>,
  ): Promise<Result | null> {
    const attempt = await this.limits.consume(`kiosk code ${accountId}`, CODE_GUESSES);
    const userCode = readUserCode(typedCode);
    const result = userCode === null ? null : await find(userCode);
    if (result !== null) await this.limits.refund([attempt]);
    return result;
  }

  /** Approves a locked pairing. */
  async approve(id: string, kioskId: string, approvedBy: string): Promise<void> {
    await this.rows.update({ id }, { status: 'APPROVED', kioskId, approvedBy });
  }

  /** Denies a locked pairing. */
  async deny(id: string): Promise<void> {
    await this.rows.update({ id }, { status: 'DENIED' });
  }

  /** Denies approved devices that have not fetched the token of the kiosk. */
  async denyAll(kioskId: string): Promise<void> {
    await this.rows.update({ kioskId }, { status: 'DENIED', kioskId: null });
  }

  /** Consumes an approved pairing. Of two concurrent calls, one throws a PairingError. */
  async use({ id, kiosk: { kioskId } }: ApprovedPairing): Promise<void> {
    const { affected } = await this.rows.delete({ id, kioskId, status: 'APPROVED', expiresAt: NOT_EXPIRED });
    if (affected === 0) throw new PairingError('expired_token');
  }

  async #add(deviceCode: string, device: DeviceFacts, address: string): Promise<string> {
    for (let attempt = 0; attempt < MAX_CODES; attempt += 1) {
      const userCode = createUserCode();
      const rows = await this.database.query({
        text: `insert into kiosk_pairing (device_code_hash, user_code, device, address, expires_at)
          values ($1, $2, $3, $4, now() + make_interval(secs => $5))
          on conflict on constraint uq_kiosk_pairing_user_code do nothing returning id`,
        values: [hashToken(deviceCode), userCode, JSON.stringify(device), address, VALIDITY],
      });
      if (rows.length > 0) return userCode;
    }
    throw new Error('No user code is free.');
  }
}

// Tolerates one second less than the interval, because network delays vary.
const POLL = `
  with polled as (
    select id, coalesce(polled_at > now() - make_interval(secs => poll_interval - 1), false) as early
    from kiosk_pairing where device_code_hash = $1 for update)
  update kiosk_pairing as pairing set polled_at = now(),
    poll_interval = least(60, pairing.poll_interval + case when polled.early then 5 else 0 end)
  from polled, kiosk_pairing as source left join kiosk on kiosk.id = source.kiosk_id
  where pairing.id = polled.id and source.id = polled.id
  returning pairing.id, pairing.status, pairing.expires_at <= now() as expired, polled.early,
    kiosk.id as kiosk_id, kiosk.name, kiosk.event_id, kiosk.persisted_queries_only`;

const WAITING = `
  select id, address, device, iso_instant(created_at) as "createdAt", iso_instant(expires_at) as "expiresAt"
  from kiosk_pairing where user_code = $1 and status = 'PENDING' and expires_at > now()`;

const DELETE_EXPIRED = `
  delete from kiosk_pairing where id in (
    select id from kiosk_pairing where expires_at < now() order by expires_at limit 20 for update skip locked)`;
