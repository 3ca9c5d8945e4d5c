import type { CatalogStore, KioskConfiguration } from '@vitrine/client';

/** What a paired kiosk stores beside its copy of the catalog. */
export interface Identity {
  readonly token: string;
  readonly configuration: KioskConfiguration;
}

const NO_SETTINGS = { diagnosticsPin: null, playlist: [] };
const TOKEN = 'token';
const CONFIGURATION = 'configuration';

/** Undefined before the first pairing and after a revocation. */
export async function storedIdentity(store: CatalogStore): Promise<Identity | undefined> {
  const [token, configuration] = await Promise.all([store.get(TOKEN), store.get(CONFIGURATION)]);
  if (typeof token !== 'string' || configuration === undefined) return undefined;
  // A configuration that an earlier version stored has no settings of the event.
  return { token, configuration: { ...NO_SETTINGS, ...(configuration as KioskConfiguration) } };
}

/** A kiosk whose storage is full still works until it is switched off. */
export async function storeIdentity(store: CatalogStore, identity: Partial<Identity>): Promise<void> {
  const { token, configuration } = identity;
  await Promise.all([
    token !== undefined && store.set(TOKEN, token),
    configuration !== undefined && store.set(CONFIGURATION, configuration),
  ]).catch(() => undefined);
}
