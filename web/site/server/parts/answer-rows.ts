import type { SearchAnswersFragment } from '../generated/graphql.js';
import { html, type Markup } from '../html.js';
import { contactOf, type Visit, wordsOf } from '../visit.js';
import { resultRow } from './found-row.js';
import { icon, plate, row } from './rows.js';
import { longDates } from './times.js';

/** Rows of the direct answers to a question: the page about the visit, venues, halls with a row, sessions. */
export function answerRows(
  visit: Visit,
  { about, venues, places, sessions }: SearchAnswersFragment,
): Markup[] {
  const words = wordsOf(visit);
  const { links, event } = visit;
  const { startsOn, endsOn } = event;
  const aboutNotes = [longDates(visit, startsOn, endsOn), contactOf(visit)];
  const link = (
    href: string,
    name: string,
    place: Markup,
    notes: readonly (Markup | string | null | undefined)[],
  ) => row(visit, { id: undefined, href, name, title: html`${name}`, place, notes });
  return [
    ...(about ? [link(links.about, words.aboutEvent, icon('info'), aboutNotes)] : []),
    ...venues.map(({ name, address }) => link(links.about, name, icon('map-pin'), [words.venue, address])),
    ...places.map(({ hall, row: letter }) => {
      const name = letter === null ? hall.name : `${hall.name} · ${words.rowOfBooths(letter)}`;
      return link(links.hall(hall.venue.slug, hall.code), name, plate(hall.code), [
        words.plan,
        hall.venue.name,
      ]);
    }),
    ...sessions.map((node) => resultRow(visit, { node, highlights: [], because: [] })),
  ];
}
