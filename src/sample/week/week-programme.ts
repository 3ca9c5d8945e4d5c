import { dataLines } from '../../platform/text/data-file.js';
import type { SampleExhibitor, SampleSession } from '../edition.js';
import type { Random } from '../generator/random.js';
import { WEEK_CATEGORIES } from './week-categories.js';
import { FORUM_HALL } from './week-venues.js';
import { bilingual, sampleSentences, slugOf } from '../generator/wording.js';

/** A session of the Week of 2017: its venue and hall, and the category of its exhibitors, or an empty text. */
type ProgrammeLine = Readonly<Record<'venue' | 'hall' | 'field', string>>;

/** Where and when the sessions of the programme take place. */
export interface ProgrammePlan {
  /** The first day, such as `2017-09-15`. */
  startsOn: string;
  /** The place of a session of the Week of 2017; undefined if it is left out. */
  placeOf: (session: ProgrammeLine) => { venue: string; hall: string } | undefined;
}

const DAY_MS = 86_400_000;
/** The day of the first session in the data file. */
const FIRST_DAY = 15;

/** The programme. Sessions choose from the given exhibitors, which must not include documented firms. */
export function weekProgramme(
  inventedExhibitors: readonly SampleExhibitor[],
  { startsOn, placeOf }: ProgrammePlan,
  random: Random,
): SampleSession[] {
  const placedLines = lines().flatMap((line) => {
    const place = placeOf(line);
    return place ? [{ ...line, ...place, isInForum: line.hall === FORUM_HALL }] : [];
  });
  return placedLines.map(({ day, venue, hall, isInForum, from, until, field, title, state }) => {
    const date = dateAfter(startsOn, Number(day) - FIRST_DAY);
    const candidates = inventedExhibitors.filter((exhibitor) => takesPart(exhibitor, venue, field));
    const guests = field === '' ? [] : random.shuffle(candidates).slice(0, 2 + random.int(3));
    const track = WEEK_CATEGORIES.find(({ slug }) => slug === field)?.name;
    return {
      slug: slugOf(title.en),
      title: bilingual(title.zh, title.en),
      description: sampleSentences([
        isInForum
          ? { zh: '地点：论坛厅，凭观众证入场。', en: 'In the forum hall, open to all with a visitor badge.' }
          : { zh: '在展馆入口处集合。', en: 'Meeting point at the entrance of the hall.' },
      ]),
      startsAt: instant(date, from),
      endsAt: instant(date, until),
      venue,
      hall,
      language: 'zh-Hans',
      ...(track && { track }),
      ...(state && { state }),
      speakers: guests.flatMap((guest) => guest.representatives),
      exhibitors: guests.map((guest) => guest.slug),
    };
  });
}

function takesPart(exhibitor: SampleExhibitor, venue: string, field: string): boolean {
  const isAtVenue = exhibitor.booths.some((booth) => booth.venue === venue);
  return exhibitor.published && isAtVenue && exhibitor.categories.includes(field);
}

/** The date some days after another one, such as `2017-09-15`. */
export function dateAfter(date: string, days: number): string {
  return new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Shanghai is eight hours ahead of UTC all year. */
function instant(date: string, time: string): string {
  return new Date(`${date}T${time}:00.000+08:00`).toISOString();
}

/** The lines of the data file. */
function lines() {
  return dataLines(import.meta.url, 'week-programme.txt').map((line) => {
    const [day = '', venue = '', hall = '', from = '', until = '', field = '', zh = '', en = '', state] =
      line.split('|');
    return {
      day,
      venue,
      hall,
      from,
      until,
      field,
      title: { zh, en },
      state: state as SampleSession['state'],
    };
  });
}
