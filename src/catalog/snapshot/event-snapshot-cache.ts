import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { RevisionTracker } from '../revision/revision-tracker.js';
import { EventSnapshot } from './event-snapshot.js';
import { PUBLISHED, snapshotColumns, type SnapshotRow } from './snapshot-columns.js';

/** The cached state of an event: its snapshot, or that it is not published at this revision. */
interface CachedEvent {
  revision: number;
  snapshot: EventSnapshot | undefined;
}

/** Returns the snapshots of published events, each at the event's present revision or later. */
@Injectable()
export class EventSnapshotCache {
  readonly #cachedEvents = new Map<string, CachedEvent>();
  readonly #idBySlug = new Map<string, string>();
  readonly #loads = new Map<string, Promise<void>>();

  constructor(
    private readonly database: Database,
    private readonly tracker: RevisionTracker,
  ) {}

  /** All published events. */
  async all(): Promise<EventSnapshot[]> {
    await this.#refresh();
    return [...this.#cachedEvents.values()].flatMap(({ snapshot }) => snapshot ?? []);
  }

  /** The published event with this slug. */
  async bySlug(slug: string): Promise<EventSnapshot | undefined> {
    await this.#refresh();
    return this.#cachedEvents.get(this.#idBySlug.get(slug) ?? '')?.snapshot;
  }

  /** The event's snapshot at this revision or a later one, for documents that were read at it. */
  async atLeast(eventId: string, revision: number): Promise<EventSnapshot | undefined> {
    const cachedEvent = this.#cachedEvents.get(eventId);
    if (!cachedEvent || cachedEvent.revision < revision) {
      this.tracker.record(eventId, revision);
      await this.#load(eventId);
    }
    return this.#cachedEvents.get(eventId)?.snapshot;
  }

  async #refresh(): Promise<void> {
    const revisions = this.tracker.trustedRevisions ?? (await this.tracker.read());
    const stale = [...revisions].filter(
      ([id, revision]) => (this.#cachedEvents.get(id)?.revision ?? -1) < revision,
    );
    if (stale.length > 0) await Promise.all(stale.map(([id]) => this.#load(id)));
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
    const newestRevision = this.tracker.newestRevision(eventId);
    if ((this.#cachedEvents.get(eventId)?.revision ?? -1) < newestRevision) await this.#load(eventId);
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
    if (cachedEvent?.snapshot) this.#removeSlug(cachedEvent.snapshot);
    const isPublished = row?.references.some(({ kind }) => kind === 'EVENT') ?? false;
    const snapshot =
      row && isPublished
        ? new EventSnapshot(eventId, revision, row.references, row.counts, { epoch: row.epoch })
        : undefined;
    this.#cachedEvents.set(eventId, { revision, snapshot });
    if (snapshot) this.#idBySlug.set(snapshot.slug, eventId);
  }

  /** Another event can have the slug now. */
  #removeSlug({ id, slug }: EventSnapshot): void {
    if (this.#idBySlug.get(slug) === id) this.#idBySlug.delete(slug);
  }
}

const SNAPSHOT = `select ${snapshotColumns(PUBLISHED)} from catalog_revision revision where revision.event_id = $1`;
