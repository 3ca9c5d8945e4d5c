import { createHash, randomBytes } from 'node:crypto';
import type pg from 'pg';
import { encodeCatalogId } from '../../src/catalog/model/catalog-id.js';
import type { Data, GraphqlClient, Headers } from '../setup/graphql.js';
import { type Answer, read } from '../setup/graphql-request.js';

/** Sends JSON as a device does. */
export async function send(url: string, path: string, body: object, token?: string): Promise<Answer> {
  const headers = {
    'content-type': 'application/json',
    ...(token !== undefined && { authorization: `Bearer ${token}` }),
  };
  return read(await fetch(`${url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) }));
}

const APPROVE = `mutation ($input: ApproveKioskInput!) {
  approveKiosk(input: $input) { kiosk { id name status version } errors { code path } }
}`;

/** What the devices of one event do, and its organizer with them. */
export class Devices {
  constructor(
    private readonly test: { url: string; api: GraphqlClient; sql: pg.Client },
    private readonly event: string,
    private readonly organizer: Headers,
  ) {}

  /** Begins a pairing. */
  async pair(facts: object = {}): Promise<{ deviceCode: string; userCode: string }> {
    return (await send(this.test.url, '/kiosks/pair', facts)).body;
  }

  /** Asks for the token, as if the interval had passed. */
  async token(deviceCode: string): Promise<Answer> {
    await this.test.sql.query('update kiosk_pairing set polled_at = null');
    return send(this.test.url, '/kiosks/token', { deviceCode });
  }

  /** What the organizer's approval answers. */
  async approve(userCode: string, settings: object = { name: 'Entrance' }): Promise<Data> {
    const input = { eventId: encodeCatalogId('EVENT', this.event), userCode, ...settings };
    return (await this.test.api.data(APPROVE, { input }, this.organizer)).approveKiosk;
  }

  /** A kiosk with its token, by the whole way. */
  async paired(settings: object = { name: 'Entrance' }): Promise<{ id: string; token: string }> {
    const { deviceCode, userCode } = await this.pair();
    const { kiosk } = await this.approve(userCode, settings);
    return { id: kiosk.id, token: (await this.token(deviceCode)).body.token };
  }
}

/** A kiosk that is paired already, made by SQL; its id in the database and its token. */
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
