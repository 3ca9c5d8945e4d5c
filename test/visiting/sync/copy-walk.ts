import pg from 'pg';
import { JournalPruningService } from '../../../src/catalog/feed/journal-pruning.service.js';
import { type Random, seededRandom } from '../../../src/sample/generator/random.js';
import type { TestCatalog } from '../../setup/catalog.js';
import { GraphqlClient, type Headers } from '../../setup/graphql.js';
import { until } from '../../setup/until.js';
import { BrokenOff, CatalogCopy, Unanswered } from '../../build/catalog-copy.js';
import { type Facts, factsByApi, factsOf } from './catalog-facts.js';
import { CopiedEvent } from '../../build/copied-event.js';
import { randomOperation } from './random-operations.js';
import { type Ground, makeGround, randomWrite } from '../../build/random-writes.js';

/** The class of constraint violations, which people can cause as well. */
const REFUSED = '23';
/** If two servers pack at the same time, one of them fails with this code. */
const SERIALIZATION_FAILURE = '40001';
/** The status of a request that a machine which pauses has refused. It has changed nothing. */
const UNAVAILABLE = 503;
/** The codes of operations that change nothing. */
const REFUSALS = ['NOT_FOUND', 'SERVICE_UNAVAILABLE'];
/** The event is a draft, or the manifest is outdated: a copy retries later. */
const COME_AGAIN = [404, UNAVAILABLE];

/** Two servers, writers of all kinds, and copies that are interrupted and continue at the other server. */
export class CopyWalk {
  /** One copy that follows closely, and one that falls behind. */
  readonly #copies: { quick: CatalogCopy; slow: CatalogCopy };
  readonly #random: Random;

  private constructor(
    private readonly test: TestCatalog,
    private readonly urls: readonly string[],
    private readonly place: { ground: Ground; event: CopiedEvent; organizer: Headers },
    seed: number,
  ) {
    this.#random = seededRandom(seed);
    this.#copies = { quick: this.#newCopy(), slow: this.#newCopy() };
  }

  static async begin(test: TestCatalog, urls: readonly string[], seed: number): Promise<CopyWalk> {
    const event = await CopiedEvent.make(test);
    const ground = await makeGround(test, event.id);
    const organizer = await test.accounts.signedIn({ role: 'ORGANIZER', event: event.id });
    return new CopyWalk(test, urls, { event, ground, organizer }, seed);
  }

  /** Executes one random step. */
  async step(): Promise<void> {
    const dice = this.#random.next();
    if (dice < 0.3) return this.#writeByHand();
    if (dice < 0.5) return this.#operate();
    if (dice < 0.83) return this.#copy(this.#copies.quick);
    if (dice < 0.88) return this.#copy(this.#copies.slow);
    if (dice < 0.93) return this.#pack();
    if (dice < 0.96) return this.test.app.get(JournalPruningService).prune();
    if (dice < 0.98) return this.test.settle();
    // A device whose data were deleted.
    this.#copies.quick = this.#newCopy();
  }

  /** Waits until all work is done and both copies are current; returns the contents of each. */
  async rest(): Promise<{ differing: number[]; held: Facts[] }> {
    const { event } = this.place;
    await event.update('event', event.id, { status: 'PUBLISHED' });
    await this.#packAll();
    const copies = Object.values(this.#copies);
    for (const copy of copies) await this.#finish(copy);
    return {
      differing: copies.flatMap((copy) => copy.differing),
      held: copies.map(factsOf),
    };
  }

  /** The facts that each server returns to visitors. */
  async published(): Promise<Facts[]> {
    const { slug } = this.place.event;
    return Promise.all(this.urls.map((url) => factsByApi(new GraphqlClient(url), slug)));
  }

  #newCopy(): CatalogCopy {
    return new CatalogCopy(this.place.event.slug);
  }

  async #writeByHand(): Promise<void> {
    const { sql } = this.test;
    const several = this.#random.chance(0.3) ? 5 : 1;
    await sql.query('begin');
    try {
      for (let count = 0; count < several; count += 1) {
        await sql.query(randomWrite(this.place.ground, this.#random));
      }
      await sql.query(this.#random.chance(0.9) ? 'commit' : 'rollback');
    } catch (error) {
      await sql.query('rollback');
      if (!(error instanceof pg.DatabaseError && error.code?.startsWith(REFUSED))) throw error;
    }
    if (this.#random.chance(0.5)) await this.test.settle();
  }

  async #operate(): Promise<void> {
    const { ground, event, organizer } = this.place;
    const url = this.#random.pick(this.urls);
    const operation = randomOperation(ground, this.#random);
    if ('file' in operation) {
      const headers = { ...organizer, 'content-type': 'text/csv' };
      const path = `/import/exhibitors?event=${event.slug}&createCategories=1`;
      const { status } = await fetch(url + path, { method: 'POST', headers, body: operation.file });
      // An import is rejected as a whole, such as for a category that exists under another name.
      if (![200, 422, UNAVAILABLE].includes(status)) throw new Error(`The import was answered ${status}.`);
      return;
    }
    const api = new GraphqlClient(url);
    const { errors = [] } = await api.ask(operation.query, { input: operation.input }, organizer);
    const fault = errors.find(({ extensions }) => !REFUSALS.includes(extensions?.code ?? ''));
    if (fault) throw new Error(`${operation.query}\n${JSON.stringify(fault)}`);
  }

  /** Continues a copy at one of the servers, often with an interruption. */
  async #copy(copy: CatalogCopy): Promise<void> {
    const random = this.#random;
    const breakOff = { answers: random.int(6), bytes: random.pick([0, 1, 2000]) };
    try {
      await copy.sync(random.pick(this.urls), random.chance(0.6) ? breakOff : undefined);
    } catch (error) {
      const isExpected =
        error instanceof BrokenOff || (error instanceof Unanswered && COME_AGAIN.includes(error.status));
      if (!isExpected) throw error;
    }
  }

  async #pack(): Promise<void> {
    await this.place.event.pack().catch((error: unknown) => {
      if ((error as { code?: string }).code !== SERIALIZATION_FAILURE) throw error;
    });
  }

  /** Packs until both servers serve the current revision. */
  async #packAll(): Promise<void> {
    const { event } = this.place;
    const revision = (await this.test.api.ofEvent(event.slug, 'revision')) as number;
    for (const url of this.urls) {
      await until(async () => {
        await this.#pack();
        return (await event.manifest(url)).revision === revision;
      });
    }
  }

  async #finish(copy: CatalogCopy): Promise<void> {
    const before = copy.compared;
    for (const url of this.#random.shuffle(this.urls)) await copy.sync(url);
    if (copy.compared === before)
      throw new Error('The copy is not of the revision that it could be compared at.');
  }
}
