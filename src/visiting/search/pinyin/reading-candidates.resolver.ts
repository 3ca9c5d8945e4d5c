import { Field, Int, ObjectType, Resolver } from '@nestjs/graphql';
import { PageArgs } from '../../../catalog/catalog.args.js';
import { connectionType } from '../../../catalog/connection.type.js';
import { EntryField } from '../../../catalog/object-field.js';
import { CatalogLoaders } from '../../../catalog/queries/catalog-loaders.js';
import type { Connection } from '../../../catalog/queries/connection/connection.js';
import { pageInMemory } from '../../../catalog/queries/connection/memory-list.js';
import { readPage } from '../../../catalog/queries/connection/page.js';
import { READ_COSTS } from '../../../catalog/queries/read-costs.js';
import type { ReferenceSource } from '../../../catalog/snapshot/event-snapshot.js';
import { EventType } from '../../../fair/event/event.type.js';
import { ExhibitorType } from '../../../fair/exhibitor/exhibitor.type.js';
import { requirePermitted } from '../../../identity/account/permissions.js';
import { Cost } from '../../../platform/graphql/limits/field-cost.js';
import type { RequestContext } from '../../../platform/graphql/request/request-context.js';
import { PlainField } from '../../../platform/graphql/schema/plain-field.js';
import { FINAL_SQL } from '../../../fair/exhibitor/status/registration-status.js';
import { TurnBudget } from '../../../platform/concurrency/turn-budget.js';
import { Database } from '../../../platform/database/database.js';
import { type SuggestedPinyin, suggestPinyin, UNCERTAIN_CHARACTERS } from './suggest-pinyin.js';

@ObjectType('UncertainCharacter', { description: 'A character of a name with several usual readings.' })
class UncertainCharacterType {
  @Field(() => Int, { description: 'The place of the character in `text`, from 0.' })
  position: number;

  @Field(() => String, { description: 'The character.' })
  character: string;

  @Field(() => [String], { description: 'Its readings with tones, two or more; first the suggested one.' })
  readings: string[];
}

@ObjectType('ReadingCandidate', {
  description:
    'A suggested pinyin of an exhibitor, for `setExhibitorSearch`: the search may read the name otherwise.',
})
class ReadingCandidateType {
  @Field(() => String, {
    description: 'The part of the Chinese name that is read, in simplified characters, without a legal form.',
  })
  text: string;

  @Field(() => [String], { description: 'The suggested pinyin with tones, one syllable for each character.' })
  syllables: string[];

  @Field(() => [UncertainCharacterType], { description: 'The characters to decide about, one or more.' })
  characters: UncertainCharacterType[];
}

const ReadingCandidateConnectionType = connectionType(
  'ReadingCandidate',
  'reading candidates',
  () => ReadingCandidateType,
);

/** An exhibitor whose name has several possible pinyin. */
interface ReadingCandidate extends SuggestedPinyin {
  readonly exhibitorId: string;
  /** In UTC with microseconds. The order of these texts is the order in time. */
  readonly createdAt: string;
}

/** The maximum number of names, which limits the memory of a request. */
const MAXIMUM_NAMES = 10_000;

/** The Chinese names with an uncertain character, `$2`, of exhibitors without a set pinyin. */
const NAMES = `
  select exhibitor.id as "exhibitorId", chinese.text,
    to_char(exhibitor.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') as "createdAt"
  from exhibitor
  cross join lateral (
    select text from jsonb_each_text(exhibitor.name) as each (locale, text)
    where locale = 'zh' or locale like 'zh-%' order by locale limit 1
  ) chinese
  where exhibitor.event_id = $1 and exhibitor.status not in ${FINAL_SQL}
    and translate(chinese.text, $2, '') <> chinese.text
    and not exists (
      select from search_setting setting where setting.exhibitor_id = exhibitor.id and setting.reading is not null)
  order by exhibitor.created_at, exhibitor.id limit ${MAXIMUM_NAMES}`;

/** Adds the names with several possible pinyin to events. */
@Resolver(() => EventType)
export class EventReadingCandidatesResolver {
  readonly #turns = new TurnBudget();

  constructor(private readonly database: Database) {}

  @Cost(READ_COSTS.similar)
  @PlainField(() => ReadingCandidateConnectionType, {
    nullable: true,
    args: () => PageArgs,
    description:
      "Exhibitors without a set pinyin whose Chinese names have characters with several usual readings, such as 重 or 乐, the oldest first. Withdrawn and rejected ones are left out. For the event's staff; UNAUTHENTICATED or FORBIDDEN for other callers.",
  })
  async readingCandidates(
    { event }: ReferenceSource,
    args: PageArgs,
    context: RequestContext,
  ): Promise<Connection<ReadingCandidate, ReadingCandidate>> {
    requirePermitted(context.caller, 'READ_EVENT', { eventId: event.id });
    const page = readPage(args);
    const list = {
      identity: ['readingCandidates', event.id],
      items: await this.#candidates(event.id),
      descending: false,
      positionOf: ({ createdAt, exhibitorId }: ReadingCandidate) => ({
        key: createdAt,
        objectId: exhibitorId,
      }),
    };
    return pageInMemory(list, page);
  }

  async #candidates(eventId: string): Promise<readonly ReadingCandidate[]> {
    const rows = await this.database.query<Omit<ReadingCandidate, keyof SuggestedPinyin> & { text: string }>({
      name: 'reading-candidates',
      text: NAMES,
      values: [eventId, UNCERTAIN_CHARACTERS],
    });
    const candidates: ReadingCandidate[] = [];
    for (const { text, ...row } of rows) {
      const turn = this.#turns.wait();
      if (turn) await turn;
      const suggestion = suggestPinyin(text);
      if (suggestion) candidates.push({ ...row, ...suggestion });
    }
    return candidates;
  }
}

@Resolver(() => ReadingCandidateType)
@EntryField('exhibitor', 'exhibitorId', () => ExhibitorType, {
  description: 'The exhibitor. Null if it was removed meanwhile.',
})
export class ReadingCandidateResolver {
  constructor(readonly loaders: CatalogLoaders) {}
}
