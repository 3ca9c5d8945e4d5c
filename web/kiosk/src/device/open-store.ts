import { type CatalogStore, indexedDbStore, MemoryStore } from '@vitrine/client';

/** Opens the database of the kiosk. Without storage, the kiosk works until it is switched off. */
export function openStore(): Promise<CatalogStore> {
  // Browsers do not remove persistent storage when the disk is full. It needs HTTPS.
  const { storage } = navigator as Partial<Navigator>;
  void storage?.persist().catch(() => undefined);
  return indexedDbStore('vitrine kiosk').catch(() => new MemoryStore());
}
