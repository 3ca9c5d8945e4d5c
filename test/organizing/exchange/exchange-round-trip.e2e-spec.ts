import { randomUUID } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import fc from 'fast-check';
import { boothCodeKey, isBoothCode } from '../../../src/fair/booth/booth-code.fields.js';
import { ExportService } from '../../../src/organizing/exchange/export.service.js';
import {
  EXCHANGE_KINDS,
  type ExchangeKindName,
} from '../../../src/organizing/exchange/model/exchange-kind.js';
import type { TableFormat } from '../../../src/organizing/exchange/parsers/table.js';
import { COMMAND_LINE } from '../../../src/identity/audit/actor.js';
import { importing, type Importing } from '../../build/importing.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';

/** Any text that PostgreSQL can store, also texts that the API rejects. */
const TEXT = fc
  .oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
    fc.constantFrom(
      '=1+1',
      '\u200B',
      '\uFEFF',
      'e\u0301',
      ' a ',
      'a\r\nb',
      '"',
      "'",
      'a;b',
      '张三 (总经理)',
      '\u2028',
      'x\u0085y',
    ),
  )
  .map((text) => text.replaceAll('\0', ''))
  .filter((text) => text.isWellFormed() && text.replaceAll(' ', '') !== '');
/** XML 1.0 cannot hold all characters. */
// eslint-disable-next-line no-control-regex -- the pattern matches control characters
const NOT_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/;
const LOCALIZED = fc
  .record({ 'zh-Hans': TEXT, en: TEXT }, { requiredKeys: [] })
  .filter((texts) => Object.keys(texts).length > 0);
