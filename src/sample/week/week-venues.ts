import type { SampleHall, SampleVenue } from '../edition.js';
import { bilingual } from '../generator/wording.js';
import { WEEK_2017, type WeekVenue } from './week-data.js';
import { exhibitionFloor, forumFloor } from './week-floor.js';

/** The code of the hall for the programme at each venue. */
export const FORUM_HALL = 'F1';

/** The three sites that the reports of 2017 name. Their halls and booths are invented. */
export function weekVenues(): SampleVenue[] {
  return WEEK_2017.venues.map(weekVenue);
}

/** A venue with its exhibition halls `H1`, `H2`, … and its hall for the programme. */
export function weekVenue({ exhibitionHalls, ...venue }: WeekVenue): SampleVenue {
  return { ...venue, halls: [...hallsOf(exhibitionHalls), forumHall()] };
}

function hallsOf({ count, booths, width }: WeekVenue['exhibitionHalls']): SampleHall[] {
  return Array.from({ length: count }, (_, index) => {
    const number = index + 1;
    return {
      code: `H${number}`,
      name: bilingual(`${number}号馆`, `Hall ${number}`),
      ...exhibitionFloor(booths, width),
    };
  });
}

function forumHall(): SampleHall {
  return { code: FORUM_HALL, name: bilingual('论坛厅', 'Forum hall'), ...forumFloor() };
}
