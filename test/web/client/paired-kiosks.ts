import { accessId } from '../../../src/identity/account/model/account-id.js';
import {
  type Client,
  createClient,
  heartbeat,
  type Heartbeat,
  type HeartbeatOptions,
} from '../../../web/client/src/client.js';
import { pairedKiosk } from '../../build/devices.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import type { Data, Headers } from '../../setup/graphql.js';
import { KioskNetwork } from './kiosk-network.js';

const KIOSKS = `kiosks(first: 100) {
  nodes { id report { appVersion revision errors { message } } commands { id } }
}`;

/** An event with an organizer and paired kiosks. */
export class PairedKiosks {
  network = new KioskNetwork();
  readonly #beating: Heartbeat[] = [];

  private constructor(
    readonly test: TestCatalog,
    readonly event: string,
    readonly organizer: Headers,
  ) {}

  static async start(): Promise<PairedKiosks> {
    const test = await startTestCatalog();
    const event = await test.rows.event({ slug: 'spring' });
    const organizer = await test.accounts.signedIn({ role: 'ORGANIZER', event });
    await test.settle();
    return new PairedKiosks(test, event, organizer);
  }

  close(): Promise<void> {
    return this.test.close();
  }

  renewNetwork(): KioskNetwork {
    this.network = new KioskNetwork();
    return this.network;
  }

  /** Stops the heartbeats, and deletes rate limits and usage counts. */
  async clean(): Promise<void> {
    for (const each of this.#beating.splice(0)) each.stop();
    await this.test.sql.query('delete from attempt_limit');
    await this.test.sql.query('delete from kiosk_usage');
  }

  connect(token?: string): Client {
    const { fetch } = this.network;
    return createClient({
      url: this.test.url,
      event: 'spring',
      fetch,
      ...(token !== undefined && { token }),
    });
  }

  /** A paired kiosk, and its id for staff. */
  async kiosk(): Promise<{ client: Client; id: string }> {
    const { id, token } = await pairedKiosk(this.test.sql, this.event);
    return { client: this.connect(token), id: accessId('D', id) };
  }

  beat(client: Client, options: HeartbeatOptions): Heartbeat {
    const begun = heartbeat(client, options);
    this.#beating.push(begun);
    return begun;
  }

  /** The data of a kiosk for staff. */
  async reported(id: string): Promise<Data> {
    const { nodes } = await this.test.api.ofEvent('spring', KIOSKS, this.organizer);
    return nodes.find((node: { id: string }) => node.id === id);
  }
}
