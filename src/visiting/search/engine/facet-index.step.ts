import type { StartupStep } from '../../../platform/lifecycle/start-up.js';
import { SearchFacets } from './search-facets.js';

/** Reads what hits are counted by, which the first searches would have to wait for. */
export const facetIndexStep: StartupStep = {
  title: 'Reading the facets of searches',
  run: async ({ app, say }) => {
    try {
      await app.get(SearchFacets).preload();
    } catch (error) {
      // Each search reads what it lacks.
      say(`It could not be read beforehand: ${String(error)}`);
    }
  },
};
