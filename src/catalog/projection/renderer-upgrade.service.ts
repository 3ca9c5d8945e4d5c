import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { BackgroundLoop } from '../../platform/concurrency/background-loop.js';
import { Database } from '../../platform/database/database.js';
import { queryOne } from '../../platform/database/sql.js';
import { HealthNotices } from '../../platform/health/health-notices.js';
import { Readiness } from '../../platform/health/readiness.js';
import { RENDERER_VERSION } from '../model/renderer-version.js';

/** The time between two reports of the progress, in milliseconds. */
const REPORT_MS = 2000;

/** Renders the catalog again after an upgrade of the program, and reports a program that is older than the catalog. */
@Injectable()
export class RendererUpgradeService implements OnApplicationBootstrap, OnApplicationShutdown {
  readonly #logger = new Logger(RendererUpgradeService.name);
  readonly #reports = new BackgroundLoop(() => this.#report(), {
    intervalMs: REPORT_MS,
    onError: (error) => {
      this.#logger.warn(`The progress cannot be read: ${String(error)}`);
    },
  });
  #isRunning = false;

  constructor(
    private readonly database: Database,
    notices: HealthNotices,
    readiness: Readiness,
  ) {
    notices.add(() => this.#notice());
    readiness.addObstacle(() => this.#obstacle());
  }

  /**
   * Marks the objects of all events that older renderers have rendered, so that the projection worker renders them
   * again while the server responds.
   */
  async onApplicationBootstrap(): Promise<void> {
    const count = await this.#mark(`renderers < ${String(RENDERER_VERSION)}`);
    if (count === 0) return;
    this.#isRunning = true;
    this.#logger.log(`The program has new renderers: ${String(count)} objects are rendered again.`);
    this.#reports.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.#reports.stop();
  }

  /** Marks the objects of all events, also those that newer renderers have rendered. Returns their number. */
  async takeOver(): Promise<number> {
    return this.#mark('true');
  }

  /** The number of objects that wait for their projection. */
  async left(): Promise<number> {
    const text = 'select count(distinct object_id)::int as count from catalog_dirty';
    return (await queryOne<{ count: number }>(this.database, { text })).count;
  }

  async #report(): Promise<void> {
    if (!this.#isRunning) return;
    const left = await this.left();
    this.#isRunning = left > 0;
    this.#logger.log(`The catalog is rendered again: ${String(left)} objects are left.`);
  }

  /** `condition`: of the events. Each statement checks it again, because a newer process may have marked the event. */
  async #mark(condition: string): Promise<number> {
    const events = await this.database.query<{ id: string }>({
      text: `select event_id as id from catalog_revision where ${condition} order by event_id`,
    });
    let count = 0;
    // Each event in a statement of its own, so that its writers wait for its marks only.
    for (const { id } of events)
      count += (await queryOne<{ count: number }>(this.database, markOf(id, condition))).count;
    return count;
  }

  async #notice(): Promise<string | undefined> {
    if (!this.#isRunning) return undefined;
    return `the catalog is rendered again after an upgrade; ${String(await this.left())} objects are left`;
  }

  async #obstacle(): Promise<string | undefined> {
    const { outdated } = await queryOne<{ outdated: boolean }>(this.database, {
      name: 'catalog-has-newer-renderers',
      text: 'select exists (select from catalog_revision where renderers > $1) as outdated',
      values: [RENDERER_VERSION],
    });
    return outdated
      ? 'a newer version of the program has rendered the catalog; replace this process'
      : undefined;
  }
}

/** Without `Transactions`, whose transactions render dirty objects before they commit. */
function markOf(eventId: string, condition: string) {
  return {
    text: `with event as (
        update catalog_revision set renderers = $2 where event_id = $1 and ${condition} returning event_id),
      marked as (
        insert into catalog_dirty (kind, object_id)
        select entry.kind, entry.object_id from event join catalog_entry entry using (event_id) returning object_id)
      select count(*)::int as count from marked`,
    values: [eventId, RENDERER_VERSION],
  };
}
