import type { CatalogStore } from '@vitrine/client';

const KEY = 'pin';
const DEFAULT = '2580';

/** The PIN of the diagnostics: of the address of the launcher, `?pin=73914`, which is kept for later starts. */
export async function readPin(store: CatalogStore): Promise<string> {
  const address = new URL(location.href);
  const given = address.searchParams.get(KEY);
  if (given !== null) {
    address.searchParams.delete(KEY);
    history.replaceState(history.state, '', address);
  }
  if (given !== null && /^\d{4,8}$/.test(given)) {
    await store.set(KEY, given).catch(() => undefined);
    return given;
  }
  const stored = await store.get(KEY).catch(() => undefined);
  return typeof stored === 'string' ? stored : DEFAULT;
}
