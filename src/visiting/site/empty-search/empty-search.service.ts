import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { BackgroundLoop } from '../../../platform/concurrency/background-loop.js';
import { Database } from '../../../platform/database/database.js';
import type { EmptySearch } from '../../../../contract/site-front-end.js';
import { countedWords } from './counted-words.js';

/** The interval between two writes of the counts, in milliseconds. */
const INTERVAL_MS = 5000;
/** The maximum number of different words in memory. Further searches are counted without their words. */
const MAXIMUM_IN_MEMORY = 1000;
/**
 * The maximum number of different words per event and day in the database. Further ones are counted without
 * words.
 */
const WORDS_A_DAY = 200;

/** Counts searches on the site without hits, without data about persons. A visit itself writes nothing. */
@Injectable()
export class EmptySearchService implements OnApplicationBootstrap, OnApplicationShutdown {
  readonly #logger = new Logger('Site');
  #counts = new Map<string, EmptySearch & { count: number }>();
  readonly #loop = new BackgroundLoop(() => this.write(), {
    intervalMs: INTERVAL_MS,
    onError: (error) => {
      this.#logger.error(`Searches without a result could not be counted: ${String(error)}`);
    },
  });

  constructor(private readonly database: Database) {}

  onApplicationBootstrap(): void {
    this.#loop.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.#loop.stop();
    await this.write().catch((error: unknown) => {
      this.#logger.error(`Searches without a result could not be counted: ${String(error)}`);
    });
  }

  /** Counts one search. */
  record({ event, words }: EmptySearch): void {
    const storedWords = this.#counts.size < MAXIMUM_IN_MEMORY ? countedWords(words) : '';
    const key = `${event} ${storedWords}`;
    const count = (this.#counts.get(key)?.count ?? 0) + 1;
    this.#counts.set(key, { event, words: storedWords, count });
  }

  /** Writes the counts in memory. If the write fails, they are lost, so that they do not fill the memory. */
  async write(): Promise<void> {
    if (this.#counts.size === 0) return;
    const entries = [...this.#counts.values()];
    this.#counts = new Map();
    await this.database.query({
      name: 'count-empty-searches',
      text: COUNT,
      values: [JSON.stringify(entries)],
    });
  }
}

// Ordered by key, so that two replicas with the same words do not deadlock.
const COUNT = `
  with noted as (
    select event.id as event_id, (now() at time zone event.time_zone)::date as day, entry.words, entry.count
    from json_to_recordset($1::json) as entry (event text, words text, count integer)
      join event on event.slug = entry.event),
  ranked as (
    select noted.*, known.id is not null or noted.words = '' as stored,
      row_number() over (
        partition by noted.event_id, known.id is null and noted.words <> '' order by noted.count desc, noted.words
      ) + (select count(*) from empty_search of_day where of_day.event_id = noted.event_id and of_day.day = noted.day)
        as place
    from noted left join empty_search known
      on known.event_id = noted.event_id and known.day = noted.day and known.words = noted.words),
  bounded as (
    select event_id, day, case when stored or place <= ${String(WORDS_A_DAY)} then words else '' end as words,
      sum(count)::integer as count
    from ranked group by 1, 2, 3)
  insert into empty_search as known (event_id, day, words, count)
  select event_id, day, words, count from bounded order by event_id, day, words
  on conflict on constraint uq_empty_search do update set count = known.count + excluded.count`;
