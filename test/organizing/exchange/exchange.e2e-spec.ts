import { buffer } from 'node:stream/consumers';
import { ExportService } from '../../../src/organizing/exchange/export.service.js';
import { ImportService } from '../../../src/organizing/exchange/import.service.js';
import {
  EXCHANGE_KINDS,
  type ExchangeKindName,
} from '../../../src/organizing/exchange/model/exchange-kind.js';
import type { Table } from '../../../src/organizing/exchange/parsers/table.js';
import { readForeignTable } from '../../../src/organizing/exchange/parsers/table-reader.js';
import { RevertService } from '../../../src/organizing/exchange/revert.service.js';
import { COMMAND_LINE } from '../../../src/identity/audit/actor.js';
import { hiddenCatalog } from '../../build/hidden-catalog.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import type { Headers } from '../../setup/graphql.js';

const ALL = '&share=1&createCategories=1&createBooths=1';
const FILE = [
  '外部编号,名称,英文名称,国家,类别,展位,统一社会信用代码,负责人',
  'A1,甲公司,Alpha,中国,机器人; 无人机,H1-A1/A2,91350100M000100Y43,x',
  'B1,乙公司,Beta,德国,机器人,H1-A2,,',
  'C1,丙公司,,,,,,',
].join('\n');

/** Cells that spreadsheets evaluate as formulas, in half and full width, and cells that look escaped. */
const FORMULAS = ['=1+1', '+49 221', '-5 %', '@home', '＝1', '＋2', '－3', '＠4', "'=5", "''+6"];

/** Creates an exhibitor, a product and a session with each of these names. */
async function formulas({ rows, sql }: TestCatalog): Promise<void> {
  const event = (await sql.query(`select id from event where slug = 'open'`)).rows[0].id as string;
  for (const name of FORMULAS) {
    const texts = { name: { en: name }, description: { en: name, 'zh-Hans': name } };
    const exhibitor = await rows.exhibitor(event, { ...texts, external_id: name, city: { en: name } });
    await rows.product(event, exhibitor, { ...texts, external_id: name });
    await rows.session(event, { title: { en: name }, speakers: [{ name: { en: name } }] }, [exhibitor]);
  }
}

