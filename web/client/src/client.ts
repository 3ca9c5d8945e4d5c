export * from './errors.js';
export type * from './objects.js';
export { createClient } from './connect.js';
export type { Client, ClientOptions, QueryOptions, TypedDocument } from './connect.js';
export { type CatalogStore, type HeldChange, type HeldState, MemoryStore } from './store.js';
export { indexedDbStore } from './indexed-db-store.js';
export { Catalog, type CatalogListener, type CatalogStatus, syncCatalog, type SyncOptions } from './sync-catalog.js';
export type { ListFilter } from './catalog-reading.js';
