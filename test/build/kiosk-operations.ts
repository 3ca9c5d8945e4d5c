import { randomBytes } from 'node:crypto';
import { accessId } from '../../src/identity/account/model/account-id.js';
import { createUserCode } from '../../src/visiting/kiosk/pairing/user-code.js';
import { pairedKiosk } from './devices.js';
import { ofEvent, type OperationRule, unique, type World } from './operation-rule.js';
import { inHours } from './times.js';

const ORGANIZER: OperationRule['may'] = ['ORGANIZER'];

const kiosk = async ({ sql, event }: World) => ({
  kioskId: accessId('D', (await pairedKiosk(sql, event)).id),
});

/** A device that waits with a user code. */
async function waiting(world: World) {
  const userCode = createUserCode();
  await world.sql.query(
    `insert into kiosk_pairing (device_code_hash, user_code, expires_at) values ($1, $2, now() + interval '1 hour')`,
    [randomBytes(32), userCode],
  );
  return { ...ofEvent(world), userCode };
}

async function enrolmentKey({ sql, event }: World) {
  const { rows } = await sql.query<{ id: string }>(
    `insert into kiosk_enrolment_key (event_id, name, key_hash, devices, expires_at)
      values ($1, 'Hall', $2, 1, now() + interval '1 hour') returning id`,
    [event, randomBytes(32)],
  );
  return { enrolmentKeyId: accessId('N', rows[0]!.id) };
}

/** The mutations of organizers for devices in the halls. */
export const KIOSK_OPERATIONS: Readonly<Record<string, OperationRule>> = {
  approveKiosk: { may: ORGANIZER, input: async (world) => ({ ...(await waiting(world)), name: unique() }) },
  denyKiosk: { may: ORGANIZER, input: waiting },
  updateKiosk: { may: ORGANIZER, input: kiosk },
  revokeKiosk: { may: ORGANIZER, input: kiosk },
  rotateKioskToken: { may: ORGANIZER, input: kiosk },
  sendKioskCommand: { may: ORGANIZER, input: async (world) => ({ ...(await kiosk(world)), kind: 'RELOAD' }) },
  setKioskSettings: { may: ORGANIZER, input: (world) => ({ ...ofEvent(world), diagnosticsPin: '2580' }) },
  createKioskEnrolmentKey: {
    may: ORGANIZER,
    input: (world) => ({
      ...ofEvent(world),
      name: unique(),
      devices: 1,
      expiresAt: inHours(1),
    }),
  },
  revokeKioskEnrolmentKey: { may: ORGANIZER, input: enrolmentKey },
  takeOverKioskEnrolmentKey: { may: ORGANIZER, input: enrolmentKey },
};
