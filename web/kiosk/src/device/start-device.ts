import { Catalog, type CatalogStore, type Client, createClient, trackUsage } from '@vitrine/client';
import { afterPaint } from '../state/after-paint.js';
import type { Device } from '../state/kiosk-context.js';
import type { Identity } from './identity.js';
import { storedStart } from '../state/start-state.js';

/** The client of an unpaired device, without an event. */
export function unpairedClient(): Client {
  return createClient({ event: '' });
}

/**
 * Opens the copy of the catalog. Without a network, the stored copy is shown. With a start state, the first
 * screen appears before the copy is read.
 */
export async function startDevice(store: CatalogStore, { token, configuration }: Identity): Promise<Device> {
  const { locale, event } = configuration;
  const client = createClient({ event: event.slug, token, locale });
  const catalog = new Catalog(client, {}, store);
  const start = await storedStart(store, locale).catch(() => undefined);
  const opening = start ? untilPainted().then(() => catalog.open()) : catalog.open();
  const ready = opening.then(async () => {
    // Prepares the list that most visitors open first.
    await catalog.prepareList('Exhibitor');
  });
  if (!start) await ready;
  // Without a network the next attempt may be minutes away. Replaces the listener of the previous pairing.
  ononline = () => {
    catalog.wake();
  };
  // A new kiosk has no copy yet when counting starts.
  const timeZone = (): string | undefined => (catalog.event() ?? start?.catalog.event())?.body.timeZone;
  return { client, catalog, usage: trackUsage(client, { store, timeZone }), start, ready };
}

function untilPainted(): Promise<void> {
  return new Promise((resolve) => void afterPaint(resolve));
}
