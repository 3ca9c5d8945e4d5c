/** The days of an event and the present time there. */
export interface EventDays {
  /** The first and the last day, `2017-09-15`. */
  startsOn: string;
  endsOn: string;
  /** The present day, and the minutes since its beginning; undefined if unknown. */
  now?: { day: string; minutes: number } | undefined;
}

/** A time that a query names. */
export interface QueryTime {
  /** The days, at least one. */
  days: readonly string[];
  /** The minutes of each day from which on and before which a session must take place. */
  from: number;
  to: number;
  /** The query without the time. */
  rest: string;
}

const DAY_MS = 86_400_000;
const DAY_END = 24 * 60;
/** The maximum number of days of an event that count. */
const MAXIMUM_DAYS = 60;
const CHINESE = '零一二三四五六七八九';
const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);
const WEEKDAYS = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');
const MONTH = `(?<month>${MONTHS.map((name) => `${name}|${name.slice(0, 3)}`).join('|')})`;

interface Draft {
  event: readonly string[];
  now: EventDays['now'];
  days?: readonly string[];
  span?: readonly [number, number];
  isAfternoon: boolean;
}

type Groups = Readonly<Record<string, string | undefined>>;

/** The expressions for times in normalized texts, with their effect. Each is tried once, in this order. */
const EXPRESSIONS: readonly (readonly [RegExp, (draft: Draft, groups: Groups) => void])[] = [
  [/(?<year>20\d\d)-(?<month>\d{1,2})-(?<day>\d{1,2})/u, ofDate],
  [
    /(?<month>\d{1,2}|[一二三四五六七八九十]{1,2})月(?<day>\d{1,2}|[一二三四五六七八九十]{1,3})[日号]?/u,
    ofDate,
  ],
  [new RegExp(String.raw`\b${MONTH}\.? (?<day>\d{1,2})(?:st|nd|rd|th)?\b`, 'u'), ofDate],
  [new RegExp(String.raw`\b(?<day>\d{1,2})(?:st|nd|rd|th)?(?: of)? ${MONTH}\b`, 'u'), ofDate],
  [/(?<!\d)(?<day>\d{1,2})(?:日|号)(?![馆厅楼门线])/u, ofDate],
  [/第(?<number>[一二三四五六七八九]|\d)天|\bday (?<latin>[1-9])\b/u, ofNumber],
  [/最后一天|\blast day\b/u, (draft) => (draft.days = draft.event.slice(-1))],
  [/\b(?:opening|first) day\b/u, (draft) => (draft.days = draft.event.slice(0, 1))],
  [/(?:星期|周|礼拜)(?<weekday>[一二三四五六日天])/u, ofWeekday],
  [new RegExp(String.raw`\b(?:on )?(?<weekday>${WEEKDAYS.join('|')})s?\b`, 'u'), ofWeekday],
  [
    /今天|今日|\btoday\b|今(?=[早晚])|\bthis (?=morning|afternoon|evening)|\btonight\b/u,
    (draft) => later(draft, 0),
  ],
  [/明天|明日|\btomorrow\b|明(?=[早晚])/u, (draft) => later(draft, 1)],
  [/后天|\bday after tomorrow\b/u, (draft) => later(draft, 2)],
  [/现在|此刻|正在|目前|\b(?:right )?now\b|\bcurrently\b/u, ofNow],
  [/接下来|待会儿?|下一场|\b(?:coming )?up next\b|\bnext session\b/u, ofNext],
  [/上午|早上|早晨|\b(?:in the )?morning\b/u, (draft) => (draft.span = [0, 12 * 60])],
  [/下午|\b(?:in the )?afternoon\b/u, ofAfternoon],
  [/晚上|晚间|傍晚|今晚|\b(?:in the )?evening\b/u, ofEvening],
  [/(?<hours>\d{1,2}):(?<minutes>[0-5]\d)(?: ?(?<half>[ap])\.?m\b\.?)?/u, ofClock],
  [
    /(?<hours>\d{1,2}|[一二两三四五六七八九十]{1,3})点(?:(?<minutes>[0-5]?\d)分?|(?<half_past>半))?/u,
    ofClock,
  ],
  [/\b(?<hours>1?\d) ?(?<half>[ap])\.?m\b\.?/u, ofClock],
  [/\b(?<hours>1?\d) o clock\b|\b(?<latin>1?\d) oclock\b/u, ofClock],
  [/中午|正午|\b(?:noon|midday|lunchtime)\b/u, (draft) => (draft.span = [12 * 60, 13 * 60])],
];

