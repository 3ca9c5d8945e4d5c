import { KINDS } from '../kinds/kinds.js';
import { fieldOfHeader } from './header-text.js';
import HEADERS from './header-words.json' with { type: 'json' };
import { fieldsOfKind } from './kind-headers.js';

const field = (header: string) => fieldOfHeader(header, fieldsOfKind(KINDS.exhibitors));

/** The number of the row, a column that is not imported, and two that only lists of exhibitors have or that name files. */
const NO_COLUMNS = new Set(['#', '-', 'image', 'brands']);

describe('a header', () => {
  it.each([
    ['公司名称（必填）', 'name'],
    ['公司名称（英文）（必填）', 'name.en'],
    ['Booth Area (sqm)（必填）', '-'],
    ['# *', '#'],
    ['英文名称 English Name', 'name.en'],
    ['展位号 Booth No. *', 'booths'],
    ['展位号\nBooth No.', 'booths'],
    ['展位号（如A01）', 'booths'],
    ['Company (legal name)', 'name'],
    ['联系人', 'contactName'],
    ['exhname', 'name'],
    ['参展企业', 'name'],
    ['参展单位', 'name'],
    ['Address - City', 'city'],
    ['Address - Country', 'country'],
    ['Address - Street', 'address'],
    ['Address - Zip Code', 'postalCode'],
    ['Address - State', '-'],
    ['Contact Person', 'contactName'],
    ['参展代表', 'representatives'],
    ['序号', '#'],
    ['#', '#'],
    ['Activity Sectors', 'categories'],
    ['Intro', 'description'],
    ['市', 'city'],
    ['省份', '-'],
    ['Contact persons', 'contactName'],
    ['税号', 'creditCode'],
    // Each can mean several fields, so the organizer decides.
    ['省市', undefined],
    ['Code', undefined],
    ['组织机构代码', undefined],
    ['name.fr', undefined],
    ['Favourite colour', undefined],
  ])('%s has the field %s', (header, known) => {
    expect(field(header)).toBe(known);
  });

  it('in a programme can be the number of the row', () => {
    expect(['Nr.', '序号'].map((header) => fieldOfHeader(header, fieldsOfKind(KINDS.sessions)))).toEqual([
      '#',
      '#',
    ]);
  });

  it.each(Object.keys(HEADERS) as (keyof typeof HEADERS)[])(
    'in the header list of %s has a field',
    (kind) => {
      const fields = fieldsOfKind(KINDS[kind]);
      const headers = Object.values(HEADERS[kind]).flat();
      expect(headers.filter((header) => fieldOfHeader(header, fields) === undefined)).toEqual([]);
    },
  );

  it.each(Object.keys(HEADERS) as (keyof typeof HEADERS)[])(
    'in the header list of %s belongs to a column, in a language only if the column has languages',
    (kind) => {
      const columns = new Map(KINDS[kind].columns.map(({ key, localized }) => [key, localized === true]));
      const unclear = Object.keys(HEADERS[kind]).filter((field) => {
        const [key = '', locale] = field.split('.');
        return !NO_COLUMNS.has(key) && (!columns.has(key) || (locale !== undefined && !columns.get(key)));
      });
      expect(unclear).toEqual([]);
    },
  );
});
