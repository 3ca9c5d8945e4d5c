import type { ExchangeKindName } from '../../../src/organizing/exchange/model/exchange-kind.js';
import { ImportFair } from '../../build/importing.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import { RevertService } from '../../../src/organizing/exchange/revert.service.js';
import { COMMAND_LINE } from '../../../src/identity/audit/actor.js';

const DAY = '2027-03-01';
const FILES: Partial<Record<ExchangeKindName, string>> = {
  booths: 'Venue,Hall,Booth\nHarbour,H1,A1\nPark,H1,A1\nPark,H1,A2\n',
  halls: 'venue,code\nHarbour,H1\nPark,H1\n',
  sessions: `title,date,start,end,venue,hall\nOpening,${DAY},09:00,10:00,Harbour,H1\nTalk,${DAY},09:00,10:00,Park,Great Room\n`,
};

describe('a venue that an import names and the event lacks', () => {
  let test: TestCatalog;
  let fair: ImportFair;

  beforeAll(async () => (test = await startTestCatalog()));
  afterAll(() => test.close());
  beforeEach(async () => {
    fair = await ImportFair.make(test, { locales: '{en}', starts_on: DAY, ends_on: '2027-03-03' });
    await test.rows.venue(fair.event, { slug: 'park', name: { en: 'Park' }, role: 'MAIN' });
  });

  const create = { createBooths: true, createHalls: true };
  const places = async () => {
    const { rows } = await test.sql.query(
      `select venue.slug || coalesce('.' || hall.code, '') as place, venue.role from venue
      left join hall on hall.venue_id = venue.id where venue.event_id = $1 order by 1`,
      [fair.event],
    );
    return rows.map(({ place, role }) => `${place} ${role}`);
  };

  it.each([
    ['booths', ['harbour.H1 BRANCH', 'park.H1 MAIN']],
    ['halls', ['harbour.H1 BRANCH', 'park.H1 MAIN']],
    ['sessions', ['harbour.H1 BRANCH', 'park.great-room MAIN']],
  ] as const)('is created with an option, and undone, in a list of %s', async (kind, created) => {
    const file = FILES[kind] ?? '';
    const { plan: refused } = await fair.run(kind, file, { given: create });
    expect(refused.problems.map(({ row, value, option }) => [row, value, option])).toEqual([
      [2, 'Harbour', 'createVenues'],
    ]);
    expect(await places()).toEqual(['park MAIN']);
    const { plan, job } = await fair.run(kind, file, { given: { ...create, createVenues: true } });
    expect([plan.problems, plan.makes.venues]).toEqual([[], ['Harbour']]);
    expect(await places()).toEqual(created);
    const { plan: again } = await fair.run(kind, file);
    expect([again.problems, again.created, again.changed]).toEqual([[], 0, 0]);
    const reverts = test.app.get(RevertService);
    const reverted = await reverts.run({ id: job ?? '', unpublishes: true, actor: COMMAND_LINE });
    expect(reverted.conflicts).toEqual([]);
    expect(await places()).toEqual(['park MAIN']);
  });

  it('is not created for a row that is left out', async () => {
    const file = 'venue,code\nHarbour,H 1 ?\nPark,H1\n';
    const { plan } = await fair.run('halls', file, { given: { createVenues: true, skipBadRows: true } });
    expect([plan.created, plan.makes.venues]).toEqual([1, []]);
    expect(await places()).toEqual(['park.H1 MAIN']);
  });
});
