import type { OpeningHoursFragment } from '../generated/graphql.js';
import { html, type Markup } from '../html.js';
import { type Visit, wordsOf } from '../visit.js';
import { type Fact, factList } from './facts.js';
import { langOf } from './texts.js';
import { rangeOfDays } from './times.js';

/** The opening hours of a venue, a line for each range of days. Undefined if none are given. */
export function hoursList(visit: Visit, hours: readonly OpeningHoursFragment[]): Markup | undefined {
  return factList(
    hours.map(({ startsOn, endsOn, note, notes, ...times }): Fact => {
      const noteText = note !== null && html` <small${langOf(visit, note, notes)}>${note}</small>`;
      return [
        rangeOfDays(visit, startsOn, endsOn),
        html`${timesOf(times) || wordsOf(visit).open}${noteText}`,
      ];
    }),
  );
}

/** The times of a day, `09:00–17:00`, if all venues that give times for the day agree. */
export function hoursOn(
  venues: readonly { readonly hours: readonly OpeningHoursFragment[] }[],
  day: string,
): string | undefined {
  const times = venues.map(({ hours }) =>
    hours
      .filter(({ startsOn, endsOn, opensAt }) => startsOn <= day && day <= endsOn && opensAt !== null)
      .map(timesOf)
      .join(' · '),
  );
  const [first, second] = new Set(times.filter((text) => text !== ''));
  return second === undefined ? first : undefined;
}

function timesOf({ opensAt, closesAt }: Pick<OpeningHoursFragment, 'opensAt' | 'closesAt'>): string {
  return opensAt === null || closesAt === null ? '' : `${opensAt}–${closesAt}`;
}
