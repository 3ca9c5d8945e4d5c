import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { BackgroundLoop } from '../../platform/concurrency/background-loop.js';
import { Database } from '../../platform/database/database.js';
import { RevisionTracker } from '../revision/revision-tracker.js';
import { EventSnapshot } from './event-snapshot.js';
import { PUBLISHED, snapshotColumns, type SnapshotRow } from './snapshot-columns.js';

/** How long a snapshot that nobody reads is kept, in milliseconds. */
const UNREAD_MS = 3_600_000;
const SWEEP_MS = 600_000;

/** The cached state of an event at a revision. */
interface CachedEvent {
  readonly revision: number;
  /** Undefined if the event is not published. */
  readonly slug: string | undefined;
  /** Undefined if the event is not published, or was not read for long. */
  snapshot: EventSnapshot | undefined;
  /** The time of the last read. */
  readAt: number;
}

/** Returns the snapshots of published events, each at the event's present revision or later. */
@Injectable()
export class EventSnapshotCache implements OnApplicationBootstrap, OnApplicationShutdown {
  readonly #cachedEvents = new Map<string, CachedEvent>();
  readonly #idBySlug = new Map<string, string>();
  readonly #loads = new Map<string, Promise<void>>();
  readonly #sweeps = new BackgroundLoop(
    () => {
      this.dropUnread();
      return Promise.resolve();
    },
    { intervalMs: SWEEP_MS, onError: () => undefined },
  );

  constructor(
    private readonly database: Database,
    private readonly tracker: RevisionTracker,
  ) {}

  onApplicationBootstrap(): void {
    this.#sweeps.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.#sweeps.stop();
  }

  /** All published events. */
  async all(): Promise<EventSnapshot[]> {
    const revisions = await this.#revisions();
    const snapshots = await Promise.all([...revisions].map(([id, revision]) => this.#current(id, revision)));
    return snapshots.filter((snapshot) => snapshot !== undefined);
  }

  /** The published event with this slug. Reads no other event. */
  async bySlug(slug: string): Promise<EventSnapshot | undefined> {
    const revisions = await this.#revisions();
    const read = (id: string) => this.#current(id, revisions.get(id) ?? 0);
    const cachedId = this.#idBySlug.get(slug);
    const cached = cachedId === undefined ? undefined : await read(cachedId);
    if (cached?.slug === slug) return cached;
    if ([...revisions].every(([id, revision]) => this.#isCurrent(id, revision))) return undefined;
    const id = await this.#idOf(slug);
    const snapshot = id === undefined ? undefined : await read(id);
    return snapshot?.slug === slug ? snapshot : undefined;
  }

  /** The event's snapshot at this revision or a later one, for documents that were read at it. */
  async atLeast(eventId: string, revision: number): Promise<EventSnapshot | undefined> {
    return this.#current(eventId, revision);
  }

  /** Drops the snapshots that nobody has read for `unreadMs` milliseconds. The next read loads them again. */
  dropUnread(unreadMs = UNREAD_MS): void {
    const limit = performance.now() - unreadMs;
    for (const cachedEvent of this.#cachedEvents.values()) {
      if (cachedEvent.readAt <= limit) cachedEvent.snapshot = undefined;
    }
  }

  async #revisions(): Promise<ReadonlyMap<string, number>> {
    return this.tracker.trustedRevisions ?? (await this.tracker.read());
  }

  /** The snapshot of the event at this revision or a later one. */
  async #current(eventId: string, revision: number): Promise<EventSnapshot | undefined> {
    let cachedEvent = this.#cachedEvents.get(eventId);
    const isDropped = cachedEvent?.slug !== undefined && !cachedEvent.snapshot;
    if (isDropped || !this.#isCurrent(eventId, revision)) {
      this.tracker.record(eventId, revision);
      await this.#load(eventId);
      cachedEvent = this.#cachedEvents.get(eventId);
    }
    if (cachedEvent) cachedEvent.readAt = performance.now();
    return cachedEvent?.snapshot;
  }

  #isCurrent(eventId: string, revision: number): boolean {
    return (this.#cachedEvents.get(eventId)?.revision ?? -1) >= revision;
  }

  /** The id of the published event with this slug. */
  async #idOf(slug: string): Promise<string | undefined> {
    const [row] = await this.database.query<{ id: string }>({
      name: 'catalog-published-event-id',
      text: `select event.object_id as id from catalog_revision revision
        join catalog_entry event on event.event_id = revision.event_id and event.kind = 'EVENT'
        where event.slug = $1 and event.published`,
      values: [slug],
    });
    return row?.id;
  }

  /** Callers for the same event share one statement, unless it began before the revision they require. */
  #load(eventId: string): Promise<void> {
    const currentLoad = this.#loads.get(eventId);
    if (currentLoad) return currentLoad.then(() => this.#loadStaleEvent(eventId));
    const load = this.#read(eventId).finally(() => this.#loads.delete(eventId));
    this.#loads.set(eventId, load);
    return load;
  }

  async #loadStaleEvent(eventId: string): Promise<void> {
    if (!this.#isCurrent(eventId, this.tracker.newestRevision(eventId))) await this.#load(eventId);
  }

  async #read(eventId: string): Promise<void> {
    const [row] = await this.database.query<SnapshotRow>({
      name: 'catalog-event-snapshot',
      text: SNAPSHOT,
      values: [eventId],
    });
    const revision = row?.revision ?? 0;
    const cachedEvent = this.#cachedEvents.get(eventId);
    if (cachedEvent && cachedEvent.revision > revision) return;
    if (cachedEvent?.slug !== undefined) this.#removeSlug(eventId, cachedEvent.slug);
    const snapshot = row && publishedSnapshot(eventId, row);
    const slug = snapshot?.slug;
    this.#cachedEvents.set(eventId, { revision, slug, snapshot, readAt: performance.now() });
    if (slug !== undefined) this.#idBySlug.set(slug, eventId);
  }

  /** Another event can have the slug now. */
  #removeSlug(eventId: string, slug: string): void {
    if (this.#idBySlug.get(slug) === eventId) this.#idBySlug.delete(slug);
  }
}

/** Undefined for an event that is not published. */
function publishedSnapshot(
  eventId: string,
  { revision, references, counts, epoch }: SnapshotRow,
): EventSnapshot | undefined {
  const isPublished = references.some(({ kind }) => kind === 'EVENT');
  return isPublished ? new EventSnapshot(eventId, revision, references, counts, { epoch }) : undefined;
}

const SNAPSHOT = `select ${snapshotColumns(PUBLISHED)} from catalog_revision revision where revision.event_id = $1`;
