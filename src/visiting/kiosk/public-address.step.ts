import { Database } from '../../platform/database/database.js';
import { addressForPeople } from '../../platform/lifecycle/listening.js';
import type { StartupStep } from '../../platform/lifecycle/start-up.js';

/** Warns if mails or kiosk screens contain addresses of this server and PUBLIC_URL is not set. */
export const publicAddressStep: StartupStep = {
  title: 'Checking the public address',
  run: async ({ app, config, warn }) => {
    if (config.publicUrl !== undefined) return;
    const senders: string[] = [];
    if (config.smtpUrl !== undefined) senders.push('mails');
    if (await hasKiosks(app.get(Database))) senders.push('the pairing of kiosks');
    if (senders.length === 0) return;
    warn(
      `PUBLIC_URL is not set, so links of ${senders.join(' and ')} lead to ${addressForPeople(config, null)}: ` +
        'set it to the address under which other machines reach the server',
    );
  },
};

async function hasKiosks(database: Database): Promise<boolean> {
  const [row] = await database.query<{ any: boolean }>({ text: ANY_KIOSK });
  return row?.any === true;
}

const ANY_KIOSK = `
  select exists (select from kiosk where revoked_at is null)
    or exists (select from kiosk_enrolment_key where revoked_at is null and expires_at > now()) as any`;
