import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import sharp from 'sharp';
import { EventFinder, unpublishedEvent } from '../../../catalog/queries/event-finder.js';
import type { EventSnapshot, ReferenceSource } from '../../../catalog/snapshot/event-snapshot.js';
import { MediaService } from '../../../fair/media/media.service.js';
import { ConcurrencyLimit, overloadError } from '../../../platform/concurrency/concurrency-limit.js';
import { CONFIG, type RunningConfig } from '../../../platform/config/config.module.js';
import { queryOne, type Sql } from '../../../platform/database/sql.js';
import { Transactions } from '../../../platform/database/transactions.js';
import { userError } from '../../../platform/failure/user-error.js';
import { stateTag } from '../../../platform/http/entity-tag.js';
import { programVersion } from '../../../platform/lifecycle/program-version.js';
import { isLanguageTag, lookUpLocale } from '../../../platform/text/best-locale.js';
import { message } from '../../../platform/text/message.js';
import { ContentSpools, readContent } from './content/read-content.js';
import { type PrintedContent, printedLanguage } from './content/printed-content.js';
import { printFile } from './print-file.js';
import { PrintJob, type Waiter } from './print-job.js';
import { type PrintedFacts, PrintedFile } from './printed-file.js';
import type { ImageDocument } from '../../../fair/media/image.type.js';
import { VISITOR_CONTEXT } from '../../../catalog/queries/visibility.js';

/** The printed catalogs of a process that are kept. A file has 3 kB for each exhibitor. */
const KEPT = 6;
/** How often the content is read again because the event changed before the first statement. */
const ATTEMPTS = 5;
/** Each exhibitor is read from the database once, for the indexes once, and once in each of two passes. */
const STEPS = 4;
/** The width of the logo in pixels. */
const LOGO = 640;

/** The content, or the later revision of the event at which it must be read. */
type Read =
  { readonly content: PrintedContent } | { readonly content?: undefined; readonly revision: number };

/** An edition that can be printed, at the present revision of the event. */
interface Edition {
  readonly event: EventSnapshot;
  readonly locale: string;
  readonly tag: string;
}

/**
 * Prints the published catalog of an event as PDF: what visitors see, for each caller. One is printed at a time; the
 * callers of the same edition wait for the same file, and it is kept until the event changes.
 */
@Injectable()
export class PrintedCatalogService implements OnModuleDestroy {
  /** By event and language, the oldest first. */
  readonly #files = new Map<string, PrintedFile>();
  readonly #jobs = new Map<string, PrintJob>();
  readonly #printer = new ConcurrencyLimit({ maxConcurrent: 1, maxWaiting: 10 });

  constructor(
    private readonly events: EventFinder,
    private readonly transactions: Transactions,
    private readonly media: MediaService,
    @Inject(CONFIG) private readonly config: RunningConfig,
  ) {}

