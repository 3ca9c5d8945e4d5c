import { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { EventFinder } from '../../catalog/queries/event-finder.js';
import type { EventSnapshot } from '../../catalog/snapshot/event-snapshot.js';
import { CONFIG, type RunningConfig } from '../../platform/config/config.module.js';
import { Database } from '../../platform/database/database.js';
import type { Sql } from '../../platform/database/sql.js';
import { message } from '../../platform/text/message.js';
import { userError } from '../../platform/failure/user-error.js';
import { stateTag } from '../../platform/http/entity-tag.js';
import { programVersion } from '../../platform/lifecycle/program-version.js';
import { bestLocale, isLanguageTag, lookUpLocale } from '../../platform/text/best-locale.js';
import { openJsonLd } from './json-ld/json-ld.js';
import { frabJsonFile } from './schedule/frab-json.js';
import { frabXmlFile } from './schedule/frab-xml.js';
import { icsFile } from './schedule/ics-text.js';
import type { Schedule, ScheduleFormat } from './schedule/schedule.js';
import { openSchedule } from './schedule/schedule-reader.js';

const WRITERS: Readonly<Record<ScheduleFormat, (schedule: Schedule) => AsyncGenerator<string>>> = {
  ics: icsFile,
  'frab-json': frabJsonFile,
  'frab-xml': frabXmlFile,
};

export interface FileLanguage {
  /** One of the event's languages. */
  readonly locale?: string | undefined;
  /** The Accept-Language header of the caller. If no language matches, the event's first one is used. */
  readonly acceptLanguage?: string | undefined;
}

export interface PublicFile {
  readonly locale: string;
  /** The ETag. It depends on the state of the event and the other inputs of the file. */
  readonly tag: string;
  /** Reads with `reads`, or with the database if undefined, while the chunks are consumed. */
  readonly open: (reads?: Sql) => Promise<Readable>;
}

/** Writes published data for other programs: the programme for calendars and apps, and linked data. */
@Injectable()
export class PublicFileService {
  constructor(
    private readonly events: EventFinder,
    private readonly database: Database,
    @Inject(CONFIG) private readonly config: RunningConfig,
  ) {}

  /** The programme. NOT_FOUND if the event is not published; INVALID for a language that the event lacks. */
  async schedule(slug: string, format: ScheduleFormat, language: FileLanguage = {}): Promise<PublicFile> {
    return this.#file(slug, language, async (reads, event, locale) =>
      WRITERS[format](await openSchedule(reads, event, locale, this.#address(event))),
    );
  }

  /** The event, its exhibitors and products as JSON-LD, with the same errors as the programme. */
  async linkedData(slug: string, language: FileLanguage = {}): Promise<PublicFile> {
    return this.#file(slug, language, (reads, event, locale) =>
      openJsonLd(reads, event, locale, this.#address(event)),
    );
  }

  async #file(
    slug: string,
    { locale, acceptLanguage }: FileLanguage,
    write: (reads: Sql, event: EventSnapshot, locale: string) => Promise<AsyncIterable<string>>,
  ): Promise<PublicFile> {
    const event = await this.events.published(slug);
    if (locale !== undefined && !isLanguageTag(locale)) {
      throw userError(
        'INVALID',
        message`\`locale\` must be a BCP 47 language tag, such as "zh-Hans" or "en".`,
      );
    }
    const { locales } = event;
    const matchedLocale =
      locale === undefined ? bestLocale(acceptLanguage, locales) : lookUpLocale(locale, locales);
    const fileLocale = matchedLocale ?? locales[0] ?? 'en';
    return {
      locale: fileLocale,
      tag: stateTag(await programVersion(), event.epoch, event.revision, fileLocale, this.#address(event)),
      open: async (reads = this.database) =>
        Readable.from(await write(reads, event, fileLocale), { objectMode: false }),
    };
  }

  #address({ slug }: EventSnapshot): string {
    const { publicUrl, host, port } = this.config;
    return new URL(`/events/${slug}`, publicUrl ?? `http://${host}:${String(port)}`).href;
  }
}
