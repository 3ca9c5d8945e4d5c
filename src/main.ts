import 'reflect-metadata';
import { startUp } from './platform/lifecycle/start-up.js';
import { readRehearsalOptions } from './sample/rehearsal/rehearsal-options.js';

await startUp((args) => {
  const rehearsal = readRehearsalOptions(args);
  return {
    application: async () => {
      (await import('./platform/graphql/errors/abandoned-errors.js')).ignoreAbandonedErrors();
      return (await import('./app.module.js')).AppModule;
    },
    migrations: async () => (await import('../migrations/all.js')).MIGRATIONS,
    steps: async () => [
      (await import('./visiting/search/rebuild/search.step.js')).searchStep,
      (await import('./sample/sample.step.js')).sampleStep,
      (await import('./visiting/search/engine/facets/facet-index.step.js')).facetIndexStep,
      (await import('./identity/account/first-administrator.step.js')).firstAdministratorStep,
      (await import('./visiting/kiosk/public-address.step.js')).publicAddressStep,
      (await import('./sample/rehearsal/rehearsal.step.js')).rehearsalStep(rehearsal),
    ],
  };
});