  onModuleDestroy(): void {
    for (const job of this.#jobs.values()) job.stop('The server stops.');
    for (const file of this.#files.values()) file.release();
    this.#files.clear();
  }

  /** The id of a published event; throws NOT_FOUND for every other. */
  async eventId(slug: string): Promise<string> {
    return (await this.events.published(slug)).id;
  }

  /** The catalog at the present revision or a later one; INVALID for a language that the event does not have. */
  async print(slug: string, locale: string | undefined, waiter: Waiter = {}): Promise<PrintedFile> {
    const edition = await this.#edition(slug, locale);
    const key = `${edition.event.id} ${edition.locale}`;
    for (;;) {
      const kept = this.#files.get(key);
      if (kept?.facts.tag === edition.tag) return kept;
      const job = this.#jobs.get(key) ?? this.#begin(key, edition);
      const file = await job.join(waiter);
      if (file.facts.tag === edition.tag || file.facts.revision > edition.event.revision) return file;
    }
  }

  #begin(key: string, edition: Edition): PrintJob {
    const job = new PrintJob(async (begun) => {
      try {
        const file = await this.#printer.run(() => this.#print(edition, begun));
        this.#keep(key, file);
        return file;
      } finally {
        this.#forget(key, begun);
      }
    });
    this.#jobs.set(key, job);
    // A caller that comes after the last waiter has left begins anew.
    job.signal.addEventListener('abort', () => this.#forget(key, job));
    return job;
  }

  #forget(key: string, job: PrintJob): void {
    if (this.#jobs.get(key) === job) this.#jobs.delete(key);
  }

  async #print(edition: Edition, job: PrintJob): Promise<PrintedFile> {
    const { locale, event } = edition;
    const spools = new ContentSpools();
    let file: PrintedFile | undefined;
    try {
      job.signal.throwIfAborted();
      job.start((event.counts('EXHIBITOR', 'total').get('') ?? 0) * STEPS);
      const { content, facts } = await this.#read(event, locale, spools, job);
      file = new PrintedFile(facts);
      file.finish(await printFile(content, file.descriptor, job, job.signal));
      return file;
    } catch (error) {
      file?.release();
      throw error;
    } finally {
      spools.close();
    }
  }

  /** Reads from one snapshot of the database, whose revision is the file's. */
  async #read(
    first: EventSnapshot,
    locale: string,
    spools: ContentSpools,
    job: PrintJob,
  ): Promise<{ content: PrintedContent; facts: PrintedFacts }> {
    let event: EventSnapshot | undefined = first;
    for (let attempt = 0; attempt < ATTEMPTS && event; attempt += 1) {
      const present: EventSnapshot = event;
      const logo = await this.#logo(present);
      const site = this.#site(present, locale);
      const read = await this.transactions.run<Read>(async (sql) => {
        const revision = await snapshotAt(sql, present.id);
        if (revision !== present.revision) return { revision };
        const edition = { event: present, locale, site, logo };
        return { content: await readContent(sql, edition, spools, guarded(job)) };
      });
      if (read.content) return { content: read.content, facts: await this.#facts(present, locale) };
      event = await this.events.byId(present.id, read.revision, VISITOR_CONTEXT);
    }
    if (!event) throw unpublishedEvent(first.slug);
    throw overloadError();
  }

  async #edition(slug: string, wanted: string | undefined): Promise<Edition> {
    const event = await this.events.published(slug);
    const found =
      wanted === undefined ? event.locales[0] : isLanguageTag(wanted) && lookUpLocale(wanted, event.locales);
    if (!found) {
      throw userError('INVALID', message`\`locale\` must be one of ${event.locales.join(', ')}.`, ['locale']);
    }
    return { event, locale: found, tag: (await this.#facts(event, found)).tag };
  }

  async #facts(event: EventSnapshot, locale: string): Promise<PrintedFacts> {
    const { epoch, revision, slug } = event;
    const parts = [epoch, event.id, revision, locale, this.#site(event, locale) ?? ''];
    return { slug, locale, revision, tag: stateTag(await programVersion(), ...parts) };
  }

  /** Links only to a public address: one of this machine is of no use on paper. */
  #site({ slug }: EventSnapshot, locale: string): string | null {
    const { publicUrl } = this.config;
    return publicUrl === undefined ? null : new URL(`/${printedLanguage(locale)}/${slug}`, publicUrl).href;
  }

  async #logo({ source }: EventSnapshot): Promise<Uint8Array | null> {
    const { logo } = source as ReferenceSource & { logo?: ImageDocument | null };
    const picture = logo && (await this.media.rendition(logo, LOGO));
    return picture ? sharp(picture).png().toBuffer() : null;
  }

  #keep(key: string, file: PrintedFile): void {
    this.#files.get(key)?.release();
    this.#files.delete(key);
    this.#files.set(key, file);
    for (const [oldest, old] of this.#files) {
      if (this.#files.size <= KEPT) break;
      old.release();
      this.#files.delete(oldest);
    }
  }
}

/** Begins the snapshot of the transaction; returns the event's revision in it. */
async function snapshotAt(sql: Sql, eventId: string): Promise<number> {
  await sql.query({ text: 'set transaction isolation level repeatable read' });
  await sql.query({ text: `set local statement_timeout = '60s'` });
  const { revision } = await queryOne<{ revision: number }>(sql, {
    text: 'select revision from catalog_revision where event_id = $1',
    values: [eventId],
  });
  return revision;
}

/** The progress, which ends the reading when the job is stopped. */
function guarded(job: PrintJob) {
  return {
    start: () => undefined,
    advance: (count?: number) => {
      job.signal.throwIfAborted();
      job.advance(count);
    },
    finish: () => undefined,
  };
}
