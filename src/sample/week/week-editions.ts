import { documentedEdition } from './editions/edition-facts.js';
import type { SampleEdition } from '../edition.js';
import { EDITIONS_2015_2018 } from './editions/editions-2015-2018.js';
import { EDITIONS_2019_2022 } from './editions/editions-2019-2022.js';
import { innovationWeek2017 } from './innovation-week-2017.js';

/** The National Mass Entrepreneurship and Innovation Week from 2015 to 2022, in the order of the years. */
export function weekEditions(): SampleEdition[] {
  const archived = [...EDITIONS_2015_2018, ...EDITIONS_2019_2022].map((facts) => documentedEdition(facts));
  return [innovationWeek2017(), ...archived].sort((left, right) =>
    left.event.startsOn < right.event.startsOn ? -1 : 1,
  );
}
