import { setTimeout as delay } from 'node:timers/promises';
import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import type pg from 'pg';
import { CONFIG, type RunningConfig } from '../../platform/config/config.module.js';
import { FailureReports } from '../../platform/concurrency/failure-reports.js';
import { Database } from '../../platform/database/database.js';
import type { Sql } from '../../platform/database/sql.js';
import { type Revisions, RevisionSource } from '../../platform/graphql/request/revisions.js';
import { ProcessExit } from '../../platform/lifecycle/process-exit.js';
import { EpochService } from '../epoch/epoch.service.js';
import { Removals } from './removals.js';
import { openRevisionListener, readRevisions, type RevisionRow } from './revision-listener.js';

/** The interval of the statement that reads all revisions and proves that the connection is alive. */
const PROOF_INTERVAL_MS = 400;
/** A broken connection loses NOTIFY silently, so revisions in memory are valid only this long. */
export const TRUST_MS = 1000;
/** The maximum wait of a caller for a database that does not respond. */
const PROOF_TIMEOUT_MS = 500;
/** Then no caller queries for this time, unless a proof succeeds. The circuit breaker decides earlier. */
const MAXIMUM_SILENCE_MS = 4000;
/** A proof that takes longer makes the circuit breaker probe the database. */
const SLOW_PROOF_MS = 800;

/** Receives each new revision of an event. It must not throw. */
export type RevisionListener = (eventId: string, revision: number) => void;

