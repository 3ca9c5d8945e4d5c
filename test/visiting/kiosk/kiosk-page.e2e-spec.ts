import { Devices } from '../../build/devices.js';
import { ManagedEvent } from '../../build/managed-event.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import type { Data, Headers } from '../../setup/graphql.js';
import type { Answer } from '../../setup/graphql-request.js';
import {
  closedPolicy,
  FOREIGN,
  languageOf,
  otherLanguage,
  outcomesOf,
  policyOf,
  visit,
} from '../../setup/page.js';

const PASSWORD = 'a horse and a battery';

describe('the page that a waiting screen names', () => {
  let test: TestCatalog;
  let fair: ManagedEvent;
  let devices: Devices;
  let page: Answer;

  beforeAll(async () => {
    test = await startTestCatalog();
    fair = await ManagedEvent.make(test, {
      locales: ['en', 'zh-Hans'],
      name: { en: 'Fair' },
      status: 'DRAFT',
    });
    devices = new Devices(test, fair.event, fair.organizer);
    await test.rows.hall(fair.event, await test.rows.venue(fair.event));
    await test.settle();
    page = await open();
  });

  afterAll(() => test.close());

  const open = (path = '/kiosks/pair', language = 'en') => visit(`${test.url}${path}`, language);

  /** What one of the forms asks the API. */
  function queryOf(form: string, attribute = 'query'): string {
    const tag = new RegExp(`<form id="${form}"[^>]*>`).exec(page.text)?.[0] ?? '';
    return new RegExp(` data-${attribute}="([^"]*)"`).exec(tag)?.[1] ?? '';
  }

  const found = async (code: string, headers: Headers = fair.organizer): Promise<Data> =>
    (await test.api.data(queryOf('find'), { event: fair.id, code }, headers)).node?.kioskPairing;

  it('is where a device says that it is, with or without the code', async () => {
    const { verificationUri, verificationUriComplete, userCode } = (await devices.pair()) as Data;
    expect(new URL(verificationUri).pathname).toBe('/kiosks/pair');
    const { pathname, search } = new URL(verificationUriComplete);
    expect(search).toBe(`?code=${userCode}`);
    const answer = await open(pathname + search);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    // The code stays in the browser.
    expect(answer.text).toBe(page.text);
  });

  it('runs its own script alone, fetches nothing and calls this server alone', () => {
    expect(policyOf(page)).toEqual(closedPolicy(page));
    expect(page.text).not.toMatch(FOREIGN);
    expect([page.headers.get('referrer-policy'), page.headers.get('vary')]).toEqual([
      'no-referrer',
      expect.stringContaining('accept-language'),
    ]);
  });

  it.each([
    { language: 'en-GB,en;q=0.9', locale: 'en' },
    { language: 'zh-CN,zh;q=0.9', locale: 'zh-Hans' },
    { language: 'de', locale: 'zh-Hans' },
  ])('is in $locale for $language, and the other language is one step away', async ({ language, locale }) => {
    const answer = await open(undefined, language);
    expect(languageOf(answer)).toBe(locale);
    const other = await open(otherLanguage(answer), language);
    expect(languageOf(other)).toBe(locale === 'en' ? 'zh-Hans' : 'en');
  });

  it('has words in both languages for everything that may come of it, and the same forms', async () => {
    const chinese = await open(undefined, 'zh-CN');
    expect(outcomesOf(page)).toEqual(outcomesOf(chinese));
    expect(outcomesOf(page)).toEqual(
      expect.arrayContaining([
        'APPROVED',
        'DENIED',
        'NO_EVENT',
        'NOT_FOUND',
        'INVALID',
        'RATE_LIMITED',
        'OTHER',
      ]),
    );
    const marks = ({ text }: Answer) => text.match(/ (?:name|id|data-[a-z]+)="[^"]*"/g);
    expect(marks(page)).toEqual(marks(chinese));
  });

  it('signs in whoever has not, and lists the events to choose from with their halls and languages', async () => {
    expect((await test.api.data(queryOf('sign-in', 'events'))).viewer).toBeNull();
    const { email } = await test.accounts.withPassword(PASSWORD, { role: 'ORGANIZER', event: fair.event });
    const { signIn } = await test.api.data(queryOf('sign-in'), { input: { email, password: PASSWORD } });
    const { viewer, events } = await test.api.data(
      queryOf('sign-in', 'events'),
      { after: null },
      { authorization: `Bearer ${signIn.token}` },
    );
    expect(viewer.roles).toEqual([{ role: 'ORGANIZER', event: { id: fair.id } }]);
    const own = events.nodes.find(({ id }: { id: string }) => id === fair.id);
    expect(own).toMatchObject({ name: 'Fair', locales: ['en', 'zh-Hans'] });
    expect(own.venues[0].halls).toHaveLength(1);
  });

  it('shows organizers the device that waits, and nobody else', async () => {
    const facts = { appVersion: '1.2.0', screen: { width: 1080, height: 1920 }, secureContext: true };
    const { userCode } = await devices.pair(facts);
    expect(await found(userCode.toLowerCase())).toMatchObject({
      userCode,
      appVersion: '1.2.0',
      screenWidth: 1080,
      screenHeight: 1920,
      secureContext: true,
      address: '127.0.0.1',
    });
    expect(await found('BBBB-BBBB')).toBeNull();
    expect(await found(userCode, fair.reviewer)).toBeNull();
    expect(await found(userCode, {})).toBeUndefined();
  });

  it('lets a device in with all that its form asks for', async () => {
    const { deviceCode, userCode } = await devices.pair();
    const fields = [...page.text.matchAll(/<(?:input|select) name="(\w+)"/g)].map(([, field]) => field);
    expect(fields.slice(fields.indexOf('event'))).toEqual([
      'event',
      'name',
      'hall',
      'x',
      'y',
      'heading',
      'panelWidth',
      'locale',
      'trustedDocumentsOnly',
    ]);
    const { events } = await test.api.data(queryOf('sign-in', 'events'), { after: null }, fair.organizer);
    const own = events.nodes.find(({ id }: { id: string }) => id === fair.id);
    const input = {
      eventId: fair.id,
      userCode,
      name: 'West gate',
      hallId: own.venues[0].halls[0].id,
      position: { x: 1.5, y: 2 },
      heading: 270,
      panelWidth: 700,
      locale: 'zh-Hans',
      trustedDocumentsOnly: true,
    };
    const { approveKiosk } = await test.api.data(queryOf('decide'), { input }, fair.organizer);
    expect(approveKiosk.errors).toEqual([]);
    expect((await devices.token(deviceCode)).body.configuration).toMatchObject({
      name: 'West gate',
      position: { x: 1.5, y: 2 },
      heading: 270,
      panelWidth: 700,
      locale: 'zh-Hans',
      trustedDocumentsOnly: true,
    });
  });

  it('refuses a device', async () => {
    const { deviceCode, userCode } = await devices.pair();
    const input = { eventId: fair.id, userCode };
    const { denyKiosk } = await test.api.data(queryOf('decide', 'deny'), { input }, fair.organizer);
    expect(denyKiosk.errors).toEqual([]);
    expect((await devices.token(deviceCode)).body.error).toBe('access_denied');
  });
});
