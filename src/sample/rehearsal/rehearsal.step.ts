import type { Server } from 'node:http';
import type { INestApplication } from '@nestjs/common';
import type { StartupStep } from '../../platform/lifecycle/start-up.js';
import { addNetworkFaults } from './network-faults.js';
import type { RehearsalOptions } from './rehearsal-options.js';
import { RehearsalService } from './rehearsal.service.js';

/** Simulates bad networks and frequent changes, for developers of kiosks. */
export function rehearsalStep(options: RehearsalOptions): StartupStep {
  return {
    title: 'Preparing the rehearsal',
    run: async ({ app, say }) => {
      const server = (app as INestApplication<Server>).getHttpServer();
      addNetworkFaults(server, options);
      if (options.changeEvery === undefined) return;
      await app.get(RehearsalService).start(options.changeEvery, say);
    },
  };
}
