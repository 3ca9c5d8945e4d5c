import { createHash, randomBytes } from 'node:crypto';
import type pg from 'pg';
import { encodeCatalogId } from '../../src/catalog/model/catalog-id.js';
import type { Data, GraphqlClient, Headers } from '../setup/graphql.js';
import { type Answer, read } from '../setup/graphql-request.js';
import { untilAnswered } from '../setup/until.js';

/** Sends JSON like a device, which sends a refused request again after its `Retry-After`. */
export async function send(url: string, path: string, body: object, token?: string): Promise<Answer> {
  const headers = {
    'content-type': 'application/json',
    ...(token !== undefined && { authorization: `Bearer ${token}` }),
  };
  const request = { method: 'POST', headers, body: JSON.stringify(body) };
  return untilAnswered(async () => read(await fetch(`${url}${path}`, request)));
}

const APPROVE = `mutation ($input: ApproveKioskInput!) {
  approveKiosk(input: $input) { kiosk { id name status version } errors { code path } }
}`;

/** The requests of the devices of one event and of its organizer. */
export class Devices {
  constructor(
    private readonly test: { url: string; api: GraphqlClient; sql: pg.Client },
    private readonly event: string,
    private readonly organizer: Headers,
  ) {}

  /** Starts a pairing. */
  async pair(facts: object = {}): Promise<{ deviceCode: string; userCode: string }> {
    return (await send(this.test.url, '/kiosks/pair', facts)).body;
  }

  /** Requests the token after a simulated polling interval. */
  async token(deviceCode: string): Promise<Answer> {
    await this.test.sql.query('update kiosk_pairing set polled_at = null');
    return send(this.test.url, '/kiosks/token', { deviceCode });
  }

  /** The payload of the approval by the organizer. */
  async approve(userCode: string, settings: object = { name: 'Entrance' }): Promise<Data> {
    const input = { eventId: encodeCatalogId('EVENT', this.event), userCode, ...settings };
    return (await this.test.api.data(APPROVE, { input }, this.organizer)).approveKiosk;
  }

  /** Pairs a kiosk with all steps; returns its id and token. */
  async paired(settings: object = { name: 'Entrance' }): Promise<{ id: string; token: string }> {
    const { deviceCode, userCode } = await this.pair();
    const { kiosk } = await this.approve(userCode, settings);
    return { id: kiosk.id, token: (await this.token(deviceCode)).body.token };
  }
}

/** Creates a paired kiosk by SQL; returns its database id and its token. */
export async function pairedKiosk(sql: pg.Client, event: string): Promise<{ id: string; token: string }> {
  const token = `kiosk_live_${randomBytes(32).toString('base64url')}`;
  const { rows } = await sql.query<{ id: string }>(
    `insert into kiosk (event_id, name, paired_at) values ($1, 'Kiosk', now()) returning id`,
    [event],
  );
  const id = rows[0]!.id;
  await sql.query('insert into kiosk_token (token_hash, kiosk_id) values ($1, $2)', [
    createHash('sha256').update(token).digest(),
    id,
  ]);
  return { id, token };
}
