import { randomUUID } from 'node:crypto';
import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import { inHours } from '../../build/times.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import { until } from '../../setup/until.js';
import { linkedDataOf, pageOf } from '../../setup/site-page.js';

const SLUG = 'talks';
/** More than the API returns by ids in one request. */
const MANY = 120;

describe('the programme of the site', () => {
  let test: TestCatalog;
  let event: string;
  const page = (path: string) => pageOf(`${test.url}/en/${SLUG}${path}`);

  beforeAll(async () => {
    test = await startTestCatalog();
    event = await test.rows.event({
      slug: SLUG,
      starts_on: inHours(-48).slice(0, 10),
      ends_on: inHours(48).slice(0, 10),
    });
    const session = (slug: string, from: number, values: object = {}) =>
      test.rows.session(event, {
        slug,
        title: { en: `Talk ${slug}` },
        starts_at: inHours(from),
        ends_at: inHours(from + 0.5),
        ...values,
      });
    await session('over', -9);
    await session('next', 1);
    await session('moved', 2, { state: 'MOVED' });
    await session('cancelled', 3, { state: 'CANCELLED' });
    await test.settle();
  });

  afterAll(() => test.close());

  it('shows the next sessions on the home page during the event', async () => {
    const { text } = await page('/');
    expect([text.includes('Talk next'), text.includes('Talk over')]).toEqual([true, false]);
    expect(text).toContain('Next sessions');
  });

  it('has a page of all days, each under its name', async () => {
    const { text } = await page('/programme?on=all');
    for (const title of ['over', 'next', 'moved', 'cancelled']) expect(text).toContain(`Talk ${title}`);
    const days = text.match(/<h2 class="day">[^<]+/g) ?? [];
    expect(days.length).toBe(new Set(days).size);
    expect(text).toMatch(/<a href="[^"]*on=all"\s+aria-current="true">All days</);
    expect((await page('/programme')).text).toContain('on=all');
  });

  it.each([
    ['moved', 'Moved', 'EventRescheduled', 'CONFIRMED'],
    ['cancelled', 'Cancelled', 'EventCancelled', 'CANCELLED'],
  ])(
    'shows visitors, search engines and calendars that a session is %s',
    async (slug, word, linked, status) => {
      const detail = await page(`/programme/${slug}`);
      expect(detail.text).toMatch(new RegExp(`class="status [^"]*">${word}<`));
      expect(linkedDataOf(detail.text)[0]).toMatchObject({ eventStatus: `https://schema.org/${linked}` });
      expect((await page(`/programme/${slug}.ics`)).text).toContain(`\r\nSTATUS:${status}\r\n`);
      const day = new Date(Date.parse(inHours(slug === 'moved' ? 2 : 3)));
      const on = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(day);
      expect((await page(`/programme?on=${on}`)).text).toContain(word);
    },
  );

  it('increases the sequence number in the calendar file when a session changes', async () => {
    const id = await test.rows.session(event, {
      slug: 'earlier',
      title: { en: 'Talk earlier' },
      starts_at: inHours(7),
      ends_at: inHours(8),
    });
    await test.settle();
    const number = async () =>
      Number(/^SEQUENCE:(\d+)\r$/m.exec((await page('/programme/earlier.ics')).text)?.[1]);
    const before = await number();
    await test.sql.query('update session set starts_at = $2 where id = $1', [id, inHours(6)]);
    await test.settle();
    expect(await number()).toBeGreaterThan(before);
  });

  it('exports a calendar of more sessions than the API returns in one request', async () => {
    const ids: string[] = [];
    for (let number = 0; number < MANY; number += 1) {
      const id = randomUUID();
      await test.rows.session(event, {
        id,
        title: { en: `Many ${number}` },
        starts_at: inHours(5),
        ends_at: inHours(6),
      });
      ids.push(encodeCatalogId('SESSION', id));
    }
    await test.settle();
    const { status, text } = await page(`/programme.ics?ids=${ids.join('.')}`);
    expect([status, text.match(/BEGIN:VEVENT/g)?.length]).toEqual([200, MANY]);
    const saved = await page(`/saved?part=list&ids=${ids.join('.')}`);
    expect(saved.text.match(/Add to calendar/g)?.length).toBe(1);
  });

  it('hides an announcement after its end, even if nothing else changes', async () => {
    const seconds = (count: number) => new Date(Date.now() + count * 1000).toISOString();
    await test.rows.announcement(event, {
      text: { en: 'Short notice' },
      starts_at: seconds(-9),
      ends_at: seconds(5),
    });
    await test.rows.announcement(event, { text: { en: 'Coming notice' }, starts_at: seconds(5) });
    await test.settle();
    const first = (await page('/')).text;
    expect([first.includes('Short notice'), first.includes('Coming notice')]).toEqual([true, false]);
    await until(async () => {
      const { text } = await page('/');
      return !text.includes('Short notice') && text.includes('Coming notice');
    });
  });
});
