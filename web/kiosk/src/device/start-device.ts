import { Catalog, type CatalogStore, type Client, createClient, trackUsage } from '@vitrine/client';
import { afterPaint } from '../state/after-paint.js';
import type { Device } from '../state/kiosk-context.js';
import type { Identity } from './identity.js';
import { storedStart } from './start-state.js';

/** The client of a device that is not paired, which belongs to no event. */
export function unpairedClient(): Client {
  return createClient({ event: '' });
}

/**
 * Opens the copy of the catalog. Without a network, the stored copy is shown. With a start state, the first screen
 * is shown before the copy is read.
 */
export async function startDevice(store: CatalogStore, { token, configuration }: Identity): Promise<Device> {
  const { locale, event } = configuration;
  const client = createClient({ event: event.slug, token, locale });
  const catalog = new Catalog(client, {}, store);
  const start = await storedStart(store, locale).catch(() => undefined);
  const opened = start ? painted().then(() => catalog.open()) : catalog.open();
  const isReady = opened.then(async () => {
    // The first list that a visitor opens waits for it.
    await catalog.prepareList('Exhibitor');
  });
  if (!start) await isReady;
  // After a time without a network the next attempt may be minutes away. Replaces the one of the pairing before.
  ononline = () => {
    catalog.wake();
    // The manifest is slightly old; this also asks for the changes after it.
    void catalog.sync().catch(() => undefined);
  };
  // A new kiosk reads its first copy later.
  const timeZone = (): string | undefined => (catalog.event() ?? start?.catalog.event())?.body.timeZone;
  return { client, catalog, usage: trackUsage(client, { store, timeZone }), start, opened: isReady };
}

function painted(): Promise<void> {
  return new Promise((resolve) => void afterPaint(resolve));
}
