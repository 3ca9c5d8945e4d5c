import { dataValue } from '../../platform/text/data-file.js';
import type { SampleEdition, SampleVenue } from '../edition.js';
import { bilingual, sentences, type Wording } from '../generator/wording.js';
import { innovationWeek2017 } from './innovation-week-2017.js';
import { weekCategories } from './week-categories.js';
import { type DocumentedExhibitor, documentedExhibitor } from './week-data.js';
import { weekToday } from './week-today.js';

/** The documented facts of one edition of the Week. */
interface PastEdition {
  edition: number;
  /** 第三, Third. */
  ordinal: Wording;
  startsOn: string;
  endsOn: string;
  /** In English only if a source contains an English text. */
  theme: SampleEdition['event']['theme'] & object;
  /** Figures and contradictions, each with its source. */
  report: readonly Wording[];
  venues: readonly Omit<SampleVenue, 'halls'>[];
  exhibitors: readonly DocumentedExhibitor[];
}

/** The National Mass Entrepreneurship and Innovation Week from 2015 to 2022, in the order of the years. */
export function weekEditions(): SampleEdition[] {
  const pastEditions = (dataValue(import.meta.url, 'past-editions.json') as PastEdition[]).map(
    archivedEdition,
  );
  return [innovationWeek2017(), ...pastEditions].sort((left, right) =>
    left.event.startsOn < right.event.startsOn ? -1 : 1,
  );
}

/** The editions of the Week, and an invented one that runs at the time `now`. */
export function sampleEditions(now: Date): SampleEdition[] {
  return [...weekEditions(), weekToday(now)];
}

/** A past edition with documented data only: no halls, booths, or programme. */
function archivedEdition({ ordinal, report, venues, ...facts }: PastEdition): SampleEdition {
  const exhibitors = facts.exhibitors.map(documentedExhibitor);
  const products = exhibitors.flatMap((exhibitor) => exhibitor.products);
  return {
    event: {
      slug: `innovation-week-${facts.startsOn.slice(0, 4)}`,
      // All editions have names of one form, although the names in the press varied by year.
      name: bilingual(
        `${ordinal.zh}届全国大众创业万众创新活动周`,
        `${ordinal.en} National Mass Entrepreneurship and Innovation Week`,
      ),
      theme: facts.theme,
      description: sentences(report),
      edition: facts.edition,
      startsOn: facts.startsOn,
      endsOn: facts.endsOn,
      timeZone: 'Asia/Shanghai',
      country: 'CN',
      locales: ['zh-Hans', 'en'],
      status: 'ARCHIVED',
    },
    zones: [],
    categories: weekCategories([...exhibitors, ...products].flatMap((item) => item.categories)),
    venues: venues.map((venue) => ({ ...venue, halls: [] })),
    exhibitors,
    sessions: [],
    size: { exhibitors: exhibitors.length, products: products.length },
  };
}
