import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import { Registrations } from '../../build/registrations.js';
import { english } from '../../build/managed-event.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import type { Data, Headers } from '../../setup/graphql.js';

const codesOf = ({ errors }: Data): string[] => errors.map(({ code }: { code: string }) => code);
const placesOf = ({ errors }: Data): string[] =>
  errors.map(({ code, path }: Data) => [code, ...(path ?? [])].join(' '));

describe('registration', () => {
  let test: TestCatalog;
  let registrations: Registrations;
  let event: string;
  let applicant: Headers;
  let organizer: Headers;

  beforeAll(async () => {
    test = await startTestCatalog();
    registrations = new Registrations(test);
    event = await test.rows.event();
    await test.settle();
    applicant = await test.accounts.signedIn();
    organizer = await test.accounts.signedIn({ role: 'ORGANIZER', event });
  });

  afterAll(() => test.close());

  it('creates a draft that its applicant can read and submit as a member', async () => {
    const entry = { contactEmail: 'a@example.org', creditCode: ' 91110108ma00000070 ', country: 'cn' };
    const fields = 'name(locale: "en") contactEmail creditCode country';
    const { exhibitor, errors } = await registrations.register(event, applicant, entry, fields);
    expect(errors).toEqual([]);
    expect(exhibitor).toMatchObject({
      name: 'Robots Inc.',
      status: 'DRAFT',
      published: false,
      contactEmail: 'a@example.org',
      creditCode: '91110108MA00000070',
      country: 'CN',
    });
    const input = { exhibitorId: exhibitor.id };
    expect(await registrations.step('submitExhibitor', input, applicant)).toBe('SUBMITTED');
  });

  it('completes a telephone number with the country of the event while the entry has no country', async () => {
    const fair = await test.rows.event({ country: 'CN' });
    await test.settle();
    const field = 'contactPhone';
    const { exhibitor } = await registrations.register(fair, applicant, { [field]: '138 0013 8000' }, field);
    expect(exhibitor).toMatchObject({ [field]: '+8613800138000' });
    const input = { exhibitorId: exhibitor.id, [field]: '010 62552233' };
    expect(await registrations.step('updateExhibitor', input, applicant)).toBe('DRAFT');
    const abroad = { ...input, country: 'DE' };
    expect(await registrations.step('updateExhibitor', abroad, applicant)).toMatch(/INVALID/);
  });

  it('requires an account', async () => {
    expect(await registrations.step('registerExhibitor', registering(event), {})).toBe('UNAUTHENTICATED');
  });

  it('returns NOT_FOUND to callers who cannot read it, for every step', async () => {
    const { exhibitor } = await registrations.register(event, applicant);
    const stranger = await test.accounts.signedIn({ role: 'ORGANIZER', event: await test.rows.event() });
    const input = { exhibitorId: exhibitor.id };
    const steps = [
      registrations.step('submitExhibitor', input, stranger),
      registrations.step('updateExhibitor', { ...input, name: english('Mine') }, stranger),
      registrations.step('withdrawExhibitor', input, stranger),
      registrations.step('publishExhibitor', input, stranger),
      registrations.step('unpublishExhibitor', input, stranger),
      registrations.step('reviewExhibitor', { ...input, decision: 'APPROVE' }, stranger),
    ];
    expect(new Set(await Promise.all(steps))).toEqual(new Set(['NOT_FOUND']));
    const nobody = { exhibitorId: encodeCatalogId('EXHIBITOR', event) };
    expect(await registrations.change('submitExhibitor', nobody, stranger)).toEqual(
      await registrations.change('submitExhibitor', input, stranger),
    );
  });

  it('does not let members review or publish, nor reviewers edit or publish', async () => {
    const { exhibitor } = await registrations.register(event, applicant);
    const reviewer = await test.accounts.signedIn({ role: 'REVIEWER', event });
    const input = { exhibitorId: exhibitor.id };
    expect([
      await registrations.step('reviewExhibitor', { ...input, decision: 'APPROVE' }, applicant),
      await registrations.step('publishExhibitor', input, applicant),
      await registrations.step('updateExhibitor', { ...input, name: english('x') }, reviewer),
      await registrations.step('publishExhibitor', input, reviewer),
      await registrations.step('submitExhibitor', input, organizer),
      await registrations.step('reviewExhibitor', { ...input, decision: 'APPROVE' }, reviewer),
    ]).toEqual(['FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN', 'SUBMITTED', 'APPROVED']);
  });

  it.each([
    { when: 'has not begun', values: { registration_opens_at: '2999-01-01' }, code: 'REGISTRATION_CLOSED' },
    { when: 'is over', values: { registration_closes_at: '2001-01-01' }, code: 'REGISTRATION_CLOSED' },
    { when: 'was for an archived event', values: { status: 'ARCHIVED' }, code: 'REGISTRATION_CLOSED' },
    { when: 'is for a draft event', values: { status: 'DRAFT' }, code: 'NOT_FOUND' },
  ])('is rejected for applicants but not for organizers if it $when', async ({ values, code }) => {
    const other = await test.rows.event(values);
    const staff = await test.accounts.signedIn({ role: 'ORGANIZER', event: other });
    await test.settle();
    expect(codesOf(await registrations.register(other, applicant))).toEqual([code]);
    expect(codesOf(await registrations.register(other, staff))).toEqual([]);
  });

  it('rejects drafts after its end but accepts requested changes and withdrawals', async () => {
    const other = await test.rows.event();
    await test.settle();
    const reviewer = await test.accounts.signedIn({ role: 'REVIEWER', event: other });
    const [late, requested] = [
      (await registrations.register(other, applicant)).exhibitor.id,
      (await registrations.register(other, applicant)).exhibitor.id,
    ];
    const decision = { exhibitorId: requested, decision: 'REQUEST_CHANGES', note: 'Which robots?' };
    await registrations.step('submitExhibitor', { exhibitorId: requested }, applicant);
    await registrations.step('reviewExhibitor', decision, reviewer);
    await test.rows.update('event', other, { registration_closes_at: '2020-01-01' });
    expect([
      await registrations.step('submitExhibitor', { exhibitorId: late }, applicant),
      await registrations.step('submitExhibitor', { exhibitorId: requested }, applicant),
      await registrations.step('withdrawExhibitor', { exhibitorId: late }, applicant),
    ]).toEqual(['REGISTRATION_CLOSED', 'SUBMITTED', 'WITHDRAWN']);
  });

  it('rejects a slug and an external id that exist for organizers', async () => {
    const first = await registrations.register(event, organizer, { slug: 'taken', externalId: 'K1' });
    expect(first.errors).toEqual([]);
    expect(placesOf(await registrations.register(event, organizer, { slug: 'taken' }))).toEqual([
      'TAKEN slug',
    ]);
    expect(placesOf(await registrations.register(event, organizer, { externalId: 'K1' }))).toEqual([
      'TAKEN externalId',
    ]);
  });

  it('reports all errors of a request with their paths', async () => {
    const foreign = await test.rows.category(await test.rows.event());
    const answer = await registrations.register(event, applicant, {
      slug: 'No Slug',
      name: [{ locale: 'fr', text: 'Robots' }],
      city: english('x'.repeat(201)),
      creditCode: '91110000600037342L',
      externalId: 'mine',
      categoryIds: [encodeCatalogId('CATEGORY', foreign), 'nothing'],
      representatives: [{ name: english('Li') }, { name: english('\0') }],
    });
    expect([answer.exhibitor, placesOf(answer).sort()]).toEqual([
      null,
      [
        'INVALID city 0 text',
        'INVALID creditCode',
        'INVALID externalId',
        'INVALID name 0 locale',
        'INVALID representatives 1 name 0 text',
        'INVALID slug',
        'NOT_FOUND categoryIds 0',
        'NOT_FOUND categoryIds 1',
      ],
    ]);
  });

  it.each([
    { what: 'an invalid country', field: { country: 'XX' } },
    { what: 'an invalid address', field: { contactEmail: 'nobody' } },
    { what: 'a site without http', field: { website: 'javascript:alert(1)' } },
  ])('rejects $what', async ({ field }) => {
    const input = { ...registering(event), ...field };
    const answer = await test.api.ask(
      'mutation ($input: RegisterExhibitorInput!) { registerExhibitor(input: $input) { errors { code } } }',
      { input },
      applicant,
    );
    const code = answer.errors?.[0]?.extensions?.code ?? answer.data.registerExhibitor.errors[0].code;
    expect(code).toMatch(/^(BAD_USER_INPUT|INVALID)$/);
  });

  it('changes only the given fields and raises the version, also for categories alone', async () => {
    const robots = encodeCatalogId('CATEGORY', await test.rows.category(event));
    const drones = encodeCatalogId('CATEGORY', await test.rows.category(event));
    await test.settle();
    const shown = 'categories { id } representatives { name role } website country';
    const { exhibitor } = await registrations.register(
      event,
      applicant,
      {
        categoryIds: [robots, robots],
        website: 'https://example.org',
        representatives: [{ name: english('Li'), role: english('CEO') }],
      },
      shown,
    );
    expect(exhibitor).toMatchObject({
      categories: [{ id: robots }],
      representatives: [{ name: 'Li', role: 'CEO' }],
    });
    const update = (changes: object) =>
      registrations.change('updateExhibitor', { exhibitorId: exhibitor.id, ...changes }, applicant, shown);
    const moved = await update({ categoryIds: [drones], version: exhibitor.version });
    expect(moved.exhibitor).toEqual({
      ...exhibitor,
      categories: [{ id: drones }],
      version: Number(exhibitor.version) + 1,
    });
    const cleared = await update({ website: null, representatives: null, categoryIds: null });
    expect(cleared.exhibitor).toMatchObject({ website: null, representatives: [], categories: [] });
    expect(placesOf(await update({ name: null, kind: null }))).toEqual(['INVALID name', 'INVALID kind']);
  });

  it('returns STALE and the current exhibitor for an outdated version', async () => {
    const { exhibitor } = await registrations.register(event, applicant);
    const { id: exhibitorId, version } = exhibitor;
    const input = { exhibitorId, version, name: english('First') };
    await registrations.change('updateExhibitor', input, applicant);
    const late = await registrations.change('submitExhibitor', { exhibitorId, version }, applicant);
    expect(codesOf(late)).toEqual(['STALE']);
    expect(late.exhibitor).toMatchObject({ status: 'DRAFT', version: Number(version) + 1 });
  });

  it('rejects changes by members after its withdrawal', async () => {
    const { exhibitor } = await registrations.register(event, applicant);
    const input = { exhibitorId: exhibitor.id };
    await registrations.step('withdrawExhibitor', input, applicant);
    const rename = { ...input, name: english('Again') };
    expect(await registrations.step('updateExhibitor', rename, applicant)).toBe('WRONG_STATUS');
    expect(await registrations.step('updateExhibitor', rename, organizer)).toBe('WITHDRAWN');
  });

  it('returns the state after each of two mutations of one request', async () => {
    const input = registering(event);
    const { first, second } = await test.api.data(
      `mutation ($input: RegisterExhibitorInput!) {
        first: registerExhibitor(input: $input) { exhibitor { status } }
        second: registerExhibitor(input: $input) { exhibitor { status } } }`,
      { input },
      applicant,
    );
    expect([first, second]).toEqual([1, 2].map(() => ({ exhibitor: { status: 'DRAFT' } })));
  });

  it('is executed once for an Idempotency-Key and returns the same response again', async () => {
    const headers = { ...applicant, 'idempotency-key': 'once' };
    const answers = await Promise.all([1, 2].map(() => registrations.register(event, headers)));
    expect(answers[0].exhibitor.status).toBe('DRAFT');
    expect(answers[1]).toEqual(answers[0]);
  });

  it('writes one audit entry for each accepted mutation and none for a rejected one', async () => {
    const account = await test.accounts.account();
    const { exhibitor } = await registrations.register(event, account.headers, { slug: 'audited' });
    await registrations.register(event, account.headers, { slug: 'Not audited' });
    await registrations.step('submitExhibitor', { exhibitorId: exhibitor.id }, account.headers);
    const { rows } = await test.sql.query(
      `select action, jsonb_path_query_array(changes, '$[*].kind') as kinds,
          changes -> 0 -> 'after' ->> 'status' as status
        from audit_entry where account_id = $1 order by at`,
      [account.id],
    );
    expect(rows).toEqual([
      { action: 'registerExhibitor', kinds: ['EXHIBITOR', 'ACCOUNT'], status: 'DRAFT' },
      { action: 'submitExhibitor', kinds: ['EXHIBITOR'], status: 'SUBMITTED' },
    ]);
  });

  it('is visible to visitors from its publication until its withdrawal', async () => {
    const { exhibitor } = await registrations.register(event, applicant);
    const input = { exhibitorId: exhibitor.id };
    const seen = async () =>
      (await test.api.data('query ($id: ID!) { node(id: $id) { id } }', { id: exhibitor.id })).node !== null;
    const steps = [await seen()];
    expect(await registrations.step('publishExhibitor', input, organizer)).toBe('WRONG_STATUS');
    await registrations.step('submitExhibitor', input, applicant);
    await registrations.step('reviewExhibitor', { ...input, decision: 'APPROVE' }, organizer);
    steps.push(await seen());
    for (const step of ['publishExhibitor', 'unpublishExhibitor', 'publishExhibitor', 'withdrawExhibitor']) {
      await registrations.step(step, input, organizer);
      steps.push(await seen());
    }
    expect(steps).toEqual([false, false, true, false, true, false]);
  });
});

function registering(event: string): object {
  return { eventId: encodeCatalogId('EVENT', event), name: english('Robots') };
}
