import type { StartupStep } from '../../../../platform/lifecycle/start-up.js';
import { SearchFacets } from './search-facets.js';

/** Loads the facets before the first searches, which would otherwise wait for them. */
export const facetIndexStep: StartupStep = {
  title: 'Reading the facets of searches',
  run: async ({ app, say }) => {
    try {
      await app.get(SearchFacets).preload();
    } catch (error) {
      // Not fatal: each search loads missing facets.
      say(`It could not be read beforehand: ${String(error)}`);
    }
  },
};
