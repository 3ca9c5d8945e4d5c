import {
  type CatalogStore,
  type Client,
  createClient,
  prepareSearch,
  syncCatalog,
  trackUsage,
} from '@vitrine/client';
import type { Device } from '../state/kiosk-context.js';
import type { Identity } from './identity.js';

/** The address of the worker of the search; the build sets it. */
declare const SEARCH_WORKER: string;

/** The client of a device that is not paired, which belongs to no event. */
export function unpairedClient(): Client {
  return createClient({ event: '' });
}

/** Opens the copy of the catalog. Without a network, the stored copy is shown. */
export async function startDevice(store: CatalogStore, { token, configuration }: Identity): Promise<Device> {
  const client = createClient({ event: configuration.event.slug, token, locale: configuration.locale });
  const catalog = await syncCatalog(client, { store });
  const usage = trackUsage(client, { store, timeZone: catalog.event()?.body.timeZone });
  void prepareSearch(catalog, { worker: SEARCH_WORKER });
  return { client, catalog, usage };
}
