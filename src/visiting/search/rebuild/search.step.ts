import type { StartupStep } from '../../../platform/lifecycle/start-up.js';
import { PIPELINE_VERSION } from '../lexer/pipeline.js';
import { RebuildService } from './rebuild.service.js';

/** Starts a rebuild of the search index after a change of its version. */
export const searchStep: StartupStep = {
  title: 'Checking the search index',
  run: async ({ app, say }) => {
    const rebuild = app.get(RebuildService);
    const other = await rebuild.otherVersion();
    if (other === undefined) return;
    const maker = other === null ? 'has not been built yet' : `was built by version ${other}`;
    say(`The search index ${maker}; version ${PIPELINE_VERSION} rebuilds it in the background`);
    rebuild.rebuildInBackground();
  },
};
