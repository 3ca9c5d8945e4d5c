import type { LocalizedText } from '../../../platform/text/localized-text.js';
import type { SampleEdition, SampleExhibitor, SampleVenue } from '../../edition.js';
import { weekCategories } from '../week-categories.js';
import { bilingual, chineseOnly, sentences } from '../../generator/wording.js';
import type { Wording } from '../../generator/wording.js';

/** The documented facts of one edition of the Week. */
export interface EditionFacts {
  edition: number;
  /** 第三, Third. */
  ordinal: Wording;
  startsOn: string;
  endsOn: string;
  /** The English theme, if a source contains one. */
  theme: { zh: string; en?: string };
  /** Figures and contradictions, each with its source. */
  report: readonly Wording[];
  venues: readonly SampleVenue[];
  exhibitors: readonly SampleExhibitor[];
}

/** A past edition with documented data only: no halls, booths, or programme. */
export function documentedEdition(facts: EditionFacts): SampleEdition {
  const products = facts.exhibitors.flatMap((exhibitor) => exhibitor.products);
  const categories = [...facts.exhibitors, ...products].flatMap((item) => item.categories);
  return {
    event: {
      slug: `innovation-week-${facts.startsOn.slice(0, 4)}`,
      name: weekName(facts.ordinal),
      theme: themeOf(facts.theme),
      description: sentences(facts.report),
      edition: facts.edition,
      startsOn: facts.startsOn,
      endsOn: facts.endsOn,
      timeZone: 'Asia/Shanghai',
      country: 'CN',
      locales: ['zh-Hans', 'en'],
      status: 'ARCHIVED',
    },
    zones: [],
    categories: weekCategories(categories),
    venues: [...facts.venues],
    exhibitors: facts.exhibitors,
    sessions: [],
    size: { exhibitors: facts.exhibitors.length, products: products.length },
  };
}

/** All editions have names of one form, regardless of the press of the year. */
export function weekName(ordinal: Wording): LocalizedText {
  return bilingual(
    `${ordinal.zh}届全国大众创业万众创新活动周`,
    `${ordinal.en} National Mass Entrepreneurship and Innovation Week`,
  );
}

/** A venue without a documented plan. */
export function documentedVenue(
  slug: string,
  role: SampleVenue['role'],
  name: LocalizedText,
  city?: Wording,
): SampleVenue {
  return { slug, role, name, ...(city && { city: bilingual(city.zh, city.en) }), halls: [] };
}

/** A branch venue for which the sources name only the city. */
export function cityBranch(city: Wording): SampleVenue {
  const name = bilingual(`${city.zh}分会场`, `${city.en} branch venue`);
  return documentedVenue(city.en.toLowerCase().replace("'", ''), 'BRANCH', name, city);
}

/** An exhibitor named by a source, with data of that source only. */
export function documentedExhibitor(
  facts: Pick<SampleExhibitor, 'slug' | 'name' | 'description'> & Partial<SampleExhibitor>,
): SampleExhibitor {
  return {
    kind: 'COMPANY',
    published: true,
    representatives: [],
    categories: [],
    booths: [],
    products: [],
    ...facts,
  };
}

function themeOf(theme: EditionFacts['theme']): LocalizedText {
  return theme.en === undefined ? chineseOnly(theme.zh) : bilingual(theme.zh, theme.en);
}
