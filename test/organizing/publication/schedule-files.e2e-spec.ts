import { type XmlElement, childrenOf, jsonFaults, readXml, textOf, xmlFaults } from './frab-structure.js';
import { hiddenCatalog, SECRET } from '../../build/hidden-catalog.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import { vitrine } from '../../setup/cli.js';
import type { Headers } from '../../setup/graphql.js';
import { pageOf } from '../../setup/site-page.js';

const NASTY = `Robots; "now", <b>&\\ ${'机器人'.repeat(30)}\nsecond line`;

describe('the programme as a file', () => {
  let test: TestCatalog;
  let opening: string;

  beforeAll(async () => {
    test = await startTestCatalog();
    const { rows } = test;
    const event = await rows.event({
      slug: 'games',
      name: { en: 'Games', 'zh-Hans': '游戏展' },
      starts_on: '2026-10-24',
      ends_on: '2026-10-26',
      time_zone: 'Europe/Berlin',
      locales: ['en', 'zh-Hans'],
    });
    const place = { name: { en: 'Koelnmesse' }, city: { en: 'Cologne' }, latitude: 50.9, longitude: 6.98 };
    const venue = await rows.venue(event, { role: 'MAIN', ...place });
    const hall = await rows.hall(event, venue, { code: 'H10', name: { en: 'Hall 10' } });
    const second = await rows.hall(event, venue, { code: 'H2', name: { en: 'Hall 2' } });
    const shown = await rows.exhibitor(event, {
      name: { en: 'Shown' },
      website: 'https://shown.example/?a=1&b=2',
    });
    const hidden = await rows.exhibitor(event, { name: { en: SECRET }, published: false });
    const times = (starts_at: string, ends_at: string) => ({ starts_at, ends_at });
    opening = await rows.session(
      event,
      {
        slug: 'opening',
        title: { en: 'Opening', 'zh-Hans': '开幕式' },
        description: { en: NASTY },
        hall_id: hall,
        speakers: [{ name: { en: 'Li Si' }, role: { en: 'Mayor' } }],
        ...times('2026-10-24T07:00:00Z', '2026-10-24T08:30:00Z'),
      },
      [shown, hidden],
    );
    // It starts after local midnight, on the day on which daylight saving time ends.
    await rows.session(event, {
      slug: 'late',
      hall_id: second,
      ...times('2026-10-24T22:30:00Z', '2026-10-25T03:00:00Z'),
    });
    await rows.session(event, {
      slug: 'exhibition',
      ...times('2026-10-25T08:00:00Z', '2026-10-26T17:00:00Z'),
    });
    await rows.event({ slug: 'empty' });
    await hiddenCatalog(rows);
    await test.settle();
  });

  afterAll(() => test.close());

  const file = (ending: string, headers: Headers = {}, event = 'games') =>
    fetch(`${test.url}/events/${event}/schedule.${ending}`, { headers });
  const text = async (ending: string) => (await file(ending)).text();
  const lines = async (ending: string) =>
    (await text(ending))
      .replace(/\r\n[ \t]/g, '')
      .split('\r\n')
      .slice(0, -1);
  /** The lines between BEGIN and END of each block, by property name without parameters. */
  const blocks = (all: readonly string[], name: string) => {
    const begins = [...all.keys()].filter((index) => all[index] === `BEGIN:${name}`);
    return begins.map((begin) => {
      const inside = all.slice(begin + 1, all.indexOf(`END:${name}`, begin));
      return Object.fromEntries(inside.map((line) => [/^[^:;]+/.exec(line)![0], line]));
    });
  };
  const xml = async (ending = 'xml?locale=en') => readXml(await text(ending));
  const eventsOf = (schedule: XmlElement) =>
    childrenOf(schedule, 'day').flatMap((day) =>
      childrenOf(day, 'room').flatMap((room) => childrenOf(room, 'event')),
    );

  describe('for calendars', () => {
    it('consists of lines that end with CRLF and have at most 75 octets', async () => {
      const answer = await file('ics');
      const body = await answer.text();
      expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
      const folded = body.split('\r\n');
      expect(folded.every((line) => Buffer.byteLength(line) <= 75 && !line.includes('\n'))).toBe(true);
      expect([folded[0], folded.at(-2), folded.at(-1)]).toEqual(['BEGIN:VCALENDAR', 'END:VCALENDAR', '']);
    });

    it('states times in the time zone of the event, before and after the end of daylight saving time', async () => {
      const events = blocks(await lines('ics'), 'VEVENT');
      expect(events.map(({ DTSTART, DTEND }) => [DTSTART, DTEND])).toEqual([
        ['DTSTART;TZID=Europe/Berlin:20261024T090000', 'DTEND;TZID=Europe/Berlin:20261024T103000'],
        ['DTSTART;TZID=Europe/Berlin:20261025T090000', 'DTEND;TZID=Europe/Berlin:20261026T180000'],
        ['DTSTART;TZID=Europe/Berlin:20261025T003000', 'DTEND;TZID=Europe/Berlin:20261025T040000'],
      ]);
    });

    it('contains the rules of the time zone', async () => {
      const all = await lines('ics');
      expect(blocks(all, 'VTIMEZONE')).toMatchObject([{ TZID: 'TZID:Europe/Berlin' }]);
      expect(blocks(all, 'DAYLIGHT')).toEqual([
        {
          DTSTART: 'DTSTART:20260329T020000',
          TZOFFSETFROM: 'TZOFFSETFROM:+0100',
          TZOFFSETTO: 'TZOFFSETTO:+0200',
        },
      ]);
      expect(blocks(all, 'STANDARD').at(-1)).toMatchObject({
        DTSTART: 'DTSTART:20261025T030000',
        TZOFFSETTO: 'TZOFFSETTO:+0100',
      });
    });

    it('escapes special characters and names speakers and published exhibitors', async () => {
      const [first] = blocks(await lines('ics?locale=en'), 'VEVENT');
      const escaped = NASTY.replace(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n');
      expect(first).toMatchObject({
        SUMMARY: 'SUMMARY;LANGUAGE=en:Opening',
        DESCRIPTION: `DESCRIPTION;LANGUAGE=en:${escaped}\\n\\nLi Si (Mayor)\\n\\nShown`,
        LOCATION: 'LOCATION:Hall 10\\, Koelnmesse\\, Cologne',
        GEO: 'GEO:50.9;6.98',
      });
    });

    it('keeps the UID of a changed session and raises its sequence number', async () => {
      const before = blocks(await lines('ics'), 'VEVENT')[0]!;
      await test.rows.update('session', opening, { slug: 'grand-opening', ends_at: '2026-10-24T08:45:00Z' });
      await test.settle();
      const after = blocks(await lines('ics'), 'VEVENT')[0]!;
      expect([after.UID, after.DTEND]).toEqual([before.UID, 'DTEND;TZID=Europe/Berlin:20261024T104500']);
      const number = (line: string | undefined): number => Number(/^SEQUENCE:(\d+)$/.exec(line!)?.[1]);
      expect(number(after.SEQUENCE)).toBeGreaterThan(number(before.SEQUENCE));
      const { text } = await pageOf(`${test.url}/en/games/programme/grand-opening.ics`);
      expect(text).toContain(`\r\n${after.UID}\r\n`);
      expect(text).toContain(`\r\n${after.SEQUENCE}\r\n`);
      await test.rows.update('session', opening, { slug: 'opening', ends_at: '2026-10-24T08:30:00Z' });
      await test.settle();
    });

    it('is a valid calendar for an event without a programme', async () => {
      expect((await (await file('ics', {}, 'empty')).text()).endsWith('END:VCALENDAR\r\n')).toBe(true);
    });
  });

  describe('for conference apps', () => {
    it('conforms to the XML schema, with and without sessions', async () => {
      expect(xmlFaults(await xml())).toEqual([]);
      expect(xmlFaults(readXml(await (await file('xml', {}, 'empty')).text()))).toEqual([]);
    });

    it('conforms to the JSON schema, with and without sessions', async () => {
      expect(jsonFaults(JSON.parse(await text('json')))).toEqual([]);
      expect(jsonFaults(await (await file('json', {}, 'empty')).json())).toEqual([]);
    });

    it('lists each session under the day and room in which it begins', async () => {
      const days = childrenOf(await xml(), 'day').map((day) => [
        day.attributes.date,
        childrenOf(day, 'room').map((room) => [
          room.attributes.name,
          childrenOf(room, 'event').map((event) => textOf(event, 'date')),
        ]),
      ]);
      expect(days).toEqual([
        ['2026-10-24', [['Hall 10', ['2026-10-24T09:00:00+02:00']]]],
        [
          '2026-10-25',
          [
            ['Games', ['2026-10-25T09:00:00+01:00']],
            ['Hall 2', ['2026-10-25T00:30:00+02:00']],
          ],
        ],
        ['2026-10-26', []],
      ]);
    });

    it('states elapsed durations, which the XML limits to 23:59', async () => {
      const durations = eventsOf(await xml()).map((event) => textOf(event, 'duration'));
      expect(durations).toEqual(['01:30', '23:59', '04:30']);
      const { schedule } = JSON.parse(await text('json'));
      expect(schedule.conference.days[1].rooms.Games[0].duration).toBe('33:00');
    });

    it('keeps texts unchanged and lists speakers and the websites of exhibitors', async () => {
      const [event] = eventsOf(await xml());
      expect(textOf(event!, 'description')).toBe(NASTY);
      expect(childrenOf(childrenOf(event!, 'persons')[0]!, 'person').map((person) => person.text)).toEqual([
        'Li Si',
      ]);
      expect(childrenOf(childrenOf(event!, 'links')[0]!, 'link')).toMatchObject([
        { text: 'Shown', attributes: { href: 'https://shown.example/?a=1&b=2' } },
      ]);
    });

    it('keeps the ids of a session when another session is added', async () => {
      const ids = async () =>
        eventsOf(await xml())
          .filter((event) => textOf(event, 'title') === 'Opening')
          .map(({ attributes }) => attributes);
      const before = await ids();
      const { rows } = await test.sql.query(`select id from event where slug = 'games'`);
      const times = { starts_at: '2026-10-24T06:00:00Z', ends_at: '2026-10-24T06:30:00Z' };
      const added = await test.rows.session(rows[0].id, { slug: 'early', ...times });
      await test.settle();
      expect(await ids()).toEqual(before);
      expect(before[0]!.guid).toBe(opening);
      await test.rows.remove('session', added);
      await test.settle();
    });
  });

  describe.each(['ics', 'json', 'xml'])('as .%s', (ending) => {
    it('contains no unpublished data', async () => {
      expect(await text(ending)).not.toContain(SECRET);
      expect(await (await file(ending, {}, 'open')).text()).not.toContain(SECRET);
      const administrator = await test.accounts.signedIn({ role: 'ADMINISTRATOR' });
      const answers = [
        await file(ending, administrator, 'secret-event'),
        await file(ending, {}, 'secret-event'),
        await file(ending, {}, 'nowhere'),
      ];
      expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
      const bodies = await Promise.all(answers.map((answer) => answer.text()));
      expect(bodies.map((body) => body.replace(/"[^"]*secret-event[^"]*"|"[^"]*nowhere[^"]*"/g, ''))).toEqual(
        Array.from({ length: 3 }, () => bodies[2]!.replace(/"[^"]*nowhere[^"]*"/, '')),
      );
    });

    it('is in the requested language, then in the preferred one, then in the first of the event', async () => {
      const texts = [
        await file(`${ending}?locale=zh-Hans`),
        await file(ending, { 'accept-language': 'zh-CN' }),
        await file(ending, { 'accept-language': 'fr' }),
      ].map(async (answer) => ((await answer.text()).includes('开幕式') ? 'Chinese' : 'English'));
      expect(await Promise.all(texts)).toEqual(['Chinese', 'Chinese', 'English']);
      expect((await file(`${ending}?locale=EN-us`)).headers.get('content-language')).toBe('en');
      expect((await file(`${ending}?locale=nonsense_`)).status).toBe(422);
    });

    it('is sent again only after a change', async () => {
      const tag = (await file(ending)).headers.get('etag')!;
      expect((await file(ending, { 'if-none-match': tag })).status).toBe(304);
      await test.rows.update('session', opening, { slug: 'again' });
      await test.settle();
      expect((await file(ending, { 'if-none-match': tag })).status).toBe(200);
      await test.rows.update('session', opening, { slug: 'opening' });
      await test.settle();
    });
  });

  it.each([
    ['ics', 'ics'],
    ['frab-json', 'json'],
    ['frab-xml', 'xml'],
  ])('can be written as %s by the command line', async (format, ending) => {
    const environment = { DATABASE_URL: test.databaseUrl, PUBLIC_URL: test.url };
    const { code, output } = await vitrine(`export schedule --event games --format ${format}`, environment);
    const here = (body: string) => body.replace(/\r\n /g, '').replace(/http:\/\/127[^/]*/g, '');
    expect([code, here(output)]).toEqual([0, here(await text(ending))]);
  });

  it('is refused by the command line for an unpublished event', async () => {
    const environment = { DATABASE_URL: test.databaseUrl };
    expect(await vitrine('export schedule --event secret-event', environment)).toEqual({
      code: 1,
      output: '',
      stderr: 'There is no published event "secret-event".\n',
    });
  });
});
