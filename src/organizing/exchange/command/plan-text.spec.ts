import { message, type Message } from '../../../platform/text/message.js';
import type { ImportPlan, PlanProblem } from '../plan/plan.js';
import { planText } from './plan-text.js';

const PLAN: ImportPlan = {
  kind: 'exhibitors',
  event: 'spring',
  created: 0,
  changed: 0,
  unchanged: 0,
  problems: [],
  questions: { count: 0, sample: [] },
  warnings: [],
  makes: { categories: [], halls: [], booths: [], zones: [] },
  refused: [],
  dropped: [],
  corrected: { count: 0, sample: [] },
  reading: { encoding: null, sheets: [], skipped: [] },
  columns: [],
  patterns: [],
  newCategories: [],
  missing: { count: 0, sample: [], withdrawn: false },
  digest: '',
};
const problem = (row: number, reason: Message): PlanProblem => ({
  row,
  column: 'Booth',
  value: 'Z9',
  code: 'NOT_FOUND',
  reason,
});
const errors = (
  count: number,
  reason = message`names a booth that does not exist (--create-booths makes it)`,
) =>
  planText(
    { ...PLAN, problems: Array.from({ length: count }, (_, index) => problem(index + 2, reason)) },
    [],
  );

const columns = (...pairs: readonly (readonly [header: string, field: string])[]) =>
  planText(
    {
      ...PLAN,
      columns: pairs.map(([header, field]) => ({
        ...{ header, field, state: 'MATCHED', filled: 2, samples: ['A', 'B'] },
      })),
    },
    [],
  );

describe('a plan in words', () => {
  it('shows the field of each column, unless all headers are the names of fields as in an export', () => {
    expect(columns(['Company', 'name'], ['country', 'country']).slice(0, -1)).toEqual([
      'column: "Company" is name, 2 cells; "A", "B"',
      'column: "country" is country, 2 cells; "A", "B"',
    ]);
    expect(columns(['name.en', 'name.en'])).toHaveLength(1);
  });

  it('lists all errors if they are few', () => {
    expect(errors(50)).toHaveLength(51);
  });

  it('lists the number of further errors of each kind, with the option that helps, if they are many', () => {
    expect(errors(1700).slice(49)).toEqual([
      'error: row 51, Booth: names a booth that does not exist (--create-booths makes it) (is "Z9")',
      '… and 1650 more errors; --json lists all:',
      '  1650 in Booth (--create-booths makes it)',
      'spring: 0 new, 0 changed, 0 unchanged, 1700 errors',
    ]);
  });
});
