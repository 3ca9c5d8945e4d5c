import { dataLines } from '../../platform/text/data-file.js';
import type { SampleExhibitor, SampleSession } from '../edition.js';
import type { Random } from '../generator/random.js';
import { WEEK_CATEGORIES } from './week-categories.js';
import { FORUM_HALL } from './week-venues.js';
import { bilingual, sampleSentences, slugOf } from '../generator/wording.js';

/** The programme. Sessions choose from the given exhibitors, which must not include documented firms. */
export function weekProgramme(
  inventedExhibitors: readonly SampleExhibitor[],
  random: Random,
): SampleSession[] {
  return lines().map(({ day, venue, hall, from, until, field, title, state }) => {
    const candidates = inventedExhibitors.filter((exhibitor) => takesPart(exhibitor, venue, field));
    const guests = field === '' ? [] : random.shuffle(candidates).slice(0, 2 + random.int(3));
    const track = WEEK_CATEGORIES.find(({ slug }) => slug === field)?.name;
    return {
      slug: slugOf(title.en),
      title: bilingual(title.zh, title.en),
      description: sampleSentences([
        hall === FORUM_HALL
          ? { zh: '地点：论坛厅，凭观众证入场。', en: 'In the forum hall, open to all with a visitor badge.' }
          : { zh: '在展馆入口处集合。', en: 'Meeting point at the entrance of the hall.' },
      ]),
      startsAt: instant(day, from),
      endsAt: instant(day, until),
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

/** Shanghai is eight hours ahead of UTC all year. */
function instant(day: string, time: string): string {
  return new Date(`2017-09-${day}T${time}:00.000+08:00`).toISOString();
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
