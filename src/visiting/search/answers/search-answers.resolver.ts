import { ArgsType, Field, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { CatalogLists } from '../../../catalog/queries/catalog-lists.js';
import { spanConditions } from '../../../catalog/queries/statement/filter-conditions.js';
import { type Condition, RELEVANCE } from '../../../catalog/queries/list-request.js';
import { READ_COSTS } from '../../../catalog/queries/read-costs.js';
import type {
  CatalogSource,
  EventSnapshot,
  ReferenceSource,
} from '../../../catalog/snapshot/event-snapshot.js';
import { EventType } from '../../../fair/event/event.type.js';
import type { VenueSource } from '../../../fair/venue/venue.type.js';
import { Cost } from '../../../platform/graphql/limits/field-cost.js';
import { NullableField } from '../../../platform/graphql/schema/nullable-field.js';
import { PlainField } from '../../../platform/graphql/schema/plain-field.js';
import { DateTimeScalar } from '../../../platform/graphql/schema/scalars.js';
import { instantOf, zonedTime } from '../../../platform/text/time/zoned-time.js';
import { SearchReader } from '../engine/search-reader.js';
import { scopedQuery } from '../engine/scope/search-scope.js';
import { normalize } from '../lexer/normalize.js';
import { LEXEME, referenceLexeme } from '../lexer/lexeme.js';
import { and, lexeme } from '../query/tsquery.js';
import { bareQuery } from './bare-query.js';
import { asksAbout, hallsOfQuery, type NamedPlace, venuesOfQuery } from './place-of-query.js';
import { SearchAnswersType } from './search-answers.type.js';
import { type EventDays, type QueryTime, timeOfQuery } from './time-of-query.js';

const MAXIMUM_LENGTH = 200;
const MAXIMUM_ANSWERS = 20;
/** The maximum number of sessions that are compared with a time of the day. */
const MAXIMUM_SESSIONS = 100;
/** Words for items of the programme. */
const PROGRAMME =
  /活动|节目|日程|议程|场次|安排|程序|\b(?:programme|program|agenda|schedule|sessions?|events?|happen(?:ing|s)?|going on|on|talks?|start(?:s|ing)?)\b/gu;
const TALK =
  /演讲|讲座|发言|讲话|\b(?:talks?|speech|speeches|lectures?|keynotes?|speak(?:s|ing)?|presentations?)\b/gu;

@ArgsType()
class SearchAnswersArgs {
  @Field(() => String, {
    description: 'The question of the visitor; only the first 200 characters count.',
  })
  query: string;

  @NullableField(
    () => DateTimeScalar,
    'The present time of the visitor, for words such as `now` and 今天. Without it, such words have no answer.',
  )
  at?: Date | string | null;
}

interface AnswersSource {
  about: boolean;
  venues: readonly VenueSource[];
  places: { hall: ReferenceSource | null; row: string | null }[];
  sessions: Promise<readonly CatalogSource[]>;
}

type EventDocument = ReferenceSource & { startsOn: string; endsOn: string; timeZone: string };
interface SessionTimes {
  startsAt: string;
  endsAt: string;
}

/** Answers questions for times, places and the visit: at most a statement for rows and one search for sessions. */
@Resolver(() => EventType)
export class SearchAnswersResolver {
  constructor(
    private readonly lists: CatalogLists,
    private readonly reader: SearchReader,
  ) {}

  @Cost(READ_COSTS.search)
  @PlainField(() => SearchAnswersType, {
    args: () => SearchAnswersArgs,
    description:
      'Direct answers to a question: sessions at a time or of a person, halls and rows, venues, and whether the page about the visit answers it.',
  })
  async searchAnswers(
    { event }: ReferenceSource,
    { query, at }: SearchAnswersArgs,
    context: object,
    info: GraphQLResolveInfo,
  ): Promise<AnswersSource> {
    const text = normalize(query.slice(0, MAXIMUM_LENGTH).toWellFormed());
    // The outline of a draft has no halls and sessions.
    const isEmpty = event.isOutline || text.trim() === '';
    const venues = isEmpty ? [] : venuesOfQuery(text, event);
    const halls = isEmpty || venues.length > 0 ? [] : hallsOfQuery(text, event);
    const places = await this.#withRows(event, halls.slice(0, MAXIMUM_ANSWERS), context);
    return {
      about: !isEmpty && venues.length === 0 && asksAbout(text),
      venues,
      places: places.map(({ hallId, row }) => ({ hall: event.get(hallId), row: row?.toUpperCase() ?? null })),
      sessions: isEmpty ? Promise.resolve([]) : this.#sessions(event, text, at ?? undefined, context, info),
    };
  }

  /** Only halls with a booth in the row. */
  async #withRows(
    event: EventSnapshot,
    places: readonly NamedPlace[],
    context: object,
  ): Promise<readonly NamedPlace[]> {
    if (places.every(({ row }) => row === null)) return places;
    const scope = {
      event,
      kinds: ['BOOTH'] as const,
      interpretationKinds: ['BOOTH'] as const,
      lists: [event.id],
      conditions: [],
      complete: event.isComplete,
      budget: this.reader.budgetOf(context),
    };
    const queries = places.map(({ hallId, row }) =>
      scopedQuery(scope, and([lexeme(referenceLexeme(hallId)), lexeme(LEXEME.code + (row ?? ''), true)])),
    );
    const haveRow = await this.reader.haveHits(scope, queries);
    return places.filter((_, index) => haveRow[index]);
  }

  async #sessions(
    event: EventSnapshot,
    text: string,
    at: Date | string | undefined,
    context: object,
    info: GraphQLResolveInfo,
  ): Promise<readonly CatalogSource[]> {
    const document = event.source as EventDocument;
    const time = timeOfQuery(text, eventDays(document, at));
    const asksForTalk = text.replace(TALK, ' ') !== text;
    if (!time && !asksForTalk) return [];
    const search = bareQuery((time?.rest ?? text).replace(PROGRAMME, ' ').replace(TALK, ' '));
    if (!time && search === '') return [];
    const conditions = time ? conditionsOf(time, document.timeZone) : [];
    const { nodes } = this.lists.connection(
      {
        event,
        kind: 'SESSION',
        lists: [event.id],
        conditions,
        search: search === '' ? undefined : search,
        order: search === '' ? { sort: 'start', descending: false } : { sort: RELEVANCE, descending: true },
      },
      { first: MAXIMUM_SESSIONS },
      context,
      info,
    );
    const sessions = await nodes;
    const isMatch = (session: object): boolean =>
      !time || isAt(session as SessionTimes, time, document.timeZone);
    const matches = sessions.filter(isMatch);
    return matches.slice(0, MAXIMUM_ANSWERS);
  }
}