/**
 * The time that a normalized query names, in both languages: clock times, parts of a day, days and `now`. Undefined if it
 * names none, or only a time relative to an unknown present. Without a day, the present day counts if the event takes
 * place on it, else all days.
 */
export function timeOfQuery(text: string, { startsOn, endsOn, now }: EventDays): QueryTime | undefined {
  const event = daysBetween(startsOn, endsOn);
  const draft: Draft = { event, now, isAfternoon: false };
  let rest = ` ${text} `;
  for (const [expression, apply] of EXPRESSIONS) {
    const match = expression.exec(rest);
    if (!match) continue;
    const before = { days: draft.days, span: draft.span };
    apply(draft, match.groups ?? {});
    if (draft.days === before.days && draft.span === before.span) continue;
    rest = `${rest.slice(0, match.index)} ${rest.slice(match.index + match[0].length)}`;
  }
  const { days, span } = draft;
  if (!days && !span) return undefined;
  const isPresent = now !== undefined && event.includes(now.day);
  const [from, to] = span ?? [0, DAY_END];
  return { days: days ?? (isPresent ? [now.day] : event), from, to, rest: rest.replace(/\s+/gu, ' ').trim() };
}

function daysBetween(startsOn: string, endsOn: string): string[] {
  const days: string[] = [];
  for (
    let time = Date.parse(startsOn);
    time <= Date.parse(endsOn) && days.length < MAXIMUM_DAYS;
    time += DAY_MS
  )
    days.push(new Date(time).toISOString().slice(0, 10));
  return days;
}

function later(draft: Draft, count: number): void {
  if (draft.now)
    draft.days = [new Date(Date.parse(draft.now.day) + count * DAY_MS).toISOString().slice(0, 10)];
}

function ofDate(draft: Draft, { month, day }: Groups): void {
  const dayNumber = numberOf(day);
  const monthNumber = month === undefined ? undefined : monthOf(month);
  const days = draft.event.filter(
    (each) =>
      Number(each.slice(8)) === dayNumber &&
      (monthNumber === undefined || Number(each.slice(5, 7)) === monthNumber),
  );
  if (days.length > 0) draft.days = days;
}

function ofNumber(draft: Draft, { number, latin }: Groups): void {
  const day = draft.event[numberOf(number ?? latin) - 1];
  if (day !== undefined) draft.days = [day];
}

function ofWeekday(draft: Draft, { weekday = '' }: Groups): void {
  const latin = WEEKDAYS.indexOf(weekday);
  const index = latin >= 0 ? latin : '日天'.includes(weekday) ? 0 : CHINESE.indexOf(weekday);
  const days = draft.event.filter((day) => new Date(day).getUTCDay() === index);
  if (days.length > 0) draft.days = days;
}

function ofNow(draft: Draft): void {
  if (!draft.now) return;
  draft.days = [draft.now.day];
  draft.span = [draft.now.minutes, draft.now.minutes + 1];
}

/** The rest of the present day. */
function ofNext(draft: Draft): void {
  if (!draft.now) return;
  draft.days = [draft.now.day];
  draft.span = [draft.now.minutes, DAY_END];
}

function ofAfternoon(draft: Draft): void {
  draft.isAfternoon = true;
  draft.span = [12 * 60, 18 * 60];
}

function ofEvening(draft: Draft): void {
  draft.isAfternoon = true;
  draft.span = [18 * 60, DAY_END];
}

function ofClock(draft: Draft, groups: Groups): void {
  const { minutes = '0', half, half_past: halfPast } = groups;
  const hours = numberOf(groups.hours ?? groups.latin);
  const isLater = hours < 12 && (half === 'p' || (half === undefined && draft.isAfternoon));
  const hour = half === 'a' && hours === 12 ? 0 : hours + (isLater ? 12 : 0);
  const start = hour * 60 + (halfPast === undefined ? Number(minutes) : 30);
  if (start < DAY_END) draft.span = [start, start + 1];
}

function monthOf(text: string): number {
  const index = MONTHS.findIndex((name) => name.startsWith(text.slice(0, 3)));
  return index >= 0 ? index + 1 : numberOf(text);
}

/** The value of digits or of Chinese characters up to 99. */
function numberOf(text = ''): number {
  if (/^\d+$/u.test(text)) return Number(text);
  const [tens = '', ones] = text.split('十');
  if (ones === undefined) return digitOf(text);
  return (tens === '' ? 1 : digitOf(tens)) * 10 + (ones === '' ? 0 : digitOf(ones));
}

/** The value of a Chinese digit; 两 is two before units. */
function digitOf(character: string): number {
  return character === '两' ? 2 : CHINESE.indexOf(character);
}
