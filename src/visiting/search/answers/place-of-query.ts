import type { EventSnapshot } from '../../../catalog/snapshot/event-snapshot.js';
import type { VenueSource } from '../../../fair/venue/venue.type.js';
import { namedHalls } from '../interpret/place-names.js';
import { valuesOf } from '../index/searchable.js';
import { normalize } from '../lexer/normalize.js';
import { compact, hasCjk } from '../lexer/tokens.js';
import { extractHall } from '../query/halls.js';
import { bareQuery } from './bare-query.js';

/** The words for plans and places beside the name of one: 1号馆平面图, the address of Changyang Campus. */
const PLACE_WORDS =
  /平面图|地图|会场|场馆|展馆|展区|导航|路线|交通|地址|位置|怎么去|怎么走|怎么到|\b(?:floor ?plan|plan|map|venue|site|address|directions?|location|get to|way)\b/gu;
/** A row of booths: A排, 第b排, row a. */
const ROW = /第?(?<before>[a-z])\s*排|\brow\s+(?<after>[a-z])\b/u;
/** What visitors ask before they come, in both languages. */
const ABOUT =
  /开放时间|营业时间|开馆时间|闭馆时间|几点(?:开门|关门|开馆|闭馆|开放|结束)|开门|关门|开馆|闭馆|门票|票价|购票|入场(?:须知|费|券)?|免费|主办方|组委会|联系(?:方式|我们|主办方|电话)|客服电话|举办(?:时间|地点)|(?:展会|大会|活动周)?(?:时间|地点|地址|日期)|怎么(?:去|到|来)(?:展会|会场)?|交通(?:路线|指南|方式)?|乘车路线|(?:在哪|什么时候)(?:里)?举办|\b(?:opening|open|visiting|closing) (?:hours?|times?)\b|\bwhen (?:does|do|is|are)\b.*\b(?:open|close|closed|start|end)s?\b|\bhours\b|\badmission(?: fee)?\b|\bentr(?:y|ance) (?:fee|rules?)\b|\btickets?(?: prices?)?\b|\bhow (?:do i|to|can i) get (?:there|here)\b|\bdirections\b|\bcontact(?: us)?\b|\borgani[sz]ers?\b|\b(?:address|dates?|location)(?: of the (?:fair|event|exhibition|week))?\b|\bwhen is the (?:fair|event|exhibition|week)\b|\bwhere is the (?:fair|event|exhibition|week)\b/gu;
const ABOUT_REST = /^(?:展会|大会|活动周|展览|活动|fair|event|exhibition|week|expo|show|day|hours|door)*$/u;
/** Shorter texts are parts of too many addresses. */
const MINIMUM_ADDRESS = 4;
const MINIMUM_CHINESE_ADDRESS = 3;

/** Whether a normalized query asks only for what a visitor reads before coming: hours, dates, tickets, address. */
export function asksAbout(normalText: string): boolean {
  const rest = normalText.replace(ABOUT, ' ');
  return rest !== normalText && ABOUT_REST.test(compact(bareQuery(rest)));
}

/** The venues whose name or address is all that a normalized query contains, besides words for places. */
export function venuesOfQuery(normalText: string, event: EventSnapshot): VenueSource[] {
  const text = compact(bareQuery(normalText.replace(PLACE_WORDS, ' ')));
  const wholeText = compact(normalText);
  if (text === '') return [];
  return (event.all('VENUE') as readonly VenueSource[]).filter(({ name, shortName, address }) => {
    const names = [...valuesOf(name), ...valuesOf(shortName)].map((each) =>
      compact(bareName(normalize(each))),
    );
    const addresses = valuesOf(address).map((each) => compact(normalize(each)));
    const isLong = text.length >= (hasCjk(text) ? MINIMUM_CHINESE_ADDRESS : MINIMUM_ADDRESS);
    return (
      names.some((each) => each === text || each === wholeText) ||
      (isLong && [text, wholeText].some((each) => addresses.some((address) => address.includes(each))))
    );
  });
}

/** A name without the words that queries lose. */
function bareName(name: string): string {
  return bareQuery(name.replace(PLACE_WORDS, ' ')) || name;
}

/** A hall, and the row of its booths that a query names. */
export interface NamedPlace {
  hallId: string;
  row: string | null;
}

/**
 * The halls that are all that a normalized query names, perhaps with a row: 1号馆, hall 1, row a. A row alone is looked
 * for in all halls.
 */
export function hallsOfQuery(normalText: string, event: EventSnapshot): NamedPlace[] {
  const { row, text } = rowOf(normalText);
  const halls = namedHalls(event);
  const hall = extractHall(text, halls);
  const rest = compact(bareQuery((hall?.remainingQuery ?? text).replace(PLACE_WORDS, ' ')));
  if (rest !== '' || (!hall && row === null)) return [];
  return (hall?.ids ?? halls.map(({ id }) => id)).map((hallId) => ({ hallId, row }));
}

/** The row of a normalized query, and the query without it. */
function rowOf(normalText: string): { row: string | null; text: string } {
  const match = ROW.exec(normalText);
  if (!match) return { row: null, text: normalText };
  const { before, after } = match.groups ?? {};
  const text = `${normalText.slice(0, match.index)} ${normalText.slice(match.index + match[0].length)}`;
  return { row: before ?? after ?? null, text };
}
