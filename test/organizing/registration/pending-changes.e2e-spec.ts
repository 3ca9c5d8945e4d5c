import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import { Registrations } from '../../build/registrations.js';
import type { Values } from '../../setup/rows.js';
import { english } from '../../build/managed-event.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import type { Data, Headers } from '../../setup/graphql.js';

const PENDING = `name(locale: "en") website categories { slug }
  pendingChange { by changes { field before after } }`;

/** An approved exhibitor with its member and staff. */
interface Approved {
  exhibitorId: string;
  event: string;
  member: Headers;
  email: string;
  reviewer: Headers;
  organizer: Headers;
}

describe('changes of an approved exhibitor by its members', () => {
  let test: TestCatalog;
  let registrations: Registrations;

  beforeAll(async () => {
    test = await startTestCatalog();
    registrations = new Registrations(test);
  });

  afterAll(() => test.close());

  async function approved(values: Values = {}): Promise<Approved> {
    const event = await test.rows.event();
    const exhibitor = await test.rows.exhibitor(event, { name: { en: 'Robots' }, ...values });
    await test.settle();
    const { headers, email } = await test.accounts.account({ role: 'EXHIBITOR', event, exhibitor });
    const reviewer = await test.accounts.signedIn({ role: 'REVIEWER', event });
    const organizer = await test.accounts.signedIn({ role: 'ORGANIZER', event });
    const exhibitorId = encodeCatalogId('EXHIBITOR', exhibitor);
    return { exhibitorId, event, member: headers, email, reviewer, organizer };
  }

  const seenBy = async (id: string, headers: Headers = {}): Promise<Data> =>
    (
      await test.api.data(
        `query ($id: ID!) { node(id: $id) { ... on Exhibitor { ${PENDING} } } }`,
        { id },
        headers,
      )
    ).node;

  const decide = async (name: string, input: object, headers: Headers): Promise<Data> => {
    const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) {
      ${name}(input: $input) { exhibitor { ${PENDING} } errors { code path } } }`;
    return (await test.api.data(query, { input }, headers))[name];
  };

  it('wait for staff if they affect the contact, the address, brands or main products', async () => {
    const { exhibitorId, event, member, organizer } = await approved({ brands: ['Old'] });
    const input = {
      exhibitorId,
      contactName: 'Li',
      address: english('1 Main Street'),
      brands: ['Old', 'New'],
      mainProducts: ['Arms'],
    };
    const update = `mutation ($input: UpdateExhibitorInput!) {
      updateExhibitor(input: $input) { errors { code path } } }`;
    expect((await test.api.data(update, { input }, member)).updateExhibitor.errors).toEqual([]);
    const gold = await test.rows.sponsorLevel(event, { name: { en: 'Gold' } });
    const sponsor = { exhibitorId, sponsorLevel: 'Gold' };
    expect((await test.api.data(update, { input: sponsor }, member)).updateExhibitor.errors).toEqual([
      { code: 'INVALID', path: ['sponsorLevel'] },
    ]);
    expect((await test.api.data(update, { input: sponsor }, organizer)).updateExhibitor.errors).toEqual([]);
    const stored = async () =>
      (
        await test.sql.query(
          `select contact_name, address, brands, main_products, sponsor_level_id from exhibitor where event_id = $1`,
          [event],
        )
      ).rows[0];
    expect(await stored()).toMatchObject({ contact_name: null, brands: ['Old'], sponsor_level_id: gold });
    expect((await decide('acceptPendingChange', { exhibitorId }, organizer)).errors).toEqual([]);
    expect(await stored()).toEqual({
      ...{ contact_name: 'Li', address: { en: '1 Main Street' }, sponsor_level_id: gold },
      ...{ brands: ['Old', 'New'], main_products: ['Arms'] },
    });
  });

  it('are visible to staff as differences, while visitors see the unchanged entry', async () => {
    const { exhibitorId, event, member, email, reviewer } = await approved({
      website: 'https://old.example/',
    });
    const slug = 'drones';
    const category = encodeCatalogId('CATEGORY', await test.rows.category(event, { slug }));
    await test.settle();
    const name = english('Drones');
    const input = { exhibitorId, name, website: null, categoryIds: [category] };
    const { exhibitor, errors } = await registrations.change('updateExhibitor', input, member, PENDING);
    expect(errors).toEqual([]);
    expect(exhibitor).toMatchObject({ name: 'Robots', website: 'https://old.example/', categories: [] });
    expect((await seenBy(exhibitorId, reviewer)).pendingChange).toEqual({
      by: email,
      changes: [
        { field: 'name.en', before: 'Robots', after: 'Drones' },
        { field: 'website', before: 'https://old.example/', after: null },
        { field: 'categories', before: null, after: 'drones' },
      ],
    });
    expect(await seenBy(exhibitorId)).toMatchObject({ name: 'Robots', pendingChange: null });
  });

  it('are not accepted if a member has replaced them since the given time', async () => {
    const { exhibitorId, member, reviewer } = await approved();
    const propose = async (text: string): Promise<string> => {
      const input = { exhibitorId, name: english(text) };
      const { exhibitor } = await registrations.change(
        'updateExhibitor',
        input,
        member,
        'pendingChange { at }',
      );
      return exhibitor.pendingChange.at;
    };
    const read = await propose('Drones');
    const latest = await propose('Something else');
    const { exhibitor, errors } = await decide(
      'acceptPendingChange',
      { exhibitorId, proposedAt: read },
      reviewer,
    );
    expect([exhibitor.name, errors]).toEqual(['Robots', [{ code: 'STALE', path: ['proposedAt'] }]]);
    const accepted = await decide('acceptPendingChange', { exhibitorId, proposedAt: latest }, reviewer);
    expect([accepted.exhibitor.name, accepted.errors]).toEqual(['Something else', []]);
  });

  it('are applied when staff accept them', async () => {
    const { exhibitorId, member, reviewer } = await approved();
    await registrations.change('updateExhibitor', { exhibitorId, name: english('Drones') }, member);
    const { exhibitor, errors } = await decide('acceptPendingChange', { exhibitorId }, reviewer);
    expect([errors, exhibitor.pendingChange]).toEqual([[], null]);
    expect(await seenBy(exhibitorId)).toMatchObject({ name: 'Drones' });
    const again = await decide('acceptPendingChange', { exhibitorId }, reviewer);
    expect(again.errors).toEqual([{ code: 'NOT_FOUND', path: ['exhibitorId'] }]);
  });

  it('are dropped when staff reject them, and the members are notified with the note', async () => {
    const { exhibitorId, event, member, email, reviewer } = await approved();
    await registrations.change('updateExhibitor', { exhibitorId, name: english('Drones') }, member);
    const { exhibitor } = await decide(
      'rejectPendingChange',
      { exhibitorId, note: 'Robots only.' },
      reviewer,
    );
    expect(exhibitor).toMatchObject({ name: 'Robots', pendingChange: null });
    const rejected = async (headers?: Headers) => {
      const query = `query ($id: ID!) { node(id: $id) { ... on Exhibitor {
        rejectedChange { note removes changes { field before after } } } } }`;
      return (await test.api.data(query, { id: exhibitorId }, headers)).node.rejectedChange;
    };
    const changes = [{ field: 'name.en', before: 'Robots', after: 'Drones' }];
    const expected = { note: 'Robots only.', removes: false, changes };
    expect([await rejected(member), await rejected()]).toEqual([expected, null]);
    const { rows } = await test.sql.query('select recipient, text from mail_outbox where event_id = $1', [
      event,
    ]);
    expect(rows).toEqual([{ recipient: email, text: expect.stringMatching(/^Robots only\.$/m) }]);
    expect(rows[0].text).not.toContain('展品');
    await registrations.change('updateExhibitor', { exhibitorId, name: english('Arms') }, member);
    expect(await rejected(member)).toBeNull();
  });

  it('are combined, and reverting a value removes its change', async () => {
    const { exhibitorId, member } = await approved();
    const update = async (changes: object) =>
      (
        await registrations.change('updateExhibitor', { exhibitorId, ...changes }, member, PENDING)
      ).exhibitor.pendingChange?.changes.map(({ field }: Data) => field) ?? [];
    expect(await update({ name: english('Drones') })).toEqual(['name.en']);
    expect(await update({ website: 'https://new.example' })).toEqual(['name.en', 'website']);
    expect(await update({ name: english('Robots') })).toEqual(['website']);
    expect(await update({ website: null })).toEqual([]);
  });

  it('cannot be accepted or proposed with a stale version', async () => {
    const { exhibitorId, member, reviewer, organizer } = await approved();
    await registrations.change('updateExhibitor', { exhibitorId, name: english('Drones') }, member);
    await registrations.change('updateExhibitor', { exhibitorId, website: 'https://new.example' }, organizer);
    const stale = await decide('acceptPendingChange', { exhibitorId, version: 1 }, reviewer);
    expect(stale.errors).toEqual([{ code: 'STALE', path: ['version'] }]);
    const late = { exhibitorId, version: 1, name: english('Late') };
    expect(await registrations.step('updateExhibitor', late, member)).toBe('STALE');
  });

  it('can be decided by staff only', async () => {
    const { exhibitorId, member } = await approved();
    const query = (name: string) =>
      `mutation ($input: ${name === 'accept' ? 'Accept' : 'Reject'}PendingChangeInput!) {
        ${name}PendingChange(input: $input) { errors { code } } }`;
    for (const name of ['accept', 'reject']) {
      expect(await test.api.refusal(query(name), { input: { exhibitorId } }, member)).toMatch(/^FORBIDDEN/);
      expect(await test.api.refusal(query(name), { input: { exhibitorId } })).toMatch(/^UNAUTHENTICATED/);
    }
  });

  it('are applied immediately by organizers, before approval and in events without moderation', async () => {
    const moderated = await approved();
    const submitted = await approved({ status: 'SUBMITTED', published: false });
    const free = await approved();
    const event = { eventId: encodeCatalogId('EVENT', free.event), moderatesChanges: false };
    await test.api.data(
      'mutation ($input: UpdateEventInput!) { updateEvent(input: $input) { errors { code } } }',
      { input: event },
      free.organizer,
    );
    const rename = async ({ exhibitorId }: Approved, headers: Headers) =>
      (await registrations.change('updateExhibitor', { exhibitorId, name: english('New') }, headers, PENDING))
        .exhibitor.name;
    expect([
      await rename(moderated, moderated.organizer),
      await rename(submitted, submitted.member),
      await rename(free, free.member),
    ]).toEqual(['New', 'New', 'New']);
  });
});
