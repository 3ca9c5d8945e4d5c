import { conflictsOf, type TimedSession } from './session-conflicts.js';

const session = (id: string, from: number, to: number, more: Partial<TimedSession> = {}): TimedSession => ({
  id,
  title: id,
  startsAt: `2027-03-01T0${from}:00:00Z`,
  endsAt: `2027-03-01T0${to}:00:00Z`,
  state: 'SCHEDULED',
  hall: { id: 'H1' },
  stage: null,
  ...more,
});

it.each([
  ['that overlap in a hall', [session('A', 1, 3), session('B', 2, 4)], ['A', 'B']],
  ['one after the other', [session('A', 1, 2), session('B', 2, 3)], []],
  ['in two halls', [session('A', 1, 3), session('B', 1, 3, { hall: { id: 'H2' } })], []],
  ['without a hall', [session('A', 1, 3, { hall: null }), session('B', 1, 3, { hall: null })], []],
  [
    'on two stages',
    [session('A', 1, 3, { stage: { code: 'a' } }), session('B', 1, 3, { stage: { code: 'b' } })],
    [],
  ],
  [
    'on a stage and in the whole hall',
    [session('A', 1, 3, { stage: { code: 'a' } }), session('B', 1, 3)],
    ['A', 'B'],
  ],
  ['if one of them is cancelled', [session('A', 1, 3, { state: 'CANCELLED' }), session('B', 1, 3)], []],
])('returns the conflicts of sessions %s', (_, sessions, ids) => {
  expect([...conflictsOf(sessions).keys()].sort()).toEqual(ids);
});
