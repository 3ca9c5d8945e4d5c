import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import type { Data, Headers } from '../../setup/graphql.js';

const REOPEN = `mutation ($input: ReopenExhibitorInput!) { reopenExhibitor(input: $input) {
  exhibitor { status published booths { code } reviews { decision note notifiedAt } } errors { code message } } }`;

describe('a reopened registration', () => {
  let test: TestCatalog;
  let event: string;
  let slug: string;
  let reviewer: Headers;
  let count = 0;

  beforeAll(async () => {
    test = await startTestCatalog();
  });

  beforeEach(async () => {
    count += 1;
    slug = `reopened-${count}`;
    event = await test.rows.event({ slug });
    reviewer = await test.accounts.signedIn({ role: 'REVIEWER', event });
  });

  afterAll(() => test.close());

  const exhibitor = async (values: object): Promise<string> => {
    const id = await test.rows.exhibitor(event, { contact_email: 'info@robots.example', ...values });
    await test.settle();
    return id;
  };
  const reopen = async (id: string, more: object = {}): Promise<Data> => {
    const input = { exhibitorId: encodeCatalogId('EXHIBITOR', id), ...more };
    return (await test.api.data(REOPEN, { input }, reviewer)).reopenExhibitor;
  };
  const notices = async (): Promise<string[]> => {
    const { rows } = await test.sql.query<{ text: string }>(
      'select text from mail_outbox where event_id = $1 order by id',
      [event],
    );
    return rows.map(({ text }) => text);
  };

  it('is hidden from visitors and loses its booths', async () => {
    const id = await exhibitor({ status: 'APPROVED', published: true });
    const hall = await test.rows.hall(event, await test.rows.venue(event));
    await test.rows.allocation(event, await test.rows.booth(event, hall), id);
    await test.settle();
    expect(await reopen(id)).toMatchObject({
      exhibitor: { status: 'SUBMITTED', published: false, booths: [] },
      errors: [],
    });
    const { node } = await test.api.data('query ($id: ID!) { node(id: $id) { id } }', {
      id: encodeCatalogId('EXHIBITOR', id),
    });
    expect(node).toBeNull();
  });

  it('contains the note for staff, and the applicant receives it', async () => {
    const id = await exhibitor({ status: 'REJECTED', published: false });
    const { exhibitor: changed } = await reopen(id, { note: 'A place is free.' });
    expect(changed.reviews).toEqual([
      { decision: 'REOPEN', note: 'A place is free.', notifiedAt: expect.any(String) },
    ]);
    expect(await notices()).toEqual([expect.stringContaining('A place is free.')]);
  });

  const change = async (name: string, type: string, input: object): Promise<void> => {
    const query = `mutation ($input: ${type}!) { ${name}(input: $input) { errors { code } } }`;
    expect((await test.api.data(query, { input }, reviewer))[name].errors).toEqual([]);
  };
  const decide = (id: string, decision: string) =>
    change('reviewExhibitor', 'ReviewExhibitorInput', {
      ...{ exhibitorId: encodeCatalogId('EXHIBITOR', id), decision },
      ...{ note: `${decision} it.`, deferNotification: true },
    });
  const release = () =>
    change('releaseDecisions', 'ReleaseDecisionsInput', { eventId: encodeCatalogId('EVENT', event) });
  const readable = async (id: string): Promise<Data[]> => {
    const member = await test.accounts.signedIn({ role: 'EXHIBITOR', event, exhibitor: id });
    const query = 'query ($id: ID!) { node(id: $id) { ... on Exhibitor { reviews { decision note } } } }';
    return (await test.api.data(query, { id: encodeCatalogId('EXHIBITOR', id) }, member)).node.reviews;
  };

  it('does not reveal an earlier unreleased decision by mail or to its members', async () => {
    const id = await exhibitor({ status: 'SUBMITTED', published: false });
    await decide(id, 'REJECT');
    await reopen(id, { note: 'The rejection was an error.' });
    await release();
    expect([await notices(), await readable(id)]).toEqual([[], []]);
    await decide(id, 'WAITLIST');
    await decide(id, 'APPROVE');
    await release();
    expect(await readable(id)).toEqual([{ decision: 'APPROVE', note: 'APPROVE it.' }]);
    const mail: unknown = expect.stringContaining('APPROVE it.');
    expect(await notices()).toEqual([mail, mail]);
  });

  it('cannot be a draft', async () => {
    const id = await exhibitor({ status: 'DRAFT', published: false });
    expect((await reopen(id)).errors).toEqual([
      {
        code: 'WRONG_STATUS',
        message:
          'The registration is a draft; it must be on the waiting list or rejected or approved or withdrawn.',
      },
    ]);
  });
});
