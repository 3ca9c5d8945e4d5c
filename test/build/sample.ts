import { SampleService } from '../../src/sample/sample.service.js';
import { weekEditions } from '../../src/sample/week/week-editions.js';
import { innovationWeek2017 } from '../../src/sample/week/innovation-week-2017.js';
import { createProgress } from '../../src/platform/progress/progress.js';
import type { TestApp } from '../setup/app.js';

/** Loads the Week of 2017, the only sample event with exhibitors, halls and products. */
export async function loadWeek({ app }: TestApp): Promise<void> {
  await app.get(SampleService).load(
    innovationWeek2017(),
    createProgress(() => undefined),
  );
}

/** Loads the Weeks of all years. */
export async function loadEditions({ app }: TestApp): Promise<void> {
  await app.get(SampleService).loadAll(
    weekEditions(),
    createProgress(() => undefined),
  );
}
