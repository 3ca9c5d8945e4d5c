import { PackingService } from '../../../src/visiting/sync/packing.service.js';
import {
  type Catalog,
  createClient,
  MemoryStore,
  syncCatalog,
  type SyncOptions,
} from '../../../web/client/src/client.js';
import { uniqueSlug } from '../../setup/rows.js';
import type { TestCatalog } from '../../setup/catalog.js';
import type { Data } from '../../setup/graphql.js';
import { until } from '../../setup/until.js';
import { KioskNetwork } from './kiosk-network.js';

/** An event, and a kiosk whose copy can be opened repeatedly, as after restarts. */
export class KioskCopies {
  readonly network = new KioskNetwork();
  readonly store = new MemoryStore();
  readonly #opened: Catalog[] = [];

  private constructor(
    private readonly test: TestCatalog,
    readonly event: string,
    readonly slug: string,
  ) {}

  static async of(test: TestCatalog): Promise<KioskCopies> {
    const slug = uniqueSlug('kiosk');
    const event = await test.rows.event({ slug });
    await test.settle();
    return new KioskCopies(test, event, slug);
  }

  /** A new program, which has only the stored data. */
  async open(options: SyncOptions = {}): Promise<Catalog> {
    const { network, slug, store, test } = this;
    const client = createClient({ url: test.url, event: slug, fetch: network.fetch, locale: 'en' });
    const catalog = await syncCatalog(client, { store, follow: false, ...options });
    this.#opened.push(catalog);
    return catalog;
  }

  /** The id of a new published exhibitor. */
  async exhibitor(name: string): Promise<string> {
    const id = await this.test.rows.exhibitor(this.event, { name: { en: name } });
    await this.test.settle();
    return id;
  }

  async exhibitors(count: number): Promise<void> {
    for (let index = 0; index < count; index += 1) await this.exhibitor(`Exhibitor ${index}`);
  }

  /** The newest manifest, after the second in which a process may serve an older one. */
  async packed(): Promise<Data> {
    await this.test.app.get(PackingService).pack(this.event);
    const revision = (await this.test.api.ofEvent(this.slug, 'revision')) as number;
    let manifest: Data;
    await until(async () => {
      manifest = await (await fetch(`${this.test.url}/sync/v1/events/${this.slug}/manifest`)).json();
      return manifest.revision === revision;
    });
    return manifest;
  }

  close(): void {
    for (const catalog of this.#opened.splice(0)) catalog.stop();
  }
}

/** The names of all exhibitors, in order. */
export function namesIn(catalog: Catalog): string[] {
  return catalog.list('Exhibitor').map(({ body }) => catalog.text(body.name));
}
