import { Injectable } from '@nestjs/common';
import { AllocationService } from '../allocation/allocation.service.js';
import { takeOwnDirt } from '../catalog/projection/dirty.js';
import { Projector } from '../catalog/projection/projector.js';
import { CategoryService } from '../category/category.service.js';
import { EventService } from '../event/event.service.js';
import { ExhibitorService } from '../exhibitor/exhibitor.service.js';
import type { Sql } from '../platform/database/sql.js';
import { Transactions } from '../platform/database/transactions.js';
import type { Progress } from '../platform/progress/progress.js';
import { ProductService } from '../product/product.service.js';
import { ProgrammeService } from '../programme/programme.service.js';
import { VenueService } from '../venue/venue.service.js';
import type { SampleEdition, SampleExhibitor } from './edition.js';
import { SampleRows } from './sample-rows.js';

/** Rows of one statement, and exhibitors whose products fit into a few of them. */
const CHUNK = 1000;
/** One loader at a time; a second one finds the events of the first. */
const SAMPLE_LOCK = 7_140_230_002;

/** Loads sample events, each wholly or not at all. */
@Injectable()
export class SampleService {
  // eslint-disable-next-line max-params -- a loader writes to every feature
  constructor(
    private readonly transactions: Transactions,
    private readonly projector: Projector,
    private readonly events: EventService,
    private readonly venues: VenueService,
    private readonly categories: CategoryService,
    private readonly exhibitors: ExhibitorService,
    private readonly allocations: AllocationService,
    private readonly products: ProductService,
    private readonly programme: ProgrammeService,
  ) {}

  /** Whether there is no event at all. */
  async isEmpty(): Promise<boolean> {
    return this.transactions.run(async () => !(await this.events.any()));
  }

  /** Loads an event and returns true; false where one with its slug exists and is not to be replaced. */
  async load(edition: SampleEdition, progress: Progress, replace = false): Promise<boolean> {
    return this.transactions.run(async (sql) => {
      await prepare(sql);
      if (replace) await this.events.remove(edition.event.slug);
      else if (await this.events.exists(edition.event.slug)) return false;
      const rows = new SampleRows(edition);
      await this.#addPlaces(rows);
      await this.#addExhibitors(edition, rows, progress);
      const { sessions, exhibitors } = rows.sessions();
      await this.programme.add(sessions, exhibitors);
      await this.#project(sql, edition.event.slug, progress);
      return true;
    });
  }

  async #addPlaces(rows: SampleRows): Promise<void> {
    await this.events.add([rows.event()]);
    await this.venues.addVenues(rows.venues());
    await this.venues.addHalls(rows.halls());
    await this.venues.addZones(rows.zones());
    for (const booths of chunks(rows.booths())) await this.venues.addBooths(booths);
    await this.categories.add(rows.categories());
  }

  async #addExhibitors(edition: SampleEdition, rows: SampleRows, progress: Progress): Promise<void> {
    progress.start(edition.size.exhibitors, `${edition.event.slug}: exhibitors and their products`);
    for (const some of batches(edition.exhibitors)) {
      const written = rows.exhibitors(some);
      await this.exhibitors.add(written.exhibitors, written.exhibitorCategories);
      await this.allocations.add(written.allocations);
      await this.products.add(written.products, written.productCategories);
      progress.advance(some.length);
    }
    progress.finish();
  }

  /** Done here and not at the commit, because here it can be watched. */
  async #project(sql: Sql, slug: string, progress: Progress): Promise<void> {
    const dirty = await takeOwnDirt(sql);
    const total = [...dirty.values()].reduce((sum, ids) => sum + ids.size, 0);
    progress.start(total, `${slug}: catalog`);
    let shown = 0;
    await this.projector.project(sql, dirty, (rendered) => {
      progress.advance(Math.min(rendered, total) - shown);
      shown = Math.min(rendered, total);
    });
    progress.finish();
  }
}

async function prepare(sql: Sql): Promise<void> {
  // A load may take minutes; nobody waits for what it locks but another load.
  for (const limit of ['statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout']) {
    await sql.query({ text: `set local ${limit} = 0` });
  }
  await sql.query({ text: 'select pg_advisory_xact_lock($1)', values: [SAMPLE_LOCK] });
}

function* chunks<Row>(rows: Row[]): Generator<Row[]> {
  for (let start = 0; start < rows.length; start += CHUNK) yield rows.slice(start, start + CHUNK);
}

/** Exhibitors in batches that also hold no more products than rows fit into a statement. */
function* batches(exhibitors: Iterable<SampleExhibitor>): Generator<SampleExhibitor[]> {
  let batch: SampleExhibitor[] = [];
  let rows = 0;
  for (const exhibitor of exhibitors) {
    batch.push(exhibitor);
    rows += 1 + exhibitor.products.length;
    if (rows < CHUNK) continue;
    yield batch;
    batch = [];
    rows = 0;
  }
  if (batch.length > 0) yield batch;
}
