import type { StartupStep } from '../platform/lifecycle/start-up.js';
import { SampleService } from './sample.service.js';

/** Loads the sample Weeks at the start: if configured, or into an embedded database without events. */
export const sampleStep: StartupStep = {
  title: 'Loading the sample Weeks',
  run: async ({ app, config, isEmbedded, progress }) => {
    const samples = app.get(SampleService);
    if (!(config.sampleData ?? (isEmbedded && (await samples.isEmpty())))) return;
    const { sampleEditions } = await import('./week/week-editions.js');
    await samples.loadAll(sampleEditions(new Date()), progress);
  },
};
