import { Injectable } from '@nestjs/common';
import { FINAL_SQL } from '../../../fair/exhibitor/status/registration-status.js';
import { TurnBudget } from '../../../platform/concurrency/turn-budget.js';
import { Database } from '../../../platform/database/database.js';
import { type SuggestedReading, suggestReading, UNCERTAIN_CHARACTERS } from './suggest-reading.js';

export interface ReadingCandidate extends SuggestedReading {
  readonly exhibitorId: string;
  /** In UTC with microseconds; its texts have the order of the moments. */
  readonly createdAt: string;
}

/** Bounds the memory of a request. */
const MOST_NAMES = 10_000;

/** The Chinese names with such a character, `$2`, of exhibitors without a set pinyin. */
const NAMES = `
  select exhibitor.id as "exhibitorId", named.text,
    to_char(exhibitor.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') as "createdAt"
  from exhibitor
  cross join lateral (
    select text from jsonb_each_text(exhibitor.name) as each (locale, text)
    where locale = 'zh' or locale like 'zh-%' order by locale limit 1
  ) named
  where exhibitor.event_id = $1 and exhibitor.status not in ${FINAL_SQL}
    and translate(named.text, $2, '') <> named.text
    and not exists (
      select from search_setting setting where setting.exhibitor_id = exhibitor.id and setting.reading is not null)
  order by exhibitor.created_at, exhibitor.id limit ${MOST_NAMES}`;

/** Finds exhibitors whose names can be read in several ways. */
@Injectable()
export class ReadingCandidatesService {
  readonly #turns = new TurnBudget();

  constructor(private readonly database: Database) {}

  /** Those of an event, the oldest first. */
  async read(eventId: string): Promise<readonly ReadingCandidate[]> {
    const rows = await this.database.query<Omit<ReadingCandidate, keyof SuggestedReading> & { text: string }>(
      { name: 'reading-candidates', text: NAMES, values: [eventId, UNCERTAIN_CHARACTERS] },
    );
    const found: ReadingCandidate[] = [];
    for (const { text, ...row } of rows) {
      const turn = this.#turns.wait();
      if (turn) await turn;
      const reading = suggestReading(text);
      if (reading) found.push({ ...row, ...reading });
    }
    return found;
  }
}
