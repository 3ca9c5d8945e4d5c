import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import { AuditHistory, type ReadEntry } from '../../build/audit-history.js';
import { BoothFloor } from '../../build/booth-floor.js';
import { importing } from '../../build/importing.js';
import { Registrations } from '../../build/registrations.js';
import { inDays } from '../../build/times.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';

let test: TestCatalog;
let floor: BoothFloor;
let history: AuditHistory;
/** The ids of the booths A and B in the hall H. */
let a: string;
let b: string;
/** Has booth C and is not involved in the tested changes. */
let bystander: string;
let exhibitor: string;
let other: string;

beforeAll(async () => {
  test = await startTestCatalog();
});

afterAll(() => test.close());

beforeEach(async () => {
  floor = await BoothFloor.open(test);
  history = new AuditHistory(test, floor.event, floor.organizer);
  await test.sql.query(`update hall set code = 'H' where id = $1`, [floor.hall]);
  [a, b] = [await floor.booth({ code: 'A' }), await floor.booth({ code: 'B' })];
  [exhibitor, other, bystander] = [
    await floor.exhibitor({ external_id: 'one' }),
    await floor.exhibitor({ external_id: 'two' }),
    await floor.exhibitor(),
  ];
  await test.settle();
  await floor.assign(await floor.booth({ code: 'C' }), bystander);
});

const slug = async () =>
  (await test.sql.query('select slug from event where id = $1', [floor.event])).rows[0].slug as string;

const importBooths = async (...lines: string[]) => {
  const { job } = await importing(test.app).run(
    'exhibitors',
    await slug(),
    ['外部编号,展位', ...lines].join('\n'),
  );
  expect(job).not.toBeNull();
};

const step = (name: string, id: string, more: object = {}) =>
  new Registrations(test).step(
    name,
    { exhibitorId: encodeCatalogId('EXHIBITOR', id), ...more },
    floor.organizer,
  );

/** Creates an exhibitor with a status and a hold of booth A. */
const holder = async (status: string) => {
  const id = await floor.exhibitor({ status, published: false });
  await test.sql.query(
    `insert into booth_allocation (event_id, booth_id, exhibitor_id, kind, held_until)
     values ($1, $2, $3, 'HELD', now() + interval '1 day')`,
    [floor.event, a, id],
  );
  await test.settle();
  return id;
};

/** Acts on the exhibitor, each with the move that its history then contains once. */
const MOVES: Record<string, { act: () => Promise<unknown>; move: string }> = {
  'the assignment': {
    act: () => floor.assign(a, exhibitor),
    move: 'assignBooth: [] -> [H-A ASSIGNED]',
  },
  'a hold': {
    act: () => floor.hold(a, exhibitor, inDays(1)),
    move: 'holdBooth: [] -> [H-A HELD]',
  },
  'the assignment of a held booth': {
    act: async () => {
      await floor.hold(a, exhibitor, inDays(1));
      await floor.assign(a, exhibitor);
    },
    move: 'assignBooth: [H-A HELD] -> [H-A ASSIGNED]',
  },
  'a second booth': {
    act: async () => {
      await floor.assign(a, exhibitor);
      await floor.assign(b, exhibitor);
    },
    move: 'assignBooth: [H-A ASSIGNED] -> [H-A ASSIGNED, H-B ASSIGNED]',
  },
  'the release': {
    act: async () => {
      await floor.assign(a, exhibitor);
      await floor.release(a, exhibitor);
    },
    move: 'releaseBooth: [H-A ASSIGNED] -> []',
  },
  'the move to another booth': {
    act: async () => {
      await floor.assign(a, exhibitor);
      await floor.move(exhibitor, a, b);
    },
    move: 'moveExhibitor: [H-A ASSIGNED] -> [H-B ASSIGNED]',
  },
  'a swap of booths': {
    act: async () => {
      await floor.assign(a, exhibitor);
      await floor.assign(b, other);
      await floor.swapBooths(a, b);
    },
    move: 'swapBooths: [H-A ASSIGNED] -> [H-B ASSIGNED]',
  },
  'a swap of exhibitors': {
    act: async () => {
      await floor.assign(a, other);
      await floor.swapExhibitors(exhibitor, other);
    },
    move: 'swapExhibitors: [] -> [H-A ASSIGNED]',
  },
  'an import that gives a booth': {
    act: () => importBooths('one,H-A'),
    move: 'importExhibitors: [] -> [H-A ASSIGNED]',
  },
  'an import that moves it': {
    act: async () => {
      await floor.assign(a, exhibitor);
      await importBooths('one,H-B');
    },
    move: 'importExhibitors: [H-A ASSIGNED] -> [H-B ASSIGNED]',
  },
  'the end of a hold that ran out, when another gets the booth': {
    act: async () => {
      await floor.hold(a, exhibitor, inDays(1));
      await floor.letHoldsRunOut();
      await floor.assign(a, other);
    },
    move: 'assignBooth: [H-A HELD] -> []',
  },
  'the end of a hold that ran out, when the booth is deleted': {
    act: async () => {
      await floor.hold(a, exhibitor, inDays(1));
      await floor.letHoldsRunOut();
      const input = { boothIds: [encodeCatalogId('BOOTH', a)] };
      const text =
        'mutation ($input: DeleteBoothsInput!) { deleteBooths(input: $input) { errors { code } } }';
      const { deleteBooths } = await test.api.data(text, { input }, floor.organizer);
      expect(deleteBooths.errors).toEqual([]);
    },
    move: 'deleteBooths: [H-A HELD] -> []',
  },
  'the approval of an applicant with a hold': {
    act: async () => {
      exhibitor = await holder('SUBMITTED');
      expect(await step('reviewExhibitor', exhibitor, { decision: 'APPROVE' })).toBe('APPROVED');
    },
    move: 'reviewExhibitor: [H-A HELD] -> [H-A ASSIGNED]',
  },
  'the rejection of an applicant with a hold': {
    act: async () => {
      exhibitor = await holder('SUBMITTED');
      expect(await step('reviewExhibitor', exhibitor, { decision: 'REJECT' })).toBe('REJECTED');
    },
    move: 'reviewExhibitor: [H-A HELD] -> []',
  },
  'the withdrawal': {
    act: async () => {
      await floor.assign(a, exhibitor);
      expect(await step('withdrawExhibitor', exhibitor)).toBe('WITHDRAWN');
    },
    move: 'withdrawExhibitor: [H-A ASSIGNED] -> []',
  },
};

