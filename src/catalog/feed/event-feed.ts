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
interface PositionedPayload {
  payload: ChangePayload;
  end: JournalPosition;
}

/** The changes after a position, from one read. */
export interface Chunk {
  items: PositionedPayload[];
  /** The position after all of them. */
  end: JournalPosition;
  /** The event's revision at the time of the read. */
  head: number;
  readAt: number;
  /** Whether the event was published. If not, the subscription ends. */
  published: boolean;
}

/** The changes of one event for all subscribers in this process. Equal positions are read once. */
export class EventFeed {
  readonly #chunks = new Map<string, Promise<Chunk>>();
  readonly #waitingReaders = new Set<() => void>();

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
    const waitingReaders = [...this.#waitingReaders];
    this.#waitingReaders.clear();
    for (const wake of waitingReaders) wake();
  }

  /** Calls back once at the next revision. Returns the function that cancels it. */
  onceAdvanced(wake: () => void): () => void {
    this.#waitingReaders.add(wake);
    return () => this.#waitingReaders.delete(wake);
  }

  /** The changes after a position. */
  async after(position: JournalPosition): Promise<Chunk> {
    const key = `${String(position.revision)} ${position.objectId ?? ''}`;
    const cachedChunk = this.#chunks.get(key);
    if (cachedChunk) return cachedChunk;
    const chunk = this.#read(position);
    this.#chunks.set(key, chunk);
    // The next caller reads again.
    chunk.catch(() => this.#chunks.delete(key));
    return chunk;
  }

  async #read(position: JournalPosition): Promise<Chunk> {
    const page = await this.journal.after(this.eventId, position, CHUNK);
    const readAt = performance.now();
    const emptyWindow: JournalWindow = { epoch: '', revision: 0, since: 0 };
    if (!page || !reaches(page, position.revision)) throw snapshotRequired(page ?? emptyWindow);
    this.advance(page.revision);
    const published = await this.changes.isPublished(this.eventId, page.revision);
    // For a hidden event, only its own removal is sent, not the changes of its objects.
    const visibleChanges = published
      ? page.changes
      : page.changes.filter(
          ({ objectId, kind }) => objectId === this.eventId && kind === CatalogChangeKind.REMOVED,
        );
    const changes = await this.changes.withNodes(visibleChanges);
    const items = changes.map((catalogChanged, index): PositionedPayload => {
      const end = { revision: catalogChanged.revision, objectId: visibleChanges[index]?.objectId ?? '' };
      return { payload: { catalogChanged }, end };
    });
    const lastChange = page.changes.at(-1);
    const isComplete = page.changes.length < CHUNK || !lastChange;
    const end = isComplete
      ? { revision: page.revision }
      : { revision: lastChange.revision, objectId: lastChange.objectId };
    return { items, end, head: page.revision, readAt, published };
  }
}
