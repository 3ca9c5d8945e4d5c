import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { RevisionTracker } from '../revision/revision-tracker.js';
import { EventSnapshot } from './event-snapshot.js';
import { PUBLISHED, snapshotColumns, type SnapshotRow } from './snapshot-columns.js';

/** The cached state of an event: its snapshot, or that it is not published at this revision. */
interface Known {
  revision: number;
  snapshot: EventSnapshot | undefined;
}

/** Returns the snapshots of published events, each at the event's present revision or later. */
@Injectable()
export class EventSnapshotCache {
  readonly #known = new Map<string, Known>();
  readonly #idBySlug = new Map<string, string>();
  readonly #loading = new Map<string, Promise<void>>();

  constructor(
    private readonly database: Database,
    private readonly tracker: RevisionTracker,
  ) {}

  /** All published events. No promise if memory is recent enough. */
  all(): EventSnapshot[] | Promise<EventSnapshot[]> {
    const waiting = this.#refresh();
    const visible = (): EventSnapshot[] =>
      [...this.#known.values()].flatMap(({ snapshot }) => snapshot ?? []);
    return waiting ? waiting.then(visible) : visible();
  }

  /** The published event with this slug. No promise if memory is recent enough. */
  bySlug(slug: string): EventSnapshot | undefined | Promise<EventSnapshot | undefined> {
    const waiting = this.#refresh();
    const find = (): EventSnapshot | undefined => this.#known.get(this.#idBySlug.get(slug) ?? '')?.snapshot;
    return waiting ? waiting.then(find) : find();
  }

  /** The event's snapshot at this revision or a later one, for documents that were read at it. */
  async atLeast(eventId: string, revision: number): Promise<EventSnapshot | undefined> {
    const known = this.#known.get(eventId);
    if (!known || known.revision < revision) {
      this.tracker.note(eventId, revision);
      await this.#load(eventId);
    }
    return this.#known.get(eventId)?.snapshot;
  }

  #refresh(): Promise<void> | undefined {
    const trusted = this.tracker.trusted;
    if (!trusted) return this.tracker.read().then((revisions) => this.#loadStale(revisions));
    return this.#loadStale(trusted);
  }

  #loadStale(revisions: ReadonlyMap<string, number>): Promise<void> | undefined {
    const stale: string[] = [];
    for (const [event, revision] of revisions) {
      const known = this.#known.get(event);
      if (!known || known.revision < revision) stale.push(event);
    }
    if (stale.length === 0) return undefined;
    return Promise.all(stale.map((event) => this.#load(event))).then(() => undefined);
  }

  /** Callers for the same event share one statement, unless it began before the revision they require. */
  #load(eventId: string): Promise<void> {
    const underway = this.#loading.get(eventId);
    if (underway) return underway.then(() => this.#loadStaleEvent(eventId));
    const loading = this.#read(eventId).finally(() => this.#loading.delete(eventId));
    this.#loading.set(eventId, loading);
    return loading;
  }

  async #loadStaleEvent(eventId: string): Promise<void> {
    const wanted = this.tracker.newest(eventId);
    if ((this.#known.get(eventId)?.revision ?? -1) < wanted) await this.#load(eventId);
  }

  async #read(eventId: string): Promise<void> {
    const [row] = await this.database.query<SnapshotRow>({
      name: 'catalog-event-snapshot',
      text: SNAPSHOT,
      values: [eventId],
    });
    const revision = row?.revision ?? 0;
    const before = this.#known.get(eventId);
    if (before && before.revision > revision) return;
    if (before?.snapshot) this.#removeSlug(before.snapshot);
    const visible = row?.references.some(({ kind }) => kind === 'EVENT') ?? false;
    const snapshot =
      row && visible
        ? new EventSnapshot(eventId, revision, row.references, row.counts, { epoch: row.epoch })
        : undefined;
    this.#known.set(eventId, { revision, snapshot });
    if (snapshot) this.#idBySlug.set(snapshot.slug, eventId);
  }

  /** Another event can have the slug now. */
  #removeSlug({ id, slug }: EventSnapshot): void {
    if (this.#idBySlug.get(slug) === id) this.#idBySlug.delete(slug);
  }
}

const SNAPSHOT = `select ${snapshotColumns(PUBLISHED)} from catalog_revision revision where revision.event_id = $1`;
