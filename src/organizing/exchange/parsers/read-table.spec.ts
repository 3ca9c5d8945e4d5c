import { messageText } from '../../../platform/text/message.js';
import { buffer } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { readTable as readInto } from './read-table.js';
import { placeOf, type TableFormat, type TableRow } from './table.js';

/** The GBK bytes of `名称,国家` and `智能,中国`. */
const GBK = Buffer.from('c3fbb3c62cb9fabcd20ad6c7c4dc2cd6d0b9fa0a', 'hex');

const readTable = async (bytes: Uint8Array, format: TableFormat) => {
  const rows: TableRow[] = [];
  const { header } = await readInto(bytes, format, (row) => rows.push(row));
  return { header, rows };
};
const csv = (text: string) => readTable(Buffer.from(text), 'csv');
const zipped = (parts: Readonly<Record<string, Readable | string>>): Promise<Buffer> => {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(parts)) {
    if (typeof content === 'string') zip.addBuffer(Buffer.from(content), name);
    else zip.addReadStream(content, name);
  }
  zip.end();
  return buffer(zip.outputStream as Readable);
};
const sheet = (rows: string) => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;
const workbook = (rows: string, parts: Readonly<Record<string, string>> = {}) =>
  zipped({ 'xl/workbook.xml': '<workbook/>', 'xl/worksheets/sheet1.xml': sheet(rows), ...parts });

describe('a CSV file', () => {
  it.each([
    ['comma', 'a,b\n1,2\n'],
    ['semicolon', 'a;b\r\n1;2\r\n'],
    ['tab and a byte order mark', '\uFEFFa\tb\n1\t2'],
    ['quotes', '"a","b"\n"1","2"\n'],
  ])('can have %s', async (_what, text) => {
    expect(await csv(text)).toEqual({ header: ['a', 'b'], rows: [{ number: 2, cells: ['1', '2'] }] });
  });

  it('can be in GBK', async () => {
    expect(await readTable(GBK, 'csv')).toEqual({
      header: ['名称', '国家'],
      rows: [{ number: 2, cells: ['智能', '中国'] }],
    });
  });

  it('keeps line breaks in quotes, and row numbers after blank rows', async () => {
    expect((await csv('a,b\n"1\n2",x\n\n,\n3,4')).rows).toEqual([
      { number: 2, cells: ['1\n2', 'x'] },
      { number: 5, cells: ['3', '4'] },
    ]);
  });

  it.each([
    [
      'in two languages',
      '公司名称,联系人,备注\nCompany,Contact,Remark\nA,B,C\n',
      ['公司名称', '联系人', '备注'],
      2,
    ],
    [
      'below groups of columns',
      '公司名称,联系信息,\n,联系人,展位\nA,B,C\n',
      ['公司名称', '联系人', '展位'],
      1,
    ],
  ])(
    'can have a header of two lines %s, and the other line is reported',
    async (_what, text, header, skipped) => {
      const fields = new Map(
        Object.entries({
          公司名称: 'name',
          company: 'name',
          联系人: 'contactName',
          contact: 'contactName',
          展位: 'booths',
        }),
      );
      const rows: TableRow[] = [];
      const head = await readInto(Buffer.from(text), 'csv', (row) => rows.push(row), { fields });
      expect([head.header, rows]).toEqual([header, [{ number: 3, cells: ['A', 'B', 'C'] }]]);
      expect(head.reading.skipped.map(({ place }) => messageText(place))).toEqual([`row ${skipped}`]);
    },
  );

  it('can have groups of columns above their parts, and a row of sums is skipped', async () => {
    const names = { 公司名称英文: 'name.en', 公司名称: 'name', 序号: '#', 国家: 'country' };
    const fields = new Map(Object.entries({ ...names, 联系人: 'contactName', 电话: 'contactPhone' }));
    const text =
      '序号,公司名称,公司名称,国家,联络,\n,中文,英文,,联系人,电话\n1,甲,A,CN,B,2\n2,合计,Total,CN,B,2\n合计,2,,,,\n';
    const rows: TableRow[] = [];
    const { header, reading } = await readInto(Buffer.from(text), 'csv', (row) => rows.push(row), { fields });
    expect(header).toEqual(['序号', '中文', '公司名称 英文', '国家', '联系人', '电话']);
    expect(rows.map(({ cells: [, name] }) => name)).toEqual(['甲', '合计']);
    expect(reading.skipped.map(({ text: skipped }) => skipped)).toEqual(['中文 英文 联系人 电话', '合计 2']);
  });

  it.each([
    ['no content', '', /empty/],
    ['too many rows', `a\n${'1\n'.repeat(100_001)}`, /100,000 rows/],
    ['too many columns', 'a,'.repeat(200), /200 columns/],
    ['an endless row', `a\n${','.repeat(5e6)}"`, /Row 2 has more than 200/],
    ['an endless row of many lines', `a\n${'"\n",'.repeat(1e6)}"`, /Row 2 has more than 200/],
    ['too long a cell', `a\n${'x'.repeat(32_768)}`, /32,767/],
    ['an unclosed quote', 'a\n"1', /cannot be read as CSV/],
  ])('is rejected with %s', async (_what, text, message) => {
    await expect(csv(text)).rejects.toThrow(message);
  });
});