const PEOPLE = fc.array(fc.record({ name: LOCALIZED, role: LOCALIZED }, { requiredKeys: ['name'] }), {
  maxLength: 3,
});
const CODE = fc.stringMatching(/^[AH1-3][AH1-3.-]{0,3}$/);
/** Codes as printed by fairs, with parts that resemble a hall, a range or a list. */
const PRINTED = fc
  .array(
    fc.constantFrom('A', '12', '1-2', ' ', '/', '+', '（光地）', '(', 'é', 'Ж', '号馆', 'Ｂ', '.', '–', 'H1'),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((parts) => parts.join('').trim())
  .filter(isBoothCode);
const FAIR = fc.record({
  halls: fc.uniqueArray(fc.record({ venue: fc.nat(1), code: CODE }), {
    minLength: 1,
    maxLength: 5,
    selector: ({ venue, code }) => `${venue} ${code}`,
  }),
  booths: fc.uniqueArray(
    fc.record({
      hall: fc.nat(4),
      code: fc.oneof(fc.stringMatching(/^[AH1-3][AH1-3./-]{0,4}$/), PRINTED),
      area: fc.option(fc.double({ min: 1e-7, max: 1e5, noNaN: true })),
    }),
    { maxLength: 8, selector: ({ hall, code }) => `${hall} ${boothCodeKey(code)}` },
  ),
  exhibitors: fc.array(
    fc.record(
      {
        name: LOCALIZED,
        description: LOCALIZED,
        city: LOCALIZED,
        external_id: TEXT,
        representatives: PEOPLE,
        address: LOCALIZED,
        brands: fc.array(TEXT, { maxLength: 3 }),
        sponsor: TEXT,
        contact_phone: fc.constant('+861062552233'),
        contact_locale: fc.constantFrom('en', 'zh-Hans'),
        contact_name: fc.constant('Wang'),
        website: fc.constantFrom('https://a.example', 'HTTP://A.example/ü?a b'.replace(' ', '+')),
      },
      { requiredKeys: ['name', 'sponsor'] },
    ),
    { minLength: 1, maxLength: 5 },
  ),
  sessions: fc.array(
    fc.record({
      title: LOCALIZED,
      speakers: PEOPLE,
      track: LOCALIZED,
      hosts: fc.array(TEXT, { maxLength: 3 }),
      published: fc.boolean(),
      hour: fc.double({ min: 0, max: 20, noNaN: true }),
    }),
    { maxLength: 3 },
  ),
});
const STAGES = [{ code: 'A', name: { en: 'A' } }];
type Fair = typeof FAIR extends fc.Arbitrary<infer T> ? T : never;

describe('the import of an export', () => {
  let test: TestCatalog;
  let files: Importing;

  beforeAll(async () => {
    test = await startTestCatalog();
    files = importing(test.app);
  });

  afterAll(() => test.close());

  const exported = async (kind: ExchangeKindName, event: string, format: TableFormat) =>
    buffer(
      await test.app.get(ExportService).open({ kind, event, format, actor: COMMAND_LINE, isPublic: false }),
    );
  const unchanged = async (event: string, isXml: boolean) => {
    for (const kind of EXCHANGE_KINDS) {
      for (const format of ['csv', 'json', 'xlsx'] as const) {
        if (format === 'xlsx' && !isXml) continue;
        const file = await exported(kind, event, format);
        const { plan, steps, rows } = await files.run(kind, event, file, { format });
        const changes = steps.filter(({ action }) => action !== 'NONE');
        expect([kind, format, plan.problems, changes]).toEqual([kind, format, [], []]);
        expect(plan.unchanged).toBe(rows);
      }
    }
  };

  it('changes nothing for random texts, halls and booths', async () => {
    await fc.assert(
      fc.asyncProperty(FAIR, async (fair) => {
        const slug = `fair-${randomUUID()}`;
        await randomFair(test, slug, fair);
        await unchanged(
          slug,
          !NOT_XML.test(
            JSON.stringify(fair)
              .replace(/\\[bf]/g, '\b')
              .replace(/\\u(....)/g, (_all, code: string) => String.fromCodePoint(parseInt(code, 16))),
          ),
        );
      }),
      { numRuns: 6 },
    );
  });

  it('changes nothing if a label looks like a range of booths', async () => {
    const event = await test.rows.event({ slug: 'ranges' });
    const venue = await test.rows.venue(event);
    for (const code of ['H4', 'H101']) {
      const hall = await test.rows.hall(event, venue, { code });
      for (const booth of ['101', 'H6']) {
        const id = await test.rows.booth(event, hall, { code: booth });
        await test.rows.allocation(event, id, await test.rows.exhibitor(event));
      }
    }
    await unchanged('ranges', true);
    const file = Buffer.from('name.en,booths\nNew,H4-101\n');
    const { plan } = await files.run('exhibitors', 'ranges', file);
    expect(plan.problems).toMatchObject([{ code: 'BOOTH_TAKEN', value: 'H4-101' }]);
  });

  it('does not read a label as a range if the hall does not exist either', async () => {
    await test.rows.event({ slug: 'no-halls' });
    const options = { share: false, createCategories: false, createBooths: true };
    const file = 'name.en,booths\nNew,H4-101\n';
    const { plan } = await files.run('exhibitors', 'no-halls', file, { options, dryRun: true });
    expect(plan.makes).toMatchObject({ halls: ['H4'], booths: ['H4-101'] });
  });
});

/** Stores an event by SQL; omits booths without a hall. */
async function randomFair({ rows }: TestCatalog, slug: string, fair: Fair): Promise<void> {
  const event = await rows.event({ slug });
  const venues = [await rows.venue(event), await rows.venue(event, { slug: 'h1' })];
  const halls: string[] = [];
  for (const { venue, code } of fair.halls)
    halls.push(await rows.hall(event, venues[venue]!, { code, stages: STAGES }));
  const exhibitors: string[] = [];
  const externalIds = new Set<string>();
  for (const { external_id, sponsor, ...profile } of fair.exhibitors) {
    const sponsor_level_id = await rows.sponsorLevel(event, { name: { en: sponsor } });
    const values = { ...profile, sponsor_level_id };
    const isNew = external_id !== undefined && !externalIds.has(external_id);
    if (isNew) externalIds.add(external_id);
    const id = await rows.exhibitor(event, isNew ? { ...values, external_id } : values);
    exhibitors.push(id);
    await rows.product(event, id, { name: values.name, description: values.description });
  }
  for (const [index, { hall, code, area }] of fair.booths.entries()) {
    if (!halls[hall]) continue;
    const booth = await rows.booth(event, halls[hall], area === null ? { code } : { code, area });
    await rows.allocation(event, booth, exhibitors[index % exhibitors.length]!);
  }
  for (const [index, { hour, ...values }] of fair.sessions.entries()) {
    const start = Date.UTC(2017, 8, 15, 1) + hour * 3_600_000;
    const times = {
      starts_at: new Date(start).toISOString(),
      ends_at: new Date(start + 3_600_000).toISOString(),
    };
    const place =
      halls[index] === undefined ? {} : { hall_id: halls[index], stage: index % 2 === 0 ? 'A' : null };
    await rows.session(event, { ...values, ...times, ...place }, exhibitors.slice(0, 2));
  }
}