describe('the history of an exhibitor', () => {
  it.each(Object.keys(MOVES))('contains %s once', async (name) => {
    const { act, move } = MOVES[name]!;
    await act();
    const moves = await history.moves(exhibitor);
    expect(moves.filter((one) => one === move)).toEqual([move]);
    expect(moves[0]).toBe(move);
  });

  it.each(Object.keys(MOVES))('contains nothing of %s if another exhibitor is affected', async (name) => {
    await MOVES[name]!.act();
    expect(await history.moves(bystander)).toEqual(['assignBooth: [] -> [H-C ASSIGNED]']);
    const changes = (await history.of('EXHIBITOR', exhibitor)).flatMap((entry) => entry.changes);
    expect(new Set(changes.map(({ objectId }) => objectId))).toEqual(
      new Set([encodeCatalogId('EXHIBITOR', exhibitor)]),
    );
  });

  it('contains no move if nothing changes', async () => {
    await floor.assign(a, exhibitor);
    await floor.assign(a, exhibitor);
    expect(await history.moves(exhibitor)).toEqual(['assignBooth: [] -> [H-A ASSIGNED]']);
  });

  it('contains no failed move', async () => {
    await floor.assign(a, other);
    expect(await floor.assign(a, exhibitor)).toBe('BOOTH_TAKEN boothId');
    expect(await history.entries(encodeCatalogId('EXHIBITOR', exhibitor))).toEqual([]);
  });

  it('names the venue of a booth if two halls have the same code', async () => {
    const venue = await test.rows.venue(floor.event, { slug: 'east' });
    const hall = await test.rows.hall(floor.event, venue, { code: 'H' });
    await floor.assign(await test.rows.booth(floor.event, hall, { code: 'A' }), exhibitor);
    expect(await history.moves(exhibitor)).toEqual(['assignBooth: [] -> [east.H-A ASSIGNED]']);
  });

  it('contains an import that adds another exhibitor to the booth', async () => {
    await floor.assign(a, exhibitor);
    const options = { share: true, createCategories: false, createBooths: false };
    await importing(test.app).run('exhibitors', await slug(), '外部编号,展位\ntwo,H-A', { options });
    const [{ action, changes }] = (await history.of('EXHIBITOR', exhibitor)) as [ReadEntry];
    expect([action, changes[0]?.before?.booths[0].shared, changes[0]?.after?.booths[0].shared]).toEqual([
      'importExhibitors',
      false,
      true,
    ]);
  });

  it('contains the booths of a deleted draft', async () => {
    const draft = await holder('DRAFT');
    const input = { exhibitorId: encodeCatalogId('EXHIBITOR', draft) };
    const text =
      'mutation ($input: ExhibitorIdInput!) { deleteExhibitor(input: $input) { errors { code } } }';
    await test.api.data(text, { input }, floor.organizer);
    const [{ changes }] = (await history.of('EXHIBITOR', draft)) as [ReadEntry];
    expect(changes).toHaveLength(1);
    expect(changes[0]?.before?.booths[0]).toMatchObject({ booth: { name: 'H-A' }, kind: 'HELD' });
  });
});

describe('the history of a booth', () => {
  it('contains the exhibitor that received it by an approval', async () => {
    const applicant = await holder('SUBMITTED');
    await step('reviewExhibitor', applicant, { decision: 'APPROVE' });
    const [{ changes }] = (await history.of('BOOTH', a)) as [ReadEntry];
    expect(changes).toMatchObject([
      {
        kind: 'BOOTH',
        name: 'H-A',
        before: {
          allocations: [{ exhibitor: { id: encodeCatalogId('EXHIBITOR', applicant) }, kind: 'HELD' }],
        },
        after: { allocations: [{ kind: 'ASSIGNED' }] },
      },
    ]);
  });
});

describe('booth changes by direct SQL', () => {
  it('are discarded by the next operation and appear in no audit entry', async () => {
    await test.sql.query(`update booth_allocation set shared = true where exhibitor_id = $1`, [bystander]);
    await floor.assign(a, exhibitor);
    expect((await test.sql.query('select from booth_allocation_note')).rowCount).toBe(0);
    expect(await history.moves(bystander)).toEqual(['assignBooth: [] -> [H-C ASSIGNED]']);
  });
});
