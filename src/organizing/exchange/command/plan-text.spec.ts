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
  makes: { categories: [], venues: [], halls: [], booths: [], zones: [], sponsorLevels: [] },
  refused: [],
  dropped: [],
  corrected: { count: 0, sample: [] },
  reading: { encoding: null, sheets: [], skipped: [] },
  columns: [],
  patterns: [],
  newCategories: [],
  leftOut: [],
  loneRows: [],
  missing: { count: 0, sample: [], withdrawn: false },
  digest: '',
};
const problem = (row: number, reason: Message): PlanProblem => ({
  row,
  column: 'Booth',
  value: 'Z9',
  code: 'NOT_FOUND',
  reason,
  option: 'createBooths',
});
const errors = (count: number, reason = message`names a booth that does not exist`) =>
  planText(
    { ...PLAN, problems: Array.from({ length: count }, (_, index) => problem(index + 2, reason)) },
    [],
  );

const columns = (...pairs: readonly (readonly [header: string, field: string])[]) =>
  planText(
    {
      ...PLAN,
      columns: pairs.map(([header, field], place) => ({
        ...{ header, name: header, sheets: [], place, field, state: 'MATCHED' as const },
        ...{ filled: 2, samples: ['A', 'B'] },
      })),
    },
    [],
  );

describe('the text of a plan', () => {
  it('contains the field of each column, unless all headers are names of fields', () => {
    expect(columns(['Company', 'name'], ['country', 'country']).slice(0, -1)).toEqual([
      'column: "Company" is name, 2 cells; "A", "B"',
      'column: "country" is country, 2 cells; "A", "B"',
    ]);
    expect(columns(['name.en', 'name.en'])).toHaveLength(1);
  });

  it('lists all errors if there are at most 50', () => {
    expect(errors(50)).toHaveLength(51);
  });

  it('counts further errors by column, with the option that resolves them', () => {
    expect(errors(1700).slice(49)).toEqual([
      'error: row 51, Booth: names a booth that does not exist (is "Z9") (--create-booths creates it)',
      '… and 1650 more errors; --json lists all:',
      '  1650 in Booth (--create-booths creates it)',
      'spring: 0 new, 0 changed, 0 unchanged, 1700 errors',
    ]);
  });
});
