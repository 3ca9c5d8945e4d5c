import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import type { Headers } from '../../setup/graphql.js';
import { type Replica, startReplica } from '../../setup/replica.js';

const FILE = 'externalId,name.en,categories,booths\nA1,Alpha,Robots,H1-A1\nB1,Beta,Robots,H1-A2\n';
const OTHER = 'externalId,name.en\nC1,Gamma\n';
const JSON_TYPE = { 'content-type': 'application/json' };

describe('an import over HTTP', () => {
  let test: TestCatalog;
  let replica: Replica;
  let organizer: Headers;
  let event: string;
  let count = 0;
  let slug: string;

  beforeAll(async () => {
    test = await startTestCatalog();
    replica = await startReplica(test.databaseUrl);
  });

  beforeEach(async () => {
    count += 1;
    slug = `fair-${count}`;
    event = await test.rows.event({ slug });
    organizer = await test.accounts.signedIn({ role: 'ORGANIZER', event });
  });

  afterAll(async () => {
    await replica.close();
    await test.close();
  });

  const send = async (path: string, body: string, headers: Headers, url = test.url) => {
    const response = await fetch(url + path, { method: 'POST', headers, body });
    return { status: response.status, body: await response.json() };
  };
  const post = (headers: Headers, body = FILE, url = test.url, more = '') =>
    send(
      `/import/exhibitors?event=${slug}&createCategories=1&createBooths=1${more}`,
      body,
      { 'content-type': 'text/csv', ...headers },
      url,
    );
  const revert = (id: unknown, headers: Headers) =>
    send('/import/revert', JSON.stringify({ id }), { ...JSON_TYPE, ...headers });
  const found = async () => {
    const { rows } = await test.sql.query(
      `select (select count(*)::int from exhibitor where event_id = $1) as exhibitors,
        (select count(*)::int from import_job where event_id = $1) as jobs,
        (select count(*)::int from audit_entry where event_id = $1) as audited`,
      [event],
    );
    return rows[0];
  };

  it.each([
    ['list%201.csv', 'list 1.csv'],
    ['list%0A1.csv', 'list 1.csv'],
    ['%00', null],
    ['', null],
  ])('stores the file name from the parameter "%s" without control characters', async (given, kept) => {
    expect((await post(organizer, FILE, test.url, `&file=${given}`)).status).toBe(200);
    const { rows } = await test.sql.query('select file from import_job where event_id = $1', [event]);
    expect(rows).toEqual([{ file: kept }]);
  });

  it('uses the first of two event parameters, as the export does', async () => {
    const twice = `event=${slug}&event=other`;
    const csv = { 'content-type': 'text/csv', ...organizer };
    expect((await send(`/import/exhibitors?${twice}`, OTHER, csv)).status).toBe(200);
    const exported = await fetch(`${test.url}/export/exhibitors.csv?${twice}`, { headers: organizer });
    expect([exported.status, await exported.text()]).toEqual([200, expect.stringContaining('Gamma')]);
  });

  describe('with an API key', () => {
    it('is applied if the key permits imports into the event, and the audit names the key', async () => {
      const { status, body } = await post(await test.accounts.apiKey(event, 'IMPORT'));
      expect([status, body.created, typeof body.job]).toEqual([200, 2, 'string']);
      const { rows } = await test.sql.query('select actor from audit_entry where event_id = $1', [event]);
      expect(rows).toEqual([{ actor: expect.stringMatching(/^API key Test \(/) }]);
    });

    it('is rejected if the key is read-only or of another event', async () => {
      const elsewhere = await test.rows.event();
      const keys = [
        await test.accounts.apiKey(event, 'READ'),
        await test.accounts.apiKey(elsewhere, 'IMPORT'),
      ];
      const answers = [await post(keys[0]!), await post(keys[1]!)];
      expect(answers.map(({ status }) => status)).toEqual([403, 403]);
      expect(await found()).toMatchObject({ exhibitors: 0 });
    });

    it('does not reveal that a draft of another event exists', async () => {
      const elsewhere = await test.rows.event();
      await test.rows.update('event', event, { status: 'DRAFT' });
      const key = await test.accounts.apiKey(elsewhere, 'IMPORT');
      const hidden = await post(key);
      const none = await send('/import/exhibitors?event=nowhere', FILE, {
        'content-type': 'text/csv',
        ...key,
      });
      expect([hidden.status, hidden.body.errors[0].message.replace(slug, 'nowhere')]).toEqual([
        404,
        none.body.errors[0].message,
      ]);
    });

    it('can be undone with the same key', async () => {
      const key = await test.accounts.apiKey(event, 'IMPORT');
      const { body } = await post(key);
      expect((await revert(body.job, key)).body).toEqual({
        removed: 2,
        restored: 0,
        conflicts: [],
        published: 0,
      });
      const headers = await test.accounts.apiKey(event, 'READ');
      const file = await fetch(`${test.url}/export/exhibitors.json?event=${slug}`, { headers });
      expect([file.status, await file.json()]).toEqual([200, []]);
    });
  });

  describe('that is undone', () => {
    it('leaves no object and can be undone only once', async () => {
      const { body } = await post(organizer);
      const first = await revert(body.job, organizer);
      expect([first.status, first.body]).toEqual([
        200,
        { removed: 2, restored: 0, conflicts: [], published: 0 },
      ]);
      expect(await found()).toMatchObject({ exhibitors: 0 });
      expect(await revert(body.job, organizer)).toMatchObject({
        status: 409,
        body: { errors: [{ extensions: { code: 'WRONG_STATUS' } }] },
      });
    });

    it('is kept and reported row by row if an object was changed afterwards', async () => {
      const { body } = await post(organizer);
      await test.sql.query(`update exhibitor set city = '{"en": "Cologne"}' where external_id = 'A1'`);
      expect(await revert(body.job, organizer)).toEqual({
        status: 409,
        body: {
          ...{ removed: 0, restored: 0, published: 0 },
          conflicts: ['row 2 "Alpha": has been changed since (city.en)'],
        },
      });
      expect(await found()).toMatchObject({ exhibitors: 2 });
    });

    it('is undone after reviews and publications if the caller accepts the number of published objects', async () => {
      const { body } = await post(organizer);
      const input = { eventId: encodeCatalogId('EVENT', event), statuses: ['SUBMITTED'] };
      const review = `mutation ($input: ReviewExhibitorsInput!) { reviewExhibitors(input: $input) { errors { code } } }`;
      const publish = `mutation ($input: PublishExhibitorsInput!) { publishExhibitors(input: $input) { errors { code } } }`;
      await test.api.data(review, { input: { ...input, decision: 'APPROVE' } }, organizer);
      await test.api.data(publish, { input: { ...input, statuses: ['APPROVED'] } }, organizer);
      expect(await revert(body.job, organizer)).toEqual({
        status: 409,
        body: { removed: 0, restored: 0, conflicts: [], published: 2 },
      });
      const accepted = JSON.stringify({ id: body.job, unpublish: true });
      expect(await send('/import/revert', accepted, { ...JSON_TYPE, ...organizer })).toMatchObject({
        status: 200,
        body: { removed: 2, published: 2 },
      });
      expect(await found()).toMatchObject({ exhibitors: 0 });
    });

    it('is kept if an exhibitor has internal notes or a pending invitation', async () => {
      const { body } = await post(organizer);
      const { rows } = await test.sql.query(
        'select id from exhibitor where event_id = $1 order by external_id',
        [event],
      );
      const [first, second] = rows.map(({ id }) => encodeCatalogId('EXHIBITOR', id));
      const note =
        'mutation ($input: SetInternalNotesInput!) { setInternalNotes(input: $input) { errors { code } } }';
      await test.api.data(note, { input: { exhibitorId: first, internalNotes: 'Called.' } }, organizer);
      const invite =
        'mutation ($input: InviteAccountInput!) { inviteAccount(input: $input) { errors { code } } }';
      const input = { email: 'new@robots.example', role: 'EXHIBITOR', exhibitorId: second };
      await test.api.data(invite, { input }, organizer);
      expect((await revert(body.job, organizer)).body.conflicts).toEqual([
        'row 2 "Alpha": is in use',
        'row 3 "Beta": is in use',
      ]);
      expect(await found()).toMatchObject({ exhibitors: 2 });
    });

    it('keeps a created hall that an announcement refers to', async () => {
      const { body } = await post(organizer);
      const { rows } = await test.sql.query('select id from hall where event_id = $1', [event]);
      const announce =
        'mutation ($input: CreateAnnouncementInput!) { createAnnouncement(input: $input) { errors { code } } }';
      const text = [{ locale: 'en', text: 'Hall 1 is closed.' }];
      const input = { eventId: encodeCatalogId('EVENT', event), text, startsAt: '2017-09-15T00:00:00Z' };
      const hallIds = [encodeCatalogId('HALL', rows[0].id)];
      await test.api.data(announce, { input: { ...input, hallIds } }, organizer);
      expect((await revert(body.job, organizer)).status).toBe(200);
      const left = await test.sql.query('select id from hall where event_id = $1', [event]);
      expect([await found(), left.rows]).toMatchObject([{ exhibitors: 0 }, rows]);
    });

    it('is hidden from staff of other events, like an unknown import', async () => {
      const { body } = await post(organizer);
      const stranger = await test.accounts.signedIn({ role: 'ORGANIZER', event: await test.rows.event() });
      const answers = [
        await revert(body.job, stranger),
        await revert('01900000-0000-7000-8000-000000000000', stranger),
        await revert('nonsense', stranger),
      ];
      expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
      expect(answers[0]).toMatchObject({ status: 404 });
      expect((await revert(body.job, {})).status).toBe(401);
    });

    it.each(['', 'null', '{}', '{"id": 1}', '['])('requires an id and rejects %j', async (text) => {
      const answer = await send('/import/revert', text, { ...JSON_TYPE, ...organizer });
      expect([answer.status, answer.body.errors?.[0].extensions.code]).toEqual([422, 'INVALID']);
    });

    it('cannot be undone by a form of another site', async () => {
      const { body } = await post(organizer);
      const headers = { ...organizer, 'content-type': 'text/plain' };
      expect((await send('/import/revert', JSON.stringify({ id: body.job }), headers)).status).toBe(415);
    });
  });

  describe('with an Idempotency-Key', () => {
    const keyed = (key: string) => ({ ...organizer, 'idempotency-key': key });

    it('is applied once and returns the same response on another replica', async () => {
      const first = await post(keyed('a'));
      const second = await post(keyed('a'), FILE, replica.url);
      expect([first.status, typeof first.body.job]).toEqual([200, 'string']);
      expect(second).toEqual(first);
      expect(await found()).toEqual({ exhibitors: 2, jobs: 1, audited: 1 });
    });

    it('is applied once if simultaneous requests reach all replicas', async () => {
      const urls = [test.url, replica.url, test.url, replica.url];
      const answers = await Promise.all(urls.map((url) => post(keyed('b'), FILE, url)));
      expect(new Set(answers.map(({ status, body }) => `${status} ${body.job}`)).size).toBe(1);
      expect(await found()).toEqual({ exhibitors: 2, jobs: 1, audited: 1 });
    });

    it.each([
      { what: 'another file', body: OTHER, more: '' },
      { what: 'other options', body: FILE, more: '&share=1' },
    ])('is rejected with $what', async ({ body, more }) => {
      await post(keyed('c'));
      const answer = await post(keyed('c'), body, replica.url, more);
      expect([answer.status, answer.body.errors[0].extensions.code]).toEqual([422, 'IDEMPOTENCY_MISMATCH']);
      expect(await found()).toMatchObject({ exhibitors: 2, jobs: 1 });
    });

    it('is separate from that of another account with the same key', async () => {
      await post(keyed('d'));
      const other = await test.accounts.signedIn({ role: 'ORGANIZER', event });
      const answer = await post({ ...other, 'idempotency-key': 'd' }, OTHER);
      expect([answer.status, answer.body.created]).toEqual([200, 1]);
    });

    it('can be repeated if the first request changed nothing', async () => {
      const wrong = await post(keyed('e'), 'name.en,country\nAlpha,Atlantis\n');
      const plan = await post(keyed('e'), FILE, test.url, '&dryRun=1');
      const right = await post(keyed('e'));
      expect([wrong.status, plan.status, plan.body.job, right.status]).toEqual([422, 200, null, 200]);
    });
  });

  it('receives 503 with Retry-After when it waits too long for another transaction', async () => {
    await test.sql.query('begin');
    await test.sql.query('select from event where id = $1 for update', [event]);
    const headers = { 'content-type': 'text/csv', ...organizer };
    const response = await fetch(`${test.url}/import/exhibitors?event=${slug}`, {
      method: 'POST',
      headers,
      body: OTHER,
    });
    await test.sql.query('rollback');
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '1']);
  });

  it('does not reveal the cause of an internal error', async () => {
    await test.sql.query('alter table import_job rename to import_job_away');
    const { status, body } = await post(organizer);
    await test.sql.query('alter table import_job_away rename to import_job');
    expect([status, JSON.stringify(body).includes('import_job')]).toEqual([500, false]);
    expect(await found()).toMatchObject({ exhibitors: 0 });
  });
});