describe('an XLSX file', () => {
  it('can contain shared and inline text, numbers, booleans, gaps and dates', async () => {
    const bytes = await workbook(
      `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>b &amp; c</t></is></c></row>
       <row r="4"><c r="A4"><v>0.30000000000000004</v></c><c r="B4" t="b"><v>1</v></c><c r="C4" s="1"><v>46260.375</v></c></row>`,
      {
        'xl/sharedStrings.xml': '<sst><si><r><t>展</t></r><r><t>商</t></r><rPh><t>x</t></rPh></si></sst>',
        'xl/styles.xml':
          '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="yyyy\\-mm"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs></styleSheet>',
      },
    );
    expect(await readTable(bytes, 'xlsx')).toEqual({
      header: ['展商', '', 'b & c'],
      rows: [
        {
          number: 4,
          cells: ['0.30000000000000004', 'TRUE', '2026-08-26 09:00:00'],
          marks: [{ index: 2, kind: 'DATE', text: '' }],
        },
      ],
    });
  });

  it('can contain dates counted from 1904, and times without a date', async () => {
    const bytes = await workbook(
      `<row r="1"><c r="A1" t="str"><v>a</v></c></row>${['44798.375', '0.375']
        .map((value, index) => `<row r="${index + 2}"><c s="0"><v>${value}</v></c></row>`)
        .join('')}`,
      {
        'xl/workbook.xml': '<workbook><workbookPr date1904="1"/></workbook>',
        'xl/styles.xml': '<styleSheet><cellXfs><xf numFmtId="22"/></cellXfs></styleSheet>',
      },
    );
    const { rows } = await readTable(bytes, 'xlsx');
    expect(rows.map(({ cells }) => cells[0])).toEqual(['2026-08-26 09:00:00', '1899-12-30 09:00:00']);
  });

  it('can have namespace prefixes and merged cells', async () => {
    const rows =
      '<x:row r="1"><x:c r="A1" t="str"><x:v>a</x:v></x:c><x:c r="B1" t="str"><x:v>b</x:v></x:c></x:row>' +
      '<x:row r="2"><x:c r="A2"><x:v>1</x:v></x:c><x:c r="B2"><x:v>2</x:v></x:c></x:row><x:row r="3"/>';
    const sheet1 = `<x:worksheet><x:sheetData>${rows}</x:sheetData><x:mergeCells><x:mergeCell ref="A2:A3"/></x:mergeCells></x:worksheet>`;
    const bytes = await zipped({ 'xl/workbook.xml': '<x:workbook/>', 'xl/worksheets/sheet1.xml': sheet1 });
    expect(await readTable(bytes, 'xlsx')).toEqual({
      header: ['a', 'b'],
      rows: [
        { number: 2, cells: ['1', '2'] },
        { number: 3, cells: ['1', ''] },
      ],
    });
  });

  it('has a mark for a formula without a stored result', async () => {
    const rows =
      '<row r="1"><c r="A1" t="str"><v>a</v></c></row><row r="2"><c r="A2"><f>B1&amp;2</f></c></row>';
    expect((await readTable(await workbook(rows), 'xlsx')).rows).toEqual([
      { number: 2, cells: [''], marks: [{ index: 0, kind: 'FORMULA', text: '=B1&2' }] },
    ]);
  });

  const FIELDS = new Map([
    ['company', 'name'],
    ['booth', 'booths'],
    ['stand', 'booths'],
  ]);
  const fourSheets = () => {
    const cell = (text: string) => `<c t="str"><v>${text}</v></c>`;
    const row = (...texts: string[]) => `<row>${texts.map(cell).join('')}</row>`;
    return zipped({
      'xl/workbook.xml': `<workbook><sheets><sheet name="One" r:id="r1"/><sheet name="Two" r:id="r2"/>
        <sheet name="Read me" r:id="r3"/><sheet name="Old" state="hidden" r:id="r4"/></sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': `<Relationships>${[1, 2, 3, 4]
        .map((number) => `<Relationship Id="r${number}" Target="worksheets/sheet${number}.xml"/>`)
        .join('')}</Relationships>`,
      'xl/worksheets/sheet1.xml': sheet(row('Company', 'Booth') + row('A', 'A1')),
      'xl/worksheets/sheet2.xml': sheet(row('List') + row('Stand', 'Company') + row('B1', 'B')),
      'xl/worksheets/sheet3.xml': sheet(row('Some words')),
      'xl/worksheets/sheet4.xml': sheet(row('Company', 'Booth') + row('C', 'C1')),
    });
  };

  it('is read with all visible sheets that have a known header, in one column order', async () => {
    const rows: TableRow[] = [];
    const options = { fields: FIELDS };
    const { header, reading } = await readInto(
      await fourSheets(),
      'xlsx',
      (each) => rows.push(each),
      options,
    );
    expect(header).toEqual(['Company', 'Booth']);
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['A', 'A1'],
      ['B', 'B1'],
    ]);
    expect(reading.sheets.map(({ name, state, rows: count }) => [name, state, count])).toEqual([
      ['One', 'READ', 1],
      ['Two', 'READ', 1],
      ['Read me', 'NO_HEADER', 0],
      ['Old', 'HIDDEN', 1],
    ]);
    expect(rows.map(({ number }) => placeOf(reading, number, 1))).toEqual(['One!B2', 'Two!A3']);
    const skipped = reading.skipped.map((line) => ({ ...line, place: messageText(line.place) }));
    expect(skipped).toEqual([{ place: 'Two!row 1', kind: 'TITLE', text: 'List' }]);
  });

  it('is read with the selected sheets, also hidden ones, and the others are reported', async () => {
    const rows: TableRow[] = [];
    const options = { fields: FIELDS, sheets: ['Old'] };
    const { reading } = await readInto(await fourSheets(), 'xlsx', (each) => rows.push(each), options);
    expect(rows.map(({ cells }) => cells)).toEqual([['C', 'C1']]);
    expect(reading.sheets.map(({ name, state }) => `${name} ${state}`)).toEqual([
      'One NOT_SELECTED',
      'Two NOT_SELECTED',
      'Read me NOT_SELECTED',
      'Old READ',
    ]);
  });

  it('with too large a declared size is rejected before any part is unpacked', async () => {
    const block = Buffer.alloc(1 << 20, ' ');
    const bomb = await zipped({
      'xl/workbook.xml': '<workbook/>',
      'xl/worksheets/sheet1.xml': Readable.from(Array.from({ length: 430 }, () => block)),
    });
    expect(bomb.length).toBeLessThan(450_000);
    // This invalid part would cause the first error if it were unpacked.
    bomb.fill(0xff, 30, 60);
    bomb.fill(0xff, 1000, bomb.length - 1000);
    await expect(readTable(bomb, 'xlsx')).rejects.toThrow(/unpacks to 430 MB/);
  });

  it('with a wrong declared size is rejected', async () => {
    const bytes = await workbook(`<row><c><v>${'1'.repeat(5000)}</v></c></row>`);
    const entry = bytes.lastIndexOf('PK\x01\x02', undefined, 'latin1');
    bytes.writeUInt32LE(10, entry + 24);
    await expect(readTable(bytes, 'xlsx')).rejects.toThrow(/cannot be read as XLSX/);
  });

  it.each([
    ['an entity declaration', '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>&e;', /cannot be read/],
    ['too many columns', '<row><c r="ZZ1"><v>1</v></c></row>', /200 columns/],
    ['a row with too large a number', '<row r="1000000"><c><v>1</v></c></row>', /100,000 rows/],
    ['a row without a number', '<row r="x"><c><v>1</v></c></row>', /100,000 rows/],
  ])('is rejected with %s', async (_what, rows, message) => {
    await expect(readTable(await workbook(rows), 'xlsx')).rejects.toThrow(message);
  });

  it.each([
    ['with a password or from an older Excel', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /remove the password/],
    ['from another program', Buffer.from('<html></html>'), /no XLSX workbook/],
    ['from another program, with parts', () => zipped({ 'content.xml': '<x/>' }), /no XLSX workbook/],
  ])('%s is rejected with a helpful message', async (_what, bytes, reason) => {
    const file = typeof bytes === 'function' ? await bytes() : bytes;
    await expect(readTable(file, 'xlsx')).rejects.toThrow(reason);
  });

  it('with invalid contents is rejected', async () => {
    await expect(readTable(Buffer.from('PK\x03\x04nothing'), 'xlsx')).rejects.toThrow(
      /cannot be read as XLSX/,
    );
  });
});

describe('a JSON file', () => {
  it('can contain localized texts and lists', async () => {
    const rows = [
      { name: { en: 'A' }, categories: ['x', 'y'] },
      { name: { 'zh-Hans': '甲' }, premiere: true },
    ];
    expect(await readTable(Buffer.from(JSON.stringify(rows)), 'json')).toEqual({
      header: ['name.en', 'categories', 'name.zh-Hans', 'premiere'],
      rows: [
        { number: 2, cells: ['A', 'x; y', '', ''] },
        { number: 3, cells: ['', '', '甲', 'true'] },
      ],
    });
  });

  it('can be [], the export without objects', async () => {
    expect(await readTable(Buffer.from('[]'), 'json')).toEqual({ header: [], rows: [] });
  });

  it.each(['{', '{}', '[1]'])('is rejected as %s', async (text) => {
    await expect(readTable(Buffer.from(text), 'json')).rejects.toThrow(/JSON|empty/);
  });
});
