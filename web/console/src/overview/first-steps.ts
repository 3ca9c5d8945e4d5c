import type { Overview } from './attention.js';

/** A step from an empty event to a published one, with its screen. */
export interface FirstStep {
  /** The key of its text. */
  readonly name: 'describe' | 'places' | 'categories' | 'plan' | 'collect' | 'publish' | 'open';
  readonly to:
    | '/$event/settings'
    | '/$event/places'
    | '/$event/categories'
    | '/$event/plan'
    | '/$event/import'
    | '/$event/exhibitors';
  readonly isDone: boolean;
}

/** The steps in the order of the guide. */
export function firstStepsOf(event: Overview): FirstStep[] {
  const { descriptions, venues, categories, boothReport, exhibitors, call } = event;
  const freeBooths = (boothReport?.freeBooths ?? []).reduce((sum, { count }) => sum + count, 0);
  const { totalCount } = exhibitors;
  const isPlaced = totalCount > 0 && exhibitors.facets.halls.length > 0;
  return [
    { name: 'describe', to: '/$event/settings', isDone: descriptions.length > 0 },
    { name: 'places', to: '/$event/places', isDone: venues.some(({ halls }) => halls.length > 0) },
    { name: 'categories', to: '/$event/categories', isDone: categories.length > 0 },
    { name: 'plan', to: '/$event/plan', isDone: freeBooths > 0 || isPlaced },
    { name: 'collect', to: '/$event/import', isDone: totalCount > 0 || call?.isShown === true },
    { name: 'publish', to: '/$event/exhibitors', isDone: (exhibitors.facets.published?.published ?? 0) > 0 },
    { name: 'open', to: '/$event/settings', isDone: false },
  ];
}
