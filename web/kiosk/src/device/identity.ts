import type { CatalogStore, KioskConfiguration } from '@vitrine/client';

/** The data of a paired kiosk, stored beside its copy of the catalog. */
export interface Identity {
  readonly token: string;
  readonly configuration: KioskConfiguration;
}

const NO_SETTINGS = { diagnosticsPin: null, playlist: [] };
export const TOKEN = 'token';
const CONFIGURATION = 'configuration';

/** The stored identity; undefined before the first pairing and after a revocation. */
export async function storedIdentity(store: CatalogStore): Promise<Identity | undefined> {
  const [token, configuration] = await Promise.all([store.get(TOKEN), store.get(CONFIGURATION)]);
  if (typeof token !== 'string' || configuration === undefined) return undefined;
  // Configurations that an earlier version stored have no settings of the event.
  return { token, configuration: { ...NO_SETTINGS, ...(configuration as KioskConfiguration) } };
}

/** Stores the identity. If the storage is full, the kiosk works until it is switched off. */
export async function storeIdentity(store: CatalogStore, identity: Partial<Identity>): Promise<void> {
  const { token, configuration } = identity;
  await Promise.all([
    token !== undefined && store.set(TOKEN, token),
    configuration !== undefined && store.set(CONFIGURATION, configuration),
  ]).catch(() => undefined);
}
