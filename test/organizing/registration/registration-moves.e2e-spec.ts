import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import { Registrations } from '../../build/registrations.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import type { Headers } from '../../setup/graphql.js';

/** The legal steps, as a model that is independent of the application. */
const LEGAL: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  DRAFT: { submit: 'SUBMITTED', withdraw: 'WITHDRAWN' },
  SUBMITTED: {
    REQUEST_CHANGES: 'CHANGES_REQUESTED',
    APPROVE: 'APPROVED',
    WAITLIST: 'WAITLISTED',
    REJECT: 'REJECTED',
    withdraw: 'WITHDRAWN',
  },
  CHANGES_REQUESTED: { submit: 'SUBMITTED', withdraw: 'WITHDRAWN' },
  WAITLISTED: { APPROVE: 'APPROVED', withdraw: 'WITHDRAWN', reopen: 'SUBMITTED' },
  APPROVED: { withdraw: 'WITHDRAWN', reopen: 'SUBMITTED' },
  REJECTED: { reopen: 'SUBMITTED' },
  WITHDRAWN: { reopen: 'SUBMITTED' },
};
const MAY: Readonly<Record<string, readonly string[]>> = {
  submit: ['member', 'organizer', 'administrator'],
  withdraw: ['member', 'organizer', 'administrator'],
  REQUEST_CHANGES: ['reviewer', 'organizer', 'administrator'],
  APPROVE: ['reviewer', 'organizer', 'administrator'],
  WAITLIST: ['reviewer', 'organizer', 'administrator'],
  REJECT: ['reviewer', 'organizer', 'administrator'],
  reopen: ['reviewer', 'organizer', 'administrator'],
  publish: ['organizer', 'administrator'],
  unpublish: ['organizer', 'administrator'],
};
const ROLES = ['member', 'reviewer', 'organizer', 'administrator', 'stranger', 'visitor'];

/** The expected state of an exhibitor. */
interface Model {
  status: string;
  published: boolean;
}

function expected(model: Model, move: string, role: string): string {
  if (role === 'visitor') return 'UNAUTHENTICATED';
  if (!MAY[move]!.includes(role)) return role === 'stranger' && !model.published ? 'NOT_FOUND' : 'FORBIDDEN';
  if (move === 'unpublish' || (move === 'publish' && model.status === 'APPROVED')) {
    model.published = move === 'publish';
    return model.status;
  }
  const next = LEGAL[model.status]![move];
  if (next === undefined) return 'WRONG_STATUS';
  model.published &&= next === 'APPROVED';
  model.status = next;
  return next;
}

describe('the steps of a registration', () => {
  let test: TestCatalog;
  let registrations: Registrations;

  beforeAll(async () => {
    test = await startTestCatalog();
    registrations = new Registrations(test);
  });

  afterAll(() => test.close());

  const take = (exhibitorId: string, move: string, headers: Headers) =>
    move === move.toLowerCase()
      ? registrations.step(`${move}Exhibitor`, { exhibitorId }, headers)
      : registrations.step('reviewExhibitor', { exhibitorId, decision: move }, headers);

  const possible = async (id: string, headers: Headers): Promise<string[]> => {
    const query = 'query ($id: ID!) { node(id: $id) { ... on Exhibitor { possibleSteps } } }';
    const { node } = await test.api.data(query, { id }, headers);
    return node?.possibleSteps ?? [];
  };

  it('agree with the model in random sequences by all roles', async () => {
    const event = await test.rows.event();
    await test.settle();
    const headers: Record<string, Headers> = {
      member: await test.accounts.signedIn(),
      reviewer: await test.accounts.signedIn({ role: 'REVIEWER', event }),
      organizer: await test.accounts.signedIn({ role: 'ORGANIZER', event }),
      administrator: await test.accounts.signedIn({ role: 'ADMINISTRATOR' }),
      stranger: await test.accounts.signedIn(),
      visitor: {},
    };
    // Steps by organizers are more frequent, so that sequences reach more states.
    const role = fc.oneof({ weight: 3, arbitrary: fc.constant('organizer') }, fc.constantFrom(...ROLES));
    const steps = fc.array(fc.record({ move: fc.constantFrom(...Object.keys(MAY)), role }), {
      minLength: 5,
      maxLength: 20,
    });
    await fc.assert(
      fc.asyncProperty(steps, async (sequence) => {
        const { exhibitor } = await registrations.register(event, headers.member!);
        const model: Model = { status: 'DRAFT', published: false };
        for (const { move, role: who } of sequence) {
          const before = { ...model };
          const outcome = expected(model, move, who);
          const isPossible = !isDeepStrictEqual(before, model);
          const steps = await possible(exhibitor.id, headers[who]!);
          expect([move, who, before, steps.includes(move.toUpperCase())]).toEqual([
            move,
            who,
            before,
            isPossible,
          ]);
          expect(`${who} ${move}: ${await take(exhibitor.id, move, headers[who]!)}`).toBe(
            `${who} ${move}: ${outcome}`,
          );
        }
        const { node } = await test.api.data(
          'query ($id: ID!) { node(id: $id) { ... on Exhibitor { status published } } }',
          { id: exhibitor.id },
          headers.organizer,
        );
        expect(node).toEqual(model);
      }),
      { numRuns: 25 },
    );
  }, 300_000);

  it('approve no more exhibitors than the quota when 100 approvals run simultaneously', async () => {
    const event = await test.rows.event({ exhibitor_quota: 10 });
    const reviewer = await test.accounts.signedIn({ role: 'REVIEWER', event });
    const ids: string[] = [];
    for (let index = 0; index < 100; index += 1) {
      const id = await test.rows.exhibitor(event, { status: 'SUBMITTED', published: false });
      ids.push(encodeCatalogId('EXHIBITOR', id));
    }
    await test.settle();
    const results = await Promise.all(ids.map((id) => take(id, 'APPROVE', reviewer)));
    const count = (result: string) => results.filter((other) => other === result).length;
    expect({ approved: count('APPROVED'), refused: count('QUOTA_EXCEEDED') }).toEqual({
      approved: 10,
      refused: 90,
    });
    const { rows } = await test.sql.query(
      `select count(*)::integer as approved from exhibitor where event_id = $1 and status = 'APPROVED'`,
      [event],
    );
    expect(rows).toEqual([{ approved: 10 }]);
  }, 300_000);

  it('succeed for only one of two simultaneous decisions', async () => {
    const event = await test.rows.event();
    const organizer = await test.accounts.signedIn({ role: 'ORGANIZER', event });
    for (let round = 0; round < 10; round += 1) {
      const row = await test.rows.exhibitor(event, { status: 'SUBMITTED', published: false });
      await test.settle();
      const id = encodeCatalogId('EXHIBITOR', row);
      const results = await Promise.all(['REJECT', 'WAITLIST'].map((move) => take(id, move, organizer)));
      expect(results.filter((result) => result === 'WRONG_STATUS')).toHaveLength(1);
    }
  });
});