function eventDays({ startsOn, endsOn, timeZone }: EventDocument, at: Date | string | undefined): EventDays {
  const now = at === undefined ? undefined : zonedTime(new Date(at).toISOString(), timeZone);
  return {
    startsOn,
    endsOn,
    now: now === undefined ? undefined : { day: now.slice(0, 10), minutes: minutesOf(now) },
  };
}

/** The minutes since midnight of a local time, `2026-08-26T09:00:00+02:00`. */
function minutesOf(local: string): number {
  return Number(local.slice(11, 13)) * 60 + Number(local.slice(14, 16));
}

/** The condition that a session takes place between the first and the last day of a time. */
function conditionsOf({ days, from, to }: QueryTime, timeZone: string): Condition[] {
  const isOneDay = days.length === 1;
  const start = instantOf(`${days[0] ?? ''} ${isOneDay ? clock(from) : '00:00'}`, timeZone);
  const lastDay = days.at(-1) ?? '';
  const end =
    isOneDay && to < 1440 ? instantOf(`${lastDay} ${clock(to)}`, timeZone) : dayEnd(lastDay, timeZone);
  return spanConditions(start, end);
}

function dayEnd(day: string, timeZone: string): string | undefined {
  return instantOf(`${new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)} 00:00`, timeZone);
}

function clock(minutes: number): string {
  return `${Math.trunc(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

/** Whether a session takes place at a time of one of the days. */
function isAt({ startsAt, endsAt }: SessionTimes, { days, from, to }: QueryTime, timeZone: string): boolean {
  const [start, end] = [startsAt, endsAt].map((instant) => zonedTime(instant, timeZone));
  if (start === undefined || end === undefined) return false;
  return days.some((day) => {
    const first = start.slice(0, 10) < day ? 0 : start.slice(0, 10) > day ? Infinity : minutesOf(start);
    const last = end.slice(0, 10) > day ? 1440 : end.slice(0, 10) < day ? -1 : minutesOf(end);
    return first < to && last > from;
  });
}
