import { ImportFair } from '../../build/importing.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';

const CREATE = { createCategories: true, createBooths: true };

/** Lists as organizers keep them. The plan shows each guess and reports each omission. */
describe('a list of exhibitors', () => {
  let test: TestCatalog;
  let fair: ImportFair;

  beforeAll(async () => {
    test = await startTestCatalog();
  });

  beforeEach(async () => {
    fair = await ImportFair.make(test);
  });

  afterAll(() => test.close());

  const run = (file: string | Uint8Array, given = {}) =>
    fair.run('exhibitors', file, { given: { ...CREATE, ...given } });
  const booths = async () =>
    (
      await test.sql.query(
        `select hall.code || ' ' || booth.code as booth from booth join hall on hall.id = hall_id
        where booth.event_id = $1 order by hall.code, booth.code`,
        [fair.event],
      )
    ).rows.map(({ booth }) => booth as string);

  it('imports contact persons for staff only and not as representatives', async () => {
    await run('公司名称,联系人\n甲,王某 010-6255 2233\n');
    expect(await fair.exhibitors('contact_name, representatives')).toEqual([
      { contact_name: '王某 010-6255 2233', representatives: [] },
    ]);
  });

  it.each([
    ['update', { created: 0, changed: 1 }],
    ['create', { created: 1, changed: 0 }],
  ])('is imported without questions if equal names mean %s', async (sameName, counts) => {
    await test.rows.exhibitor(fair.event, { name: { 'zh-Hans': '甲公司', en: 'Media' } });
    const { plan } = await run('name.zh-Hans,name.en\n乙公司,Media\n', { sameName });
    expect(plan).toMatchObject({ ...counts, questions: { count: 0 } });
  });

  it('contains a warning about rows with one filled cell, which may be notes', async () => {
    const { plan } = await run('Company,Country,Booth\nAlpha,DE,H1-A1\nBeta,FR,H1-A2\nAs of 1 March,,\n');
    expect(plan.created).toBe(3);
    expect(plan.warnings.map(String)).toEqual([
      expect.stringMatching(/^1 row with one filled cell \(row 4 has "As of 1 March"\)/),
    ]);
  });

  it('in Windows-1252 keeps its letters, and the plan contains the encoding with samples', async () => {
    const { plan } = await run(Buffer.from('Firma;Land\nMüllerkamp;Österreich\n', 'latin1'));
    expect(plan.reading.encoding).toEqual({
      name: 'windows-1252',
      guessed: true,
      samples: ['Müllerkamp', 'Österreich'],
    });
    expect(await fair.exhibitors('name')).toEqual([{ name: { 'zh-Hans': 'Müllerkamp' } }]);
  });

  it('is read in the encoding that the caller gives', async () => {
    const { plan } = await run(Buffer.from('Firma\nM\xfcller\n', 'latin1'), { encoding: 'iso-8859-2' });
    expect(plan.reading.encoding).toMatchObject({ name: 'iso-8859-2', guessed: false });
  });

  it('creates one booth for codes that differ in case, width, spaces and separators', async () => {
    await run('id,Company,Hall,Booth\n1,A,H1,FT C015\n2,B,H1,ft-c015\n', { share: true });
    expect(await booths()).toEqual(['H1 FT C015']);
  });

  it('can name halls without a code, which receive one', async () => {
    const { plan } = await run('公司名称,展馆,展位\n甲,世博中心,A1\n');
    expect(plan.makes.halls).toEqual(['shi-bo-zhong-xin (世博中心)']);
    const again = await run('公司名称,展馆,展位\n甲,世博中心,A1\n');
    expect(again.plan).toMatchObject({ created: 0, changed: 0, problems: [] });
  });

  it('can contain lists of halls and booths that correspond by position', async () => {
    const { plan } = await run('Company,Hall(s),Booth(s)\nA,NN; EE,1; 2\nB,NN; EE,3\n', {
      skipBadRows: true,
    });
    expect(await booths()).toEqual(['EE 2', 'NN 1']);
    expect(plan.patterns).toContainEqual(expect.objectContaining({ pattern: 'LISTS', cells: 1 }));
    expect(plan.refused).toMatchObject([{ row: 3, column: 'Booth(s)' }]);
  });

  it('can contain several rows for one exhibitor, one for each booth', async () => {
    const file = '公司名称,国家,展区,展位\n甲,中国,智能,H1-A1\n甲,,新能源,H1-A2\n乙,中国,智能,H1-A3\n';
    const { plan } = await run(file);
    expect([plan.created, plan.makes.zones]).toEqual([2, ['智能', '新能源']]);
    expect((await run(file)).plan).toMatchObject({ created: 0, changed: 0, unchanged: 2, problems: [] });
  });

  it('rejects a further row of an exhibitor with a different single value', async () => {
    const { plan } = await run('公司名称,网址,展位\n甲,a.example,H1-A1\n甲,b.example,H1-A2\n');
    expect(plan.problems).toMatchObject([{ row: 3, column: '网址', code: 'TAKEN' }]);
  });

  it('is imported without bad rows, and their booths and categories are not created', async () => {
    const file = 'id,Company,Country,Booth,Category\n1,A,Atlantis,H9-A1,Ghosts\n2,B,DE,H1-A2,Robots\n';
    expect((await run(file)).job).toBeNull();
    const { plan } = await run(file, { skipBadRows: true });
    expect(plan).toMatchObject({
      created: 1,
      problems: [],
      refused: [{ row: 2, column: 'Country', value: 'Atlantis' }],
      makes: { categories: ['robots'], halls: ['H1'], booths: ['H1-A2'] },
    });
  });

  it('is imported without bad cells of optional columns, which the plan lists', async () => {
    const file = 'id,Company,Country,Website\n1,A,DE,soon online\n';
    const { plan } = await run(file, { dropBadCells: true });
    expect(plan.dropped).toMatchObject([{ row: 2, column: 'Website', value: 'soon online' }]);
    expect((await run(file, { dropBadCells: true })).plan).toMatchObject({ created: 0, changed: 0 });
    expect(await fair.exhibitors('country, website')).toEqual([{ country: 'DE', website: null }]);
  });

  it('keeps existing categories with the option add', async () => {
    await run('id,Company,Category\n1,A,Robots\n');
    await run('id,Company,Category\n1,A,Drones\n', { add: true });
    const { rows } = await test.sql.query(
      'select count(*)::int as count from exhibitor_category where event_id = $1',
      [fair.event],
    );
    expect(rows).toEqual([{ count: 2 }]);
  });

  it('is rejected for a filled unknown column until the column is mapped or ignored', async () => {
    const file = 'Company,Location & Zone,Mood\nA,H1-A1,good\n';
    const { plan } = await run(file);
    expect(plan.problems).toMatchObject([
      { row: null, column: 'Location & Zone', code: 'UNKNOWN_COLUMN' },
      { row: null, column: 'Mood', code: 'UNKNOWN_COLUMN' },
    ]);
    await run(file, { map: 'Location & Zone=booth', ignoreColumn: 'Mood' });
    expect(await booths()).toEqual(['H1 A1']);
  });

  it('is rejected for a filled column without a header, which the problem names by its letter', async () => {
    const { plan } = await run('Company,,Country\nA,stuff,DE\n');
    expect(plan.problems).toMatchObject([{ row: null, column: 'B', code: 'UNKNOWN_COLUMN' }]);
    expect((await run('Company,,Country\nA,stuff,DE\n', { ignoreColumn: 'B' })).plan.created).toBe(1);
  });

  it('can have a title above and a note below its table', async () => {
    const file = 'Exhibitors of the fair,,\nCompany,Country,City\nA,DE,Berlin\nNote: as of today,,\n';
    const { plan } = await run(file);
    expect([plan.created, plan.reading.skipped]).toEqual([
      1,
      [
        { place: 'row 1', kind: 'TITLE', text: 'Exhibitors of the fair' },
        { place: 'row 4', kind: 'NOTE', text: 'Note: as of today' },
      ],
    ]);
  });

  it('matches names that differ only in invisible characters', async () => {
    await run('Company,City\nAlpha Inc,Wuhan\n');
    const { plan } = await run('Company,City\n\u200BAlpha\u00A0 Inc,Wuhan\n');
    expect(plan).toMatchObject({ created: 0, changed: 0, unchanged: 1 });
    expect(plan.corrected.sample).toMatchObject([{ row: 2, column: 'Company', becomes: 'Alpha Inc' }]);
  });

  it('corrects cells and reports each correction', async () => {
    const { plan } = await run('id,Company,Email,Country\n1,A,mailto:a@example.org，,P.R. China\n');
    expect(plan.corrected).toMatchObject({
      count: 1,
      sample: [{ row: 2, column: 'Email', becomes: 'a@example.org' }],
    });
    expect(await fair.exhibitors('contact_email, country')).toEqual([
      { contact_email: 'a@example.org', country: 'CN' },
    ]);
  });

  it('can contain halls and booths in one cell, and the plan shows the pattern with counts', async () => {
    const { plan } = await run('Company,Booth\nA,14.C06\nB,"14.C07, C08"\nC,9.1.D30\nD,14.C10; 9.1.D31\n');
    expect(plan.patterns).toContainEqual({
      ...{ pattern: 'HALL.BOOTH', cells: 4, total: 4, halls: 2, hallNames: ['14', '9.1'] },
      samples: ['14.C06', '14.C07, C08', '9.1.D30'],
      readAs: ['14-C06', '14-C07, 14-C08', '9.1-D30'],
    });
    expect(await booths()).toEqual(['14 C06', '14 C07', '14 C08', '14 C10', '9.1 D30', '9.1 D31']);
  });

  it('reads all booths in one hall if the caller gives it', async () => {
    await run('Company,Booth\nA,14.C06\n', { defaultHall: 'H1' });
    expect(await booths()).toEqual(['H1 14.C06']);
  });

  it('reuses the column mapping of an earlier list with the same headers', async () => {
    await run('Company,Location & Zone,Mood\nA,H1-A1,good\n', {
      map: 'Location & Zone=booth',
      ignoreColumn: 'Mood',
    });
    const { plan } = await run('Mood,Company,Location & Zone\nbad,B,H1-A2\n');
    expect(plan.problems).toEqual([]);
    expect(plan.columns).toEqual([
      expect.objectContaining({ header: 'Mood', state: 'IGNORED', remembered: true }),
      expect.objectContaining({ header: 'Company', state: 'MATCHED' }),
      expect.objectContaining({ header: 'Location & Zone', state: 'MAPPED', remembered: true }),
    ]);
    expect(await booths()).toEqual(['H1 A1', 'H1 A2']);
  });

  it('reports new categories with their number of cells and similar spellings', async () => {
    const file =
      'id,Company,Category\n1,A,Mess-/Regeltechnik\n2,B,Mess- und Regeltechnik\n3,C,Mess-/Regeltechnik\n';
    const { plan } = await run(file);
    expect(plan.newCategories).toEqual([
      { slug: 'mess-regeltechnik', name: 'Mess-/Regeltechnik', cells: 2, twins: ['Mess- und Regeltechnik'] },
      {
        slug: 'mess-und-regeltechnik',
        name: 'Mess- und Regeltechnik',
        cells: 1,
        twins: ['Mess-/Regeltechnik'],
      },
    ]);
  });

  it('joins similar spellings of categories if the caller requests it', async () => {
    const file = 'id,Company,Category\n1,A,Mess-/Regeltechnik\n2,B,Mess- und Regeltechnik\n';
    const { plan } = await run(file, { joinCategories: true });
    expect(plan.makes.categories).toEqual(['mess-regeltechnik']);
  });

  it('fills empty countries with the default that the caller gives', async () => {
    const { plan } = await run('id,Company,Country\n1,A,\n2,B,FR\n', { defaultCountry: 'Germany' });
    expect(await fair.exhibitors('country')).toEqual([{ country: 'DE' }, { country: 'FR' }]);
    expect(plan.warnings).toEqual(['1 empty cells of Country are read as DE.']);
  });

  it('rejects ids that lack leading zeros of existing ones', async () => {
    await run('id,Company\n00101,A\n');
    const { plan } = await run('id,Company\n101,A\n');
    expect(plan.problems).toMatchObject([
      { row: 2, column: 'id', value: '101', reason: expect.stringContaining('"00101"') },
    ]);
  });

  it('ignores a status that differs from the stored one and warns about it', async () => {
    await run('id,Company,Status\n1,A,\n');
    const { plan } = await run('id,Company,Status\n1,A,APPROVED\n');
    expect(plan).toMatchObject({ changed: 0, unchanged: 1, problems: [] });
    expect(plan.warnings).toEqual([
      expect.stringContaining('Status differs in 1 row (row 2 has "APPROVED", the event has "SUBMITTED")'),
    ]);
  });
});
