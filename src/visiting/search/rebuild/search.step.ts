import type { StartupStep } from '../../../platform/lifecycle/start-up.js';
import { PIPELINE_VERSION } from '../index/pipeline.js';
import { RebuildService } from './rebuild.service.js';

/** Starts a rebuild of the search index if its version differs. */
export const searchStep: StartupStep = {
  title: 'Checking the search index',
  run: async ({ app, say }) => {
    const service = app.get(RebuildService);
    const otherVersion = await service.otherVersion();
    if (otherVersion === undefined) return;
    const status = otherVersion === null ? 'has not been built yet' : `was built by version ${otherVersion}`;
    say(`The search index ${status}; version ${PIPELINE_VERSION} rebuilds it in the background`);
    service.rebuildInBackground();
  },
};
