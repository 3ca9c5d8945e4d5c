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
import { BackgroundLoop } from '../../platform/concurrency/background-loop.js';
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
/** The maximum time that a caller waits for the revisions from the database. */
const PROOF_TIMEOUT_MS = 500;
/** After a failed read, callers send no query for this time. The circuit breaker acts earlier. */
const MAXIMUM_SILENCE_MS = 4000;
/** A proof that takes longer causes a probe by the circuit breaker. */
const SLOW_PROOF_MS = 800;

/** Receives each new revision of an event. It must not throw. */
export type RevisionListener = (eventId: string, revision: number) => void;

/** Stores the newest revision of each event. Memory is valid while the LISTEN connection is proven alive. */
@Injectable()
export class RevisionTracker implements Revisions, OnApplicationBootstrap, OnApplicationShutdown {
  readonly #proofs = new BackgroundLoop(() => this.#prove(), {
    intervalMs: PROOF_INTERVAL_MS,
    onError: (error) => {
      new Logger(RevisionTracker.name).warn(`Revisions are read from the database for now: ${String(error)}`);
    },
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
    this.#proofs.start();
    await this.#proofs.wake();
  }

  async onApplicationShutdown(): Promise<void> {
    // An opening connection would outlive the application.
    await this.#proofs.stop();
    await this.#client?.end();
  }

  get bySubject(): ReadonlyMap<string, number> {
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

  /** The id of the server process of the listening connection in the database. */
  get listenerPid(): number | null {
    return (this.#client as { processID?: number | null } | undefined)?.processID ?? null;
  }

  get isTrusted(): boolean {
    return performance.now() - this.#provenAt < TRUST_MS;
  }

  /** The revisions by event id, without waiting. Undefined if memory is not valid. */
  get trustedRevisions(): ReadonlyMap<string, number> | undefined {
    return this.isTrusted ? this.#revisions : undefined;
  }

  /** Whether the revisions could be read. Callers share a read; after a failed one, the reply is false for a while. */
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
      this.record(event_id, revision);
      this.#recordRemoval(event_id, removal_revision);
    }
    return this.#revisions;
  }

  /** The newest revision of an event in this process. */
  newestRevision(eventId: string): number {
    return this.#revisions.get(eventId) ?? 0;
  }

  /** Notifies the listener of each new revision. Returns the function that ends the subscription. */
  onRevision(listener: RevisionListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Stores a new revision, and whether it removed published objects. */
  record(eventId: string, revision: number, hasRemovals = false): void {
    if (hasRemovals) this.#recordRemoval(eventId, revision);
    if (revision <= (this.#revisions.get(eventId) ?? -1)) return;
    this.#revisions.set(eventId, revision);
    this.#receivedDuringProof.set(eventId, revision);
    this.#generation += 1;
    this.#notify(eventId, revision);
  }

  /** Stores the revisions of a commit of this process at once, without waiting for NOTIFY. */
  recordAll(revisions: ReadonlyMap<string, { revision: number; hasRemovals: boolean }>): void {
    for (const [eventId, { revision, hasRemovals }] of revisions) this.record(eventId, revision, hasRemovals);
  }

  #recordRemoval(eventId: string, revision: number): void {
    // For a new revision, the caller then raises the generation.
    const isNew = revision > (this.#revisions.get(eventId) ?? -1);
    this.#removals.record(eventId, revision, this.#generation + (isNew ? 1 : 0));
  }

  #notify(eventId: string, revision: number): void {
    for (const listener of this.#listeners) listener(eventId, revision);
  }

  async #confirm(startedAt: number): Promise<boolean> {
    const canceller = new AbortController();
    try {
      const timeout = delay(PROOF_TIMEOUT_MS, undefined, { signal: canceller.signal, ref: false });
      const isConfirmed = await Promise.race([this.read().then(() => true), timeout.then(() => false)]);
      if (isConfirmed) this.#trust(Math.max(this.#provenAt, startedAt));
      else this.#suspectDatabase();
      return isConfirmed;
    } catch {
      this.#suspectDatabase();
      return false;
    } finally {
      canceller.abort();
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
    // The listeners missed revisions that were announced while no connection was listening.
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
      for (const row of rows) this.#recordRemoval(row.event_id, row.removal_revision);
      this.#trust(startedAt);
      this.#silentSince = -Infinity;
    } catch (error) {
      this.#drop();
      throw error;
    } finally {
      clearTimeout(suspicion);
    }
  }

  /** Ends the process if an epoch has changed: caches compare only revisions, which two epochs can share. */
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
        this.record(event, revision, hasRemovals);
        // The writer waits until each replica has read the revisions again.
        if (hasRemovals) void this.#proofs.wake();
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