describe('import and export', () => {
  let test: TestCatalog;
  let administrator: Headers;

  beforeAll(async () => {
    test = await startTestCatalog();
    administrator = await test.accounts.signedIn({ role: 'ADMINISTRATOR' });
    await hiddenCatalog(test.rows);
    await formulas(test);
  });

  afterAll(() => test.close());

  const post = async (
    event: string,
    body: string,
    more = '',
    headers = administrator,
    kind = 'exhibitors',
  ) => {
    const response = await fetch(`${test.url}/import/${kind}?event=${event}${more}`, {
      method: 'POST',
      headers: { 'content-type': 'text/csv', ...headers },
      body,
    });
    return { status: response.status, body: await response.json() };
  };
  const newEvent = async (slug: string) => test.rows.event({ slug });
  const counts = async (event: string) =>
    (
      await test.sql.query(
        `select (select count(*)::int from exhibitor where event_id = $1) as exhibitors,
          (select count(*)::int from booth_allocation where event_id = $1 and released_at is null) as booths,
          (select count(*)::int from category where event_id = $1) as categories`,
        [event],
      )
    ).rows[0];
  const importTable = async (kind: ExchangeKindName, event: string, table: Table, allowed = true) => {
    const options = { share: allowed, createCategories: allowed, createBooths: allowed };
    const { plan, job, close } = await test.app
      .get(ImportService)
      .run({ kind, event, table, actor: COMMAND_LINE, options });
    close();
    table.rows.close();
    return { plan, job };
  };
  const service = async (text: string, event: string) =>
    importTable('exhibitors', event, await readForeignTable(Buffer.from(text), 'csv'));

  it('apply exactly the steps of the dry run and find no change when repeated', async () => {
    const event = await newEvent('planned');
    const plan = await post('planned', FILE, `${ALL}&dryRun=1`);
    expect(await counts(event)).toEqual({ exhibitors: 0, booths: 0, categories: 0 });
    const done = await post('planned', FILE, `${ALL}&digest=${plan.body.digest}`);
    expect([done.status, done.body.created, done.body.columns.at(-1)]).toEqual([
      200,
      3,
      {
        ...{ header: '负责人', name: '负责人', sheets: [], place: 7 },
        ...{ state: 'MATCHED', field: 'contactName', filled: 1, samples: ['x'] },
      },
    ]);
    expect(done.body.steps).toEqual(plan.body.steps);
    expect(await counts(event)).toEqual({ exhibitors: 3, booths: 3, categories: 2 });
    const again = await post('planned', FILE);
    expect([again.status, again.body.unchanged, again.body.job]).toEqual([200, 3, null]);
    const { rows } = await test.sql.query('select action from audit_entry where event_id = $1', [event]);
    expect(rows).toEqual([{ action: 'importExhibitors' }]);
  });

  it('match rows by external id, credit code or name and report each changed field', async () => {
    await newEvent('changed');
    await post('changed', FILE, ALL);
    const file = 'creditCode,name.en,website\n91350100M000100Y43,Alpha 2,\n,Beta,beta.example\n';
    const { body } = await post('changed', file);
    expect(body.steps.map(({ changes }: { changes: unknown }) => changes)).toEqual([
      [{ column: 'name.en', before: 'Alpha', after: 'Alpha 2' }],
      [{ column: 'website', before: null, after: 'https://beta.example/' }],
    ]);
  });

  it('report all problems with row and column and then change nothing', async () => {
    const event = await newEvent('wrong');
    const file =
      'name.en,country,booths,creditCode,categories\nA,Atlantis,Z9,123,robots\n,DE,,,\nB,DE,,,\nB,FR,,,';
    const { status, body } = await post('wrong', file);
    const places = body.problems.map(({ row, column, code }: Record<string, unknown>) => [row, column, code]);
    expect([status, places]).toEqual([
      422,
      [
        [2, 'country', 'INVALID'],
        [2, 'booths', 'NOT_FOUND'],
        [2, 'creditCode', 'INVALID'],
        [2, 'categories', 'NOT_FOUND'],
        [3, 'name.en', 'INVALID'],
        [5, 'country', 'TAKEN'],
      ],
    ]);
    expect(await counts(event)).toMatchObject({ exhibitors: 0 });
  });

  it('assign a booth to several exhibitors only with the option to share', async () => {
    await newEvent('shared');
    const { body } = await post('shared', FILE, '&createCategories=1&createBooths=1');
    expect(body.problems.map(({ row, code }: Record<string, unknown>) => [row, code])).toEqual([
      [2, 'BOOTH_TAKEN'],
      [3, 'BOOTH_TAKEN'],
    ]);
  });

  it('hold booths for applicants, and the approval turns the holds into assignments', async () => {
    const event = await newEvent('applied');
    await post('applied', FILE, ALL);
    const booths = async () => {
      const { rows } = await test.sql.query<{ kind: string; shared: boolean }>(
        `select kind, shared from booth_allocation where event_id = $1 and released_at is null order by shared, id`,
        [event],
      );
      return rows.map(({ kind, shared }) => `${kind}${shared ? ' shared' : ''}`);
    };
    expect(await booths()).toEqual(['HELD', 'HELD shared', 'HELD shared']);
    expect((await post('applied', FILE, ALL)).body).toMatchObject({ created: 0, changed: 0 });
    await test.sql.query(`update exhibitor set status = 'APPROVED' where event_id = $1`, [event]);
    expect(await booths()).toEqual(['ASSIGNED', 'ASSIGNED shared', 'ASSIGNED shared']);
    expect((await post('applied', FILE, ALL)).body).toMatchObject({ created: 0, changed: 0 });
  });

  it('read all spellings of a hall as one hall', async () => {
    await newEvent('halls');
    const cells = ['Hall 2 A1', 'H2-A2', '2号馆 A3', '2-A4'];
    const rows = cells.map((cell, index) => `Exhibitor ${index},${cell}`);
    const { body } = await post('halls', `name.en,booths\n${rows.join('\n')}\n`, ALL);
    expect(body.makes).toMatchObject({ halls: ['2'], booths: ['2-A1', '2-A2', '2-A3', '2-A4'] });
  });

  it('reject a plan that differs from the accepted one', async () => {
    await newEvent('stale');
    const plan = await post('stale', FILE, `${ALL}&dryRun=1`);
    await post('stale', 'name.en\nOmega\n');
    const { status, body } = await post(
      'stale',
      FILE.replace('Alpha', 'Other'),
      `${ALL}&digest=${plan.body.digest}`,
    );
    expect([status, body.errors[0].extensions.code]).toEqual([409, 'STALE']);
  });

  it('require staff: organizers import, reviewers only export', async () => {
    const event = await newEvent('guarded');
    const stranger = await test.accounts.signedIn({ role: 'ORGANIZER', event: await newEvent('elsewhere') });
    const reviewer = await test.accounts.signedIn({ role: 'REVIEWER', event });
    const answers = [await post('guarded', FILE, ALL, {}), await post('guarded', FILE, ALL, stranger)];
    answers.push(await post('guarded', FILE, ALL, reviewer), await post('nowhere', FILE, ALL));
    expect(answers.map(({ status }) => status)).toEqual([401, 403, 403, 404]);
    const exported = await Promise.all(
      [{}, stranger, reviewer].map((headers: Headers) =>
        fetch(`${test.url}/export/exhibitors.csv?event=guarded`, { headers }),
      ),
    );
    expect(exported.map(({ status }) => status)).toEqual([401, 403, 200]);
  });

  it('report the row and column that the database rejects, and roll back the import', async () => {
    const event = await newEvent('boom');
    await test.sql.query(`create function refuse_boom() returns trigger language plpgsql as $$
      begin
        if new.name ->> 'en' = 'boom' then raise exception 'no % here', new.name ->> 'en'; end if;
        return new;
      end $$`);
    await test.sql.query(
      'create trigger refuse_boom before insert on exhibitor for each row execute function refuse_boom()',
    );
    const rows = Array.from({ length: 700 }, (_, index) => (index === 599 ? 'boom' : `Exhibitor ${index}`));
    const { plan, job } = await service(`name.en\n${rows.join('\n')}\n`, 'boom');
    expect([job, plan.problems]).toMatchObject([null, [{ row: 601, column: 'name.en', value: 'boom' }]]);
    expect(await counts(event)).toMatchObject({ exhibitors: 0 });
    await test.sql.query('drop trigger refuse_boom on exhibitor');
  });

  it.each(['csv', 'xlsx', 'json'] as const)(
    'change nothing when an export as %s is imported',
    async (format) => {
      for (const kind of EXCHANGE_KINDS) {
        const request = { kind, event: 'open', actor: COMMAND_LINE };
        const file = await test.app.get(ExportService).open({ ...request, format, isPublic: false });
        const table = await readForeignTable(await buffer(file), format);
        const { plan } = await importTable(kind, 'open', table, false);
        expect(plan).toMatchObject({ created: 0, changed: 0, problems: [] });
        expect(plan.unchanged).toBe(table.rows.length);
      }
    },
  );

  it('escape all cells that a spreadsheet would evaluate', async () => {
    const file = await test.app
      .get(ExportService)
      .open({ kind: 'exhibitors', event: 'open', actor: COMMAND_LINE, format: 'csv', isPublic: false });
    const text = (await buffer(file)).toString();
    const names = FORMULAS.filter((name) => text.includes(name));
    expect(names).toEqual(FORMULAS);
    expect(text).not.toMatch(/(^|,)"?[=+\-@＝＋－＠]/m);
  });

  const undo = (id: string) =>
    test.app.get(RevertService).run({ id, actor: COMMAND_LINE, unpublishes: false });

  it('undo an import as a whole, unless its rows were changed afterwards', async () => {
    const event = await newEvent('undone');
    const first = await service(FILE, 'undone');
    const second = await service('externalId,name.en,booths\nA1,Alpha 2,H1-A1\n', 'undone');
    expect((await undo(first.job!)).conflicts).toHaveLength(1);
    expect(await undo(second.job!)).toEqual({ removed: 0, restored: 1, conflicts: [], published: 0 });
    expect(await counts(event)).toEqual({ exhibitors: 3, booths: 3, categories: 2 });
    await expect(undo(second.job!)).rejects.toThrow(/already reverted/);
  });

  it('undo everything that an import created', async () => {
    const event = await newEvent('unmade');
    const { job } = await service(FILE, 'unmade');
    const outcome = await undo(job!);
    expect(outcome).toEqual({ removed: 3, restored: 0, conflicts: [], published: 0 });
    expect(await counts(event)).toEqual({ exhibitors: 0, booths: 0, categories: 0 });
  });
});