/** Stores the newest revision of each event. Memory is valid while the LISTEN connection is proven alive. */
@Injectable()
export class RevisionTracker implements Revisions, OnApplicationBootstrap, OnApplicationShutdown {
  readonly #failures = new FailureReports((error) => {
    new Logger(RevisionTracker.name).warn(`Revisions are read from the database for now: ${String(error)}`);
  });
  #revisions = new Map<string, number>();
  /** Revisions received since the start of the last proof, whose snapshot can be older. */
  readonly #receivedDuringProof = new Map<string, number>();
  readonly #listeners = new Set<RevisionListener>();
  readonly #removals = new Removals();
  #epochs = new Map<string, string>();
  #generation = 0;
  #provenAt = -Infinity;
  #confirmedAt = -Infinity;
  #silentSince = -Infinity;
  #confirming: { startedAt: number; result: Promise<boolean> } | undefined;
  #client: pg.Client | undefined;
  /** Set between proofs, not while one runs. */
  #timer: NodeJS.Timeout | undefined;
  #isAwaited = false;
  #proving: Promise<void> = Promise.resolve();
  #stopped = false;

  constructor(
    @Inject(CONFIG) private readonly config: RunningConfig,
    private readonly database: Database,
    private readonly epochService: EpochService,
    private readonly processExit: ProcessExit,
    source: RevisionSource,
  ) {
    source.revisions = this;
  }

  async onApplicationBootstrap(): Promise<void> {
    // Without this check, no revision may be returned.
    await this.epochService.check();
    await (this.#proving = this.#prove());
  }

  async onApplicationShutdown(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    // An opening connection would outlive the application.
    await this.#proving;
    await this.#client?.end();
  }

  get known(): ReadonlyMap<string, number> {
    return this.#revisions;
  }

  get generation(): number {
    return this.#generation;
  }

  get removals(): ReadonlyMap<string, number> {
    return this.#removals.revisions;
  }

  get removalGeneration(): number {
    return this.#removals.generation;
  }

  get confirmedAt(): number {
    return this.#confirmedAt;
  }

  /** The id of the database process of the listening connection. */
  get listenerPid(): number | null {
    return (this.#client as { processID?: number | null } | undefined)?.processID ?? null;
  }

  get isTrusted(): boolean {
    return performance.now() - this.#provenAt < TRUST_MS;
  }

  /** The revisions by event id, without waiting. Undefined if memory is not valid. */
  get trusted(): ReadonlyMap<string, number> | undefined {
    return this.isTrusted ? this.#revisions : undefined;
  }

  /** Callers share a read that began less than a second ago. After a failure, no caller reads for a while. */
  confirm(): Promise<boolean> {
    if (this.database.health.isAway) return Promise.resolve(false);
    const now = performance.now();
    if (now - this.#silentSince < MAXIMUM_SILENCE_MS) return Promise.resolve(false);
    if (this.#confirming && now - this.#confirming.startedAt < TRUST_MS) return this.#confirming.result;
    const result = this.#confirm(now);
    this.#confirming = { startedAt: now, result };
    return result;
  }

  /** The revisions by event id, read from the database. */
  async read(): Promise<ReadonlyMap<string, number>> {
    for (const { event_id, revision, removal_revision } of await readRevisions(this.database)) {
      this.note(event_id, revision);
      this.#noteRemoval(event_id, removal_revision);
    }
    return this.#revisions;
  }

  /** The newest revision of an event in this process. */
  newest(eventId: string): number {
    return this.#revisions.get(eventId) ?? 0;
  }

  /** Notifies the listener of each new revision. Returns the function that ends the subscription. */
  onRevision(listener: RevisionListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Stores a new revision, such as one of its own commits, and whether it removed published objects. */
  note(eventId: string, revision: number, hasRemovals = false): void {
    if (hasRemovals) this.#noteRemoval(eventId, revision);
    if (revision <= (this.#revisions.get(eventId) ?? -1)) return;
    this.#revisions.set(eventId, revision);
    this.#receivedDuringProof.set(eventId, revision);
    this.#generation += 1;
    this.#notify(eventId, revision);
  }

  /** Stores the revisions of a commit of this process at once, without waiting for NOTIFY. */
  noteAll(raised: ReadonlyMap<string, { revision: number; hasRemovals: boolean }>): void {
    for (const [eventId, { revision, hasRemovals }] of raised) this.note(eventId, revision, hasRemovals);
  }

  #noteRemoval(eventId: string, revision: number): void {
    // A new revision raises the generation at the same time.
    const isNew = revision > (this.#revisions.get(eventId) ?? -1);
    this.#removals.note(eventId, revision, this.#generation + (isNew ? 1 : 0));
  }

  #notify(eventId: string, revision: number): void {
    for (const listener of this.#listeners) listener(eventId, revision);
  }

  async #confirm(startedAt: number): Promise<boolean> {
    const patience = new AbortController();
    try {
      const giveUp = delay(PROOF_TIMEOUT_MS, undefined, { signal: patience.signal, ref: false });
      const isConfirmed = await Promise.race([this.read().then(() => true), giveUp.then(() => false)]);
      if (isConfirmed) this.#trust(Math.max(this.#provenAt, startedAt));
      else this.#suspectDatabase();
      return isConfirmed;
    } catch {
      this.#suspectDatabase();
      return false;
    } finally {
      patience.abort();
      this.#confirming = undefined;
    }
  }

  #trust(since: number): void {
    this.#provenAt = since;
    this.#confirmedAt = since;
  }

  #suspectDatabase(): void {
    this.#silentSince = performance.now();
    this.database.health.suspect();
  }

  /** Replaces all revisions. Equal ones do not raise the generation. */
  #replace(revisions: Map<string, number>): void {
    const isEqual =
      revisions.size === this.#revisions.size &&
      [...revisions].every(([event, revision]) => this.#revisions.get(event) === revision);
    if (isEqual) return;
    const before = this.#revisions;
    this.#revisions = revisions;
    this.#generation += 1;
    if ([...before.keys()].some((event) => !revisions.has(event)))
      this.#removals.generation = this.#generation;
    // Revisions announced while no connection was listening.
    for (const [event, revision] of revisions) {
      if (revision > (before.get(event) ?? -1)) this.#notify(event, revision);
    }
  }

  async #prove(): Promise<void> {
    const suspicion = setTimeout(() => {
      this.database.health.suspect();
    }, SLOW_PROOF_MS);
    try {
      const client = (this.#client ??= await this.#listen());
      const startedAt = performance.now();
      this.#receivedDuringProof.clear();
      const sql: Sql = { query: async (statement) => (await client.query(statement)).rows as never };
      const rows = await readRevisions(sql);
      this.#watchEpochs(rows);
      const revisions = new Map(rows.map(({ event_id, revision }) => [event_id, revision]));
      // The full read also removes deleted events. Revisions received meanwhile are newer than its snapshot.
      for (const [event, revision] of this.#receivedDuringProof) {
        if (revision > (revisions.get(event) ?? -1)) revisions.set(event, revision);
      }
      this.#replace(revisions);
      for (const row of rows) this.#noteRemoval(row.event_id, row.removal_revision);
      this.#trust(startedAt);
      this.#silentSince = -Infinity;
      this.#failures.succeeded();
    } catch (error) {
      if (!this.#stopped) this.#failures.failed(error);
      this.#drop();
    } finally {
      clearTimeout(suspicion);
    }
    if (this.#stopped) return;
    const soon = this.#isAwaited;
    this.#isAwaited = false;
    this.#timer = setTimeout(() => this.#proveNow(), soon ? 0 : PROOF_INTERVAL_MS);
  }

  #proveNow(): void {
    this.#timer = undefined;
    this.#proving = this.#prove();
  }

  /** A writer that removed objects waits until each replica has read the revisions again. */
  #proveSoon(): void {
    if (!this.#timer) {
      this.#isAwaited = true;
      return;
    }
    clearTimeout(this.#timer);
    this.#proveNow();
  }

  /** Caches compare revisions only, so equal revisions of another epoch would be taken for the same. */
  #watchEpochs(rows: readonly RevisionRow[]): void {
    const before = this.#epochs;
    this.#epochs = new Map(rows.map(({ event_id, epoch }) => [event_id, epoch]));
    if (rows.some(({ event_id, epoch }) => (before.get(event_id) ?? epoch) !== epoch)) {
      this.processExit.onDemand(
        'the catalog has a new epoch, and the memory of this process belongs to the old one',
      );
    }
  }

  async #listen(): Promise<pg.Client> {
    const client = await openRevisionListener(this.config.databaseUrl, {
      onRevision: (event, revision, hasRemovals) => {
        this.note(event, revision, hasRemovals);
        if (hasRemovals) this.#proveSoon();
      },
      onLost: () => {
        this.#drop();
      },
    });
    try {
      // The reconnected database can be another one: a standby or a restored one.
      await this.epochService.check();
    } catch (error) {
      client.end().catch(() => undefined);
      throw error;
    }
    return client;
  }

  #drop(): void {
    this.#client?.end().catch(() => undefined);
    this.#client = undefined;
    this.#provenAt = -Infinity;
  }
}
