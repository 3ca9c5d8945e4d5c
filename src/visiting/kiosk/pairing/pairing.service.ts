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
import { createUserCode, shownUserCode } from './user-code.js';

/** The validity of a code, in seconds. */
const VALIDITY = 900;
/** How long a device waits between questions, in seconds. */
const INTERVAL = 5;
/** How many pairings a network may begin: a hall full of screens behind one address, then one each 10 s. */
const BEGINNINGS = { burst: 100, seconds: 10 };
/** The rate limit of token requests per network. */
const QUESTIONS = { burst: 600, seconds: 0.1 };
/** A second collision in a row of random codes indicates a fault. */
const DRAWS = 5;

const NOT_EXPIRED = Raw((expiresAt) => `${expiresAt} > now()`);

/** The response to a new pairing, with the names of RFC 8628. */
export interface BegunPairing {
  deviceCode: string;
  userCode: string;
  verificationUri: string;
  verificationUriComplete: string;
  expiresIn: number;
  interval: number;
}

interface PairingRow {
  id: string;
  status: 'PENDING' | 'APPROVED' | 'DENIED';
  over: boolean;
  early: boolean;
  kiosk_id: string | null;
  name: string;
  event_id: string;
  trusted_documents_only: boolean;
}

/** An approved pairing, and the kiosk that the device becomes. */
export interface ApprovedPairing {
  id: string;
  kiosk: KioskCaller;
}

/**
 * Writes pairings of devices after RFC 8628: a user code on the screen for the staff, a secret device code for the device.
 */
@Injectable()
export class PairingService {
  constructor(
    @InjectRepository(KioskPairingEntity) private readonly rows: Repository<KioskPairingEntity>,
    private readonly database: Database,
    private readonly limits: AttemptLimitService,
    @Inject(CONFIG) private readonly config: RunningConfig,
  ) {}

  /** Begins a pairing; throws RATE_LIMITED if the network begins too many. */
  async begin(device: DeviceFacts, address: string): Promise<BegunPairing> {
    await this.limits.take(`kiosk pair ${networkOf(address)}`, BEGINNINGS);
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
    await this.limits.take(`kiosk token ${networkOf(address)}`, QUESTIONS);
    const [row] = await this.database.query<PairingRow>({
      name: 'poll-kiosk-pairing',
      text: POLL,
      values: [hashToken(deviceCode)],
    });
    if (!row || row.over) throw new PairingError('expired_token');
    if (row.status === 'DENIED') throw new PairingError('access_denied');
    if (row.early) throw new PairingError('slow_down');
    if (row.kiosk_id === null) throw new PairingError('authorization_pending');
    const kiosk = new KioskCaller(row.kiosk_id, row.name, row.event_id, row.trusted_documents_only, null);
    return { id: row.id, kiosk };
  }

  /** The id of the pairing that waits under this user code, locked; undefined if none does. */
  async pending(userCode: string): Promise<string | undefined> {
    const pairing = await this.rows.findOne({
      where: { userCode, status: 'PENDING', expiresAt: NOT_EXPIRED },
      lock: { mode: 'pessimistic_write' },
    });
    return pairing?.id;
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

  /** Uses an approved pairing; of two concurrent requests one gets a PairingError. */
  async use({ id, kiosk: { kioskId } }: ApprovedPairing): Promise<void> {
    const { affected } = await this.rows.delete({ id, kioskId, status: 'APPROVED', expiresAt: NOT_EXPIRED });
    if (affected === 0) throw new PairingError('expired_token');
  }

  async #add(deviceCode: string, device: DeviceFacts, address: string): Promise<string> {
    for (let draw = 0; draw < DRAWS; draw += 1) {
      const userCode = createUserCode();
      const added = await this.database.query({
        text: `insert into kiosk_pairing (device_code_hash, user_code, device, address, expires_at)
          values ($1, $2, $3, $4, now() + make_interval(secs => $5))
          on conflict on constraint uq_kiosk_pairing_user_code do nothing returning id`,
        values: [hashToken(deviceCode), userCode, JSON.stringify(device), address, VALIDITY],
      });
      if (added.length > 0) return userCode;
    }
    throw new Error('No user code is free.');
  }
}

// Tolerates one second less than the interval, because network delays vary.
const POLL = `
  with seen as (
    select id, coalesce(polled_at > now() - make_interval(secs => poll_interval - 1), false) as early
    from kiosk_pairing where device_code_hash = $1 for update)
  update kiosk_pairing as pairing set polled_at = now(),
    poll_interval = least(60, pairing.poll_interval + case when seen.early then 5 else 0 end)
  from seen, kiosk_pairing as known left join kiosk on kiosk.id = known.kiosk_id
  where pairing.id = seen.id and known.id = seen.id
  returning pairing.id, pairing.status, pairing.expires_at <= now() as over, seen.early,
    kiosk.id as kiosk_id, kiosk.name, kiosk.event_id, kiosk.trusted_documents_only`;

const DELETE_EXPIRED = `
  delete from kiosk_pairing where id in (
    select id from kiosk_pairing where expires_at < now() order by expires_at limit 20 for update skip locked)`;
