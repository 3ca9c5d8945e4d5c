import { GraphQLSchemaHost } from '@nestjs/graphql';
import { getNamedType, type GraphQLObjectType, isInputObjectType, isObjectType } from 'graphql';
import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import { english, ManagedEvent } from '../../build/managed-event.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import type { Data } from '../../setup/graphql.js';

/** Input fields that are readable as another field, `Type.field`, or that are not settings: `-` and the reason. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  'acceptInvitation token': '- a secret, used once',
  'acceptInvitation password': '- a secret',
  'changePassword currentPassword': '- a secret',
  'changePassword newPassword': '- a secret',
  'resetPassword token': '- a secret, used once',
  'resetPassword password': '- a secret',
  'signIn password': '- a secret',
  'requestSignUp email': '- the recipient of a mail',
  'requestSignUp event': 'Event.signUps',
  'createSignUpLink email': 'Event.signUps',
  'requestSignUp locale': 'Account.locale',
  'completeSignUp token': '- a secret, used once',
  'completeSignUp password': '- a secret',
  'completeSignUp name': 'Account.name',
  'completeSignUp locale': 'Account.locale',
  'requestPasswordReset email': '- the recipient of a mail',
  'inviteAccount email': '- the recipient of a mail',
  'inviteAccount role': 'RoleGrant.role',
  'inviteAccounts invitations': 'Event.invitations',
  'grantRole role': 'RoleGrant.role',
  'grantRole memberRole': 'RoleGrant.memberRole',
  'revokeRole memberRole': '- not used',
  'revokeRole role': '- a removal',
  'deleteEvent slug': '- a confirmation',
  'mergeExhibitors keepVersion': '- the version that the user read',
  'mergeExhibitors mergeVersion': '- the version that the user read',
  'assignBooth shared': 'Booth.exhibitors',
  'holdBooth until': 'BoothAllocation.heldUntil',
  'updateBooth blocked': 'Booth.status',
  'approveKiosk userCode': '- shown by a device, used once',
  'denyKiosk userCode': '- shown by a device, used once',
  'createBooths booths': 'Hall.booths',
  'setHallPlan background': 'HallPlan.background',
  'setHallPlan features': 'HallPlan.features',
  'setHallPlan north': 'HallPlan.north',
  'releaseNotices states': '- a selection of mails',
  'discardNotices states': '- a selection of mails',
  'submitExhibitors statuses': '- a selection of exhibitors',
  'publishExhibitors statuses': '- a selection of exhibitors',
  'unpublishExhibitors statuses': '- a selection of exhibitors',
  'submitExhibitors filter': '- a selection of exhibitors',
  'publishExhibitors filter': '- a selection of exhibitors',
  'submitExhibitors after': '- a selection of exhibitors',
  'publishExhibitors after': '- a selection of exhibitors',
  'submitExhibitors expectedCount': '- a selection of exhibitors',
  'publishExhibitors expectedCount': '- a selection of exhibitors',
  'unpublishExhibitors filter': '- a selection of exhibitors',
  'unpublishExhibitors after': '- a selection of exhibitors',
  'unpublishExhibitors expectedCount': '- a selection of exhibitors',
  'reviewExhibitors filter': '- a selection of exhibitors',
  'reviewExhibitors after': '- a selection of exhibitors',
  'reviewExhibitors expectedCount': '- a selection of exhibitors',
  'labelExhibitors filter': '- a selection of exhibitors',
  'labelExhibitors after': '- a selection of exhibitors',
  'labelExhibitors expectedCount': '- a selection of exhibitors',
  'inviteContacts statuses': '- a selection of exhibitors',
  'inviteContacts filter': '- a selection of exhibitors',
  'inviteContacts after': '- a selection of exhibitors',
  'inviteContacts expectedCount': '- a selection of exhibitors',
  'inviteContacts renew': 'Event.invitations',
  'mailExhibitors filter': '- a selection of exhibitors',
  'mailExhibitors after': '- a selection of exhibitors',
  'mailExhibitors expectedCount': '- a selection of exhibitors',
  'mailExhibitors statuses': '- a selection of exhibitors',
  'mailExhibitors subject': 'Notice.subject',
  'mailExhibitors body': 'Notice.text',
  'reviewExhibitors statuses': '- a selection of exhibitors',
  'reviewExhibitor decision': 'ExhibitorReview.decision',
  'reviewExhibitor note': 'ExhibitorReview.note',
  'reviewExhibitor internalNote': 'ExhibitorReview.internalNote',
  'reviewExhibitor deferNotification': 'ExhibitorReview.notifiedAt',
  'reviewExhibitors decision': 'ExhibitorReview.decision',
  'reviewExhibitors note': 'ExhibitorReview.note',
  'reviewExhibitors internalNote': 'ExhibitorReview.internalNote',
  'reviewExhibitors deferNotification': 'ExhibitorReview.notifiedAt',
  'labelExhibitors add': 'Exhibitor.labels',
  'labelExhibitors remove': '- a removal',
  'labelExhibitors statuses': '- a selection of exhibitors',
  'reopenExhibitor note': 'ExhibitorReview.note',
  'updateEvent showsCall': 'Call.isShown',
  'updateEvent callIntroduction': 'Call.introduction',
  'updateEvent showsPlacesLeft': 'Call.showsPlacesLeft',
  'acceptPendingChange proposedAt': '- the proposal that the user read',
  'acceptPendingProductChange proposedAt': '- the proposal that the user read',
  'rejectPendingChange note': '- the reason for a deleted change',
  'rejectPendingProductChange note': '- the reason for a deleted change',
  'setKioskSettings diagnosticsPin': 'KioskSettings.diagnosticsPin',
  'setKioskSettings playlist': 'KioskSettings.playlist',
  'updateEvent movesProgramme': '- a choice for one change',
  'sendKioskCommand kind': '- a command, executed once',
  'sendKioskCommand message': '- a command, executed once',
  'setExhibitorLogo image': 'Exhibitor.logo',
  'setExhibitorSearch keywords': 'SearchSetting.keywords',
  'setExhibitorSearch reading': 'SearchSetting.reading',
  'setProductSearch keywords': 'SearchSetting.keywords',
  'setProductSearch reading': 'SearchSetting.reading',
  'setSearchSynonyms groups': 'SearchSynonyms.groups',
};

describe('a setting', () => {
  let test: TestCatalog;
  let fair: ManagedEvent;

  beforeAll(async () => {
    test = await startTestCatalog();
  });

  afterAll(() => test.close());

  beforeEach(async () => {
    fair = await ManagedEvent.make(test, { status: 'DRAFT' });
  });

  it('is readable, for every mutation', () => {
    const { schema } = test.app.get(GraphQLSchemaHost);
    const unread = Object.values(schema.getMutationType()?.getFields() ?? {}).flatMap(
      ({ name, args, type }) => {
        const input = getNamedType(args[0]?.type);
        const payload = getNamedType(type);
        if (!isInputObjectType(input) || !isObjectType(payload)) return [];
        const shown = Object.values(payload.getFields())
          .map((field) => getNamedType(field.type))
          .filter((shown): shown is GraphQLObjectType => isObjectType(shown) && shown.name !== 'UserError');
        return Object.keys(input.getFields())
          .filter((field) => !isReadable(name, field, shown))
          .map((field) => `${name} ${field}`);
      },
    );
    const known = new Set(Object.keys(ELSEWHERE));
    expect(unread.filter((setting) => !known.has(setting))).toEqual([]);
    for (const place of Object.values(ELSEWHERE).filter((place) => !place.startsWith('-'))) {
      const [type = '', field = ''] = place.split('.');
      const found = schema.getType(type);
      expect([place, isObjectType(found) && field in found.getFields()]).toEqual([place, true]);
    }
  });

  const SETTINGS =
    'registrationOpensAt registrationClosesAt moderatesChanges timeZone locales exhibitorQuota';

  it('of an event is returned to its organizers as set', async () => {
    const settings = {
      registrationOpensAt: '2017-01-01T00:00:00.000Z',
      registrationClosesAt: '2017-08-01T00:00:00.000Z',
      moderatesChanges: false,
      timeZone: 'Europe/Berlin',
      locales: ['zh-Hans', 'en', 'de'],
      exhibitorQuota: 7,
    };
    const { event, errors } = await fair.change(
      'updateEvent',
      { eventId: fair.id, ...settings },
      `event { ${SETTINGS} }`,
    );
    expect([errors, event]).toEqual([[], settings]);
    await fair.change('publishEvent', { eventId: fair.id });
    const query = `{ event(slug: "${fair.slug}") { ${SETTINGS} } }`;
    // Visitors read the dates of registration, but only staff the moderation of changes and the quota.
    expect((await test.api.data(query)).event).toEqual({
      ...settings,
      moderatesChanges: null,
      exhibitorQuota: null,
    });
  });

  const update = (input: object) => fair.problems('updateEvent', { eventId: fair.id, ...input });
  const publish = () => fair.change('publishEvent', { eventId: fair.id });

  it('of languages can grow, but cannot lose a language that a text has', async () => {
    expect(await update({ locales: ['en', 'fr', 'zh-Hans'] })).toEqual([]);
    expect(await update({ name: [{ locale: 'fr', text: 'Foire' }] })).toEqual([]);
    expect(await test.api.ofEvent(fair.slug, 'name(locale: "fr")', fair.organizer)).toBe('Foire');
    const locales = ['en', 'zh-Hans'];
    const { errors } = await fair.change('updateEvent', { eventId: fair.id, locales }, 'errors { message }');
    const message = expect.stringContaining('texts in fr: 1, such as the event "event-') as string;
    expect(errors).toEqual([{ code: 'IN_USE', path: ['locales'], message }]);
    expect(await update({ locales: ['en', 'fr'] })).toEqual([]);
    expect(await update({ locales: [] })).toEqual(['INVALID locales']);
    expect(await update({ locales: ['en', 'fr', 'en'] })).toEqual(['INVALID locales']);
    expect(await update({ locales: null })).toEqual(['INVALID locales']);
  });

  it('of languages can only be extended at the end once the event is published', async () => {
    await publish();
    expect(await update({ locales: ['zh-Hans', 'en', 'de'] })).toEqual([]);
    expect(await update({ locales: ['en', 'zh-Hans', 'de'] })).toEqual(['WRONG_STATUS locales']);
    expect(await update({ locales: ['zh-Hans', 'de'] })).toEqual(['WRONG_STATUS locales']);
    expect(await test.api.ofEvent(fair.slug, 'locales')).toEqual(['zh-Hans', 'en', 'de']);
  });

  it('of a new language gives names a sort order in it', async () => {
    for (const name of ['Beta', 'Alpha']) {
      await test.rows.exhibitor(fair.event, { name: { en: 'Same', 'zh-Hans': name } });
    }
    await test.settle();
    expect(await update({ locales: ['zh-Hans', 'en', 'de'], moderatesChanges: true })).toEqual([]);
    await publish();
    const { nodes } = await test.api.ofEvent(
      fair.slug,
      'exhibitors(locale: "de") { nodes { name(locale: "de") } }',
    );
    expect(nodes.map(({ name }: Data) => name)).toEqual(['Alpha', 'Beta']);
  });

  it('of the time zone keeps the local times of sessions', async () => {
    const { event } = fair;
    const venue = await test.rows.venue(event);
    const hall_id = await test.rows.hall(event, venue);
    // One after the other in one hall, from the first hour of the event in Shanghai to the last.
    for (const [starts_at, ends_at] of [
      ['2017-09-14T16:00:00Z', '2017-09-14T17:00:00Z'],
      ['2017-09-14T17:00:00Z', '2017-09-14T18:00:00Z'],
      ['2017-09-21T15:00:00Z', '2017-09-21T16:00:00Z'],
    ]) {
      await test.rows.session(event, { hall_id, starts_at, ends_at });
    }
    await test.settle();
    const times = async (): Promise<string[]> =>
      (await test.api.ofEvent(fair.slug, 'sessions { nodes { startsAt } }', fair.organizer)).nodes.map(
        ({ startsAt }: Data) => startsAt.slice(0, 16),
      );
    expect(await update({ timeZone: 'America/New_York' })).toEqual([]);
    expect(await times()).toEqual(['2017-09-15T04:00', '2017-09-15T05:00', '2017-09-22T03:00']);
    expect(await update({ timeZone: 'Asia/Shanghai' })).toEqual([]);
    expect(await times()).toEqual(['2017-09-14T16:00', '2017-09-14T17:00', '2017-09-21T15:00']);
  });

  it('of the time zone cannot change once the event is published', async () => {
    await publish();
    expect(await update({ timeZone: 'Asia/Shanghai' })).toEqual([]);
    expect(await update({ timeZone: 'Europe/Berlin' })).toEqual(['WRONG_STATUS timeZone']);
    expect(await update({ timeZone: null })).toEqual(['INVALID timeZone']);
  });

  it('of the external id of a product is returned to staff', async () => {
    const exhibitor = await test.rows.exhibitor(fair.event);
    await test.settle();
    const input = {
      exhibitorId: encodeCatalogId('EXHIBITOR', exhibitor),
      name: english('Robot'),
      kind: 'PRODUCT',
    };
    const { product } = await fair.change(
      'addProduct',
      { ...input, externalId: 'P-1' },
      'product { externalId }',
    );
    expect(product).toEqual({ externalId: 'P-1' });
  });
});

/** Returns whether a field of an input is also a field of the types that the mutation returns. */
function isReadable(mutation: string, field: string, shown: readonly GraphQLObjectType[]): boolean {
  const name = field.replace(/Ids$/, 's').replace(/ys$/, 'ies').replace(/Id$/, '');
  const found = shown.some(
    (type) =>
      field in type.getFields() || name in type.getFields() || type.name.toLowerCase() === name.toLowerCase(),
  );
  // An id that selects the object, or the version that was read, is no setting.
  const chooses =
    field !== name && (field === 'eventId' || !/^(?:add|create|register|update)/.test(mutation));
  return found || chooses || /^(?:version|seenIds)$/.test(field);
}
