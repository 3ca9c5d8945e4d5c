import { type CatalogChange, CatalogChangeKind } from './catalog-change.type.js';
import type { ChangeJournal, JournalPosition, JournalWindow } from './change-journal.js';
import type { CatalogChangesService } from './catalog-changes.service.js';
import { reaches, snapshotRequired } from './snapshot-required.js';

/** How many changes are read at a time. */
const CHUNK = 200;

/** What subscribers get; one object for all of them, so that work on it can be shared. */
export interface ChangePayload {
  catalogChanged: CatalogChange;
}

/** A change and the place behind it. */
interface PlacedPayload {
  payload: ChangePayload;
  behind: JournalPosition;
}

/** Changes behind a position, as they were read. */
export interface Chunk {
  items: PlacedPayload[];
  /** The place behind them all. */
  behind: JournalPosition;
  /** The event's revision when it was read. */
  head: number;
  readAt: number;
  /** Whether visitors could see the event; where not, nothing follows. */
  published: boolean;
}

/** The changes of one event for all who follow it in this process: what several want next is read once. */
export class EventFeed {
  readonly #chunks = new Map<string, Promise<Chunk>>();
  readonly #waiting = new Set<() => void>();

  constructor(
    private readonly eventId: string,
    private readonly journal: ChangeJournal,
    private readonly changes: CatalogChangesService,
    /** The newest revision that this process knows of. */
    public head: number,
  ) {}

  /** Takes in a new revision and wakes those who wait for one. */
  advance(revision: number): void {
    if (revision <= this.head) return;
    this.head = revision;
    // What was read before may tell of what is published no more.
    this.#chunks.clear();
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const wake of waiting) wake();
  }

  /** Calls back once when there is a new revision; returns what forgets it. */
  onceAdvanced(wake: () => void): () => void {
    this.#waiting.add(wake);
    return () => this.#waiting.delete(wake);
  }

  /** What comes behind a position. */
  async after(position: JournalPosition): Promise<Chunk> {
    const key = `${String(position.revision)} ${position.objectId ?? ''}`;
    const known = this.#chunks.get(key);
    if (known) return known;
    const reading = this.#read(position);
    this.#chunks.set(key, reading);
    // The next one tries again.
    reading.catch(() => this.#chunks.delete(key));
    return reading;
  }

  async #read(position: JournalPosition): Promise<Chunk> {
    const page = await this.journal.after(this.eventId, position, CHUNK);
    const readAt = performance.now();
    const gone: JournalWindow = { epoch: '', revision: 0, since: 0 };
    if (!page || !reaches(page, position.revision)) throw snapshotRequired(page ?? gone);
    this.advance(page.revision);
    const published = await this.changes.isPublished(this.eventId, page.revision);
    // Of an event that is hidden only this is told, and no more of what belongs to it.
    const visible = published
      ? page.changes
      : page.changes.filter(
          ({ objectId, kind }) => objectId === this.eventId && kind === CatalogChangeKind.REMOVED,
        );
    const loaded = await this.changes.withNodes(visible);
    const items = loaded.map((catalogChanged, index): PlacedPayload => {
      const behind = { revision: catalogChanged.revision, objectId: visible[index]?.objectId ?? '' };
      return { payload: { catalogChanged }, behind };
    });
    const last = page.changes.at(-1);
    const whole = page.changes.length < CHUNK || !last;
    const behind = whole ? { revision: page.revision } : placeOf(last);
    return { items, behind, head: page.revision, readAt, published };
  }
}

function placeOf({ revision, objectId }: { revision: number; objectId: string }): JournalPosition {
  return { revision, objectId };
}
