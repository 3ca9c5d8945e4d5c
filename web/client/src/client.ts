export * from './errors.js';
export type * from './objects.js';
export { createClient } from './connect.js';
export type {
  Client,
  ClientOptions,
  DocumentTypeDecoration,
  QueryOptions,
  TypedDocument,
} from './connect.js';
export * from './generated/graphql.js';
export { type CatalogStore, type HeldChange, type HeldState, MemoryStore } from './store.js';
export { indexedDbStore } from './indexed-db-store.js';
export {
  Catalog,
  type CatalogListener,
  type CatalogStatus,
  syncCatalog,
  type SyncOptions,
} from './sync-catalog.js';
export { CatalogObjects } from './catalog-objects.js';
export { CatalogReading, type ListFilter } from './catalog-reading.js';
export type { FoundType } from './search-entries.js';
export { type LocalHit, prepareSearch, searchLocal, type SearchOptions } from './search-local.js';
export { TimeSlices } from './time-slices.js';
export { mediaUrl } from './media-url.js';
export {
  type DeviceFacts,
  enrolDevice,
  type KioskConfiguration,
  pairDevice,
  type PairedKiosk,
  type PairingCode,
  type PairingOptions,
  type PlaylistItem,
} from './pair-device.js';
export { heartbeat, type Heartbeat, type HeartbeatOptions, type KioskCommand } from './heartbeat.js';
export { trackUsage, type Usage, type UsageKind, type UsageOptions, type UsageStore } from './track-usage.js';
