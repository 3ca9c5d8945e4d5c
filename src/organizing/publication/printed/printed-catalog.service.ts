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

/** The maximum number of printed catalogs that a process keeps. A file has 3 kB for each exhibitor. */
const MAXIMUM_FILES = 6;
/** The maximum number of attempts. An attempt fails if the event changes before the first statement. */
const ATTEMPTS = 5;
/**
 * The steps of progress for each exhibitor: one for the database, one for the indexes, and one for each of
 * two passes.
 */
const STEPS = 4;
/** The width of the logo in pixels. */
const LOGO = 640;

/** The content, or the later revision of the event at which it must be read. */
type ReadResult =
  { readonly content: PrintedContent } | { readonly content?: undefined; readonly revision: number };

/** The event at its current revision, with the language to print. */
interface Edition {
  readonly event: EventSnapshot;
  readonly locale: string;
  readonly tag: string;
}

/**
 * Prints the published catalog of an event as PDF. All callers get the data that visitors see. One catalog is
 * printed at a time. Callers of the same edition wait for the same file, which is kept until the event
 * changes.
 */
@Injectable()
export class PrintedCatalogService implements OnModuleDestroy {
  /** By event and language, ordered by age, the oldest first. */
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

  /** The id of a published event. NOT_FOUND for all other events. */
  async eventId(slug: string): Promise<string> {
    return (await this.events.published(slug)).id;
  }

  /** The catalog at the current revision or a later one. INVALID for a language that the event lacks. */
  async print(slug: string, locale: string | undefined, waiter: Waiter = {}): Promise<PrintedFile> {
    const edition = await this.#edition(slug, locale);
    const key = `${edition.event.id} ${edition.locale}`;
    for (;;) {
      const currentFile = this.#files.get(key);
      if (currentFile?.facts.tag === edition.tag) return currentFile;
      const job = this.#jobs.get(key) ?? this.#beginJob(key, edition);
      const file = await job.join(waiter);
      if (file.facts.tag === edition.tag || file.facts.revision > edition.event.revision) return file;
    }
  }

  #beginJob(key: string, edition: Edition): PrintJob {
    const job = new PrintJob(async (startedJob) => {
      try {
        const file = await this.#printer.run(() => this.#print(edition, startedJob));
        this.#storeFile(key, file);
        return file;
      } finally {
        this.#removeJob(key, startedJob);
      }
    });
    this.#jobs.set(key, job);
    // Forgets an aborted job, so that the next caller begins a new one.
    job.signal.addEventListener('abort', () => this.#removeJob(key, job));
    return job;
  }

  #removeJob(key: string, job: PrintJob): void {
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

  /** Reads from one snapshot of the database. The file has the revision of this snapshot. */
  async #read(
    firstEvent: EventSnapshot,
    locale: string,
    spools: ContentSpools,
    job: PrintJob,
  ): Promise<{ content: PrintedContent; facts: PrintedFacts }> {
    let event: EventSnapshot | undefined = firstEvent;
    for (let attempt = 0; attempt < ATTEMPTS && event; attempt += 1) {
      const currentEvent: EventSnapshot = event;
      const logo = await this.#logo(currentEvent);
      const site = this.#site(currentEvent, locale);
      const result = await this.transactions.run<ReadResult>(async (sql) => {
        const revision = await snapshotAt(sql, currentEvent.id);
        if (revision !== currentEvent.revision) return { revision };
        const edition = { event: currentEvent, locale, site, logo };
        return { content: await readContent(sql, edition, spools, abortingProgress(job)) };
      });
      if (result.content) return { content: result.content, facts: await this.#facts(currentEvent, locale) };
      event = await this.events.byId(currentEvent.id, result.revision, VISITOR_CONTEXT);
    }
    if (!event) throw unpublishedEvent(firstEvent.slug);
    throw overloadError();
  }

  async #edition(slug: string, requestedLocale: string | undefined): Promise<Edition> {
    const event = await this.events.published(slug);
    const editionLocale =
      requestedLocale === undefined
        ? event.locales[0]
        : isLanguageTag(requestedLocale) && lookUpLocale(requestedLocale, event.locales);
    if (!editionLocale) {
      throw userError('INVALID', message`\`locale\` must be one of ${event.locales.join(', ')}.`, ['locale']);
    }
    return { event, locale: editionLocale, tag: (await this.#facts(event, editionLocale)).tag };
  }

  async #facts(event: EventSnapshot, locale: string): Promise<PrintedFacts> {
    const { epoch, revision, slug } = event;
    const parts = [epoch, event.id, revision, locale, this.#site(event, locale) ?? ''];
    return { slug, locale, revision, tag: stateTag(await programVersion(), ...parts) };
  }

  /** Null without a public address, because an address of this machine is useless on paper. */
  #site({ slug }: EventSnapshot, locale: string): string | null {
    const { publicUrl } = this.config;
    return publicUrl === undefined ? null : new URL(`/${printedLanguage(locale)}/${slug}`, publicUrl).href;
  }

  async #logo({ source }: EventSnapshot): Promise<Uint8Array | null> {
    const { logo } = source as ReferenceSource & { logo?: ImageDocument | null };
    const picture = logo && (await this.media.rendition(logo, LOGO));
    return picture ? sharp(picture).png().toBuffer() : null;
  }

  #storeFile(key: string, file: PrintedFile): void {
    this.#files.get(key)?.release();
    this.#files.delete(key);
    this.#files.set(key, file);
    for (const [oldestKey, oldFile] of this.#files) {
      if (this.#files.size <= MAXIMUM_FILES) break;
      oldFile.release();
      this.#files.delete(oldestKey);
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

/** A progress that stops the read when the job is aborted. */
function abortingProgress(job: PrintJob) {
  return {
    start: () => undefined,
    advance: (count?: number) => {
      job.signal.throwIfAborted();
      job.advance(count);
    },
    finish: () => undefined,
  };
}
