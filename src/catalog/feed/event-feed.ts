import { CatalogChangeKind, type CatalogChangeType } from './catalog-change.type.js';
import type { ChangeJournal, JournalPosition, JournalWindow } from './change-journal.js';
import type { CatalogChangesService } from './catalog-changes.service.js';
import { reaches, snapshotRequired } from './snapshot-required.js';

/** The number of changes per statement. */
const CHUNK = 200;

/** The payload for subscribers. All of them share one object, so that work on it can be shared. */
export interface ChangePayload {
  catalogChanged: CatalogChangeType;
}

/** A change and the position after it. */
interface PlacedPayload {
  payload: ChangePayload;
  behind: JournalPosition;
}

/** The changes after a position, from one read. */
export interface Chunk {
  items: PlacedPayload[];
  /** The position after all of them. */
  behind: JournalPosition;
  /** The event's revision at the time of the read. */
  head: number;
  readAt: number;
  /** Whether the event was published. If not, the subscription ends. */
  published: boolean;
}

/** The changes of one event for all subscribers in this process. Equal positions are read once. */
export class EventFeed {
  readonly #chunks = new Map<string, Promise<Chunk>>();
  readonly #waiting = new Set<() => void>();

  constructor(
    private readonly eventId: string,
    private readonly journal: ChangeJournal,
    private readonly changes: CatalogChangesService,
    /** The newest revision in this process. */
    public head: number,
  ) {}

  /** Stores a new revision and wakes the waiting readers. */
  advance(revision: number): void {
    if (revision <= this.head) return;
    this.head = revision;
    // Earlier chunks can contain objects that are no longer published.
    this.#chunks.clear();
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const wake of waiting) wake();
  }

  /** Calls back once at the next revision. Returns the function that cancels it. */
  onceAdvanced(wake: () => void): () => void {
    this.#waiting.add(wake);
    return () => this.#waiting.delete(wake);
  }

  /** The changes after a position. */
  async after(position: JournalPosition): Promise<Chunk> {
    const key = `${String(position.revision)} ${position.objectId ?? ''}`;
    const known = this.#chunks.get(key);
    if (known) return known;
    const reading = this.#read(position);
    this.#chunks.set(key, reading);
    // The next caller reads again.
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
    // For a hidden event, only its own removal is sent, not the changes of its objects.
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
