import { KINDS } from '../kinds/kinds.js';
import { fieldOfHeader } from './header-text.js';
import HEADERS from './header-words.json' with { type: 'json' };
import { fieldsOfKind } from './kind-headers.js';

const field = (header: string) => fieldOfHeader(header, fieldsOfKind(KINDS.exhibitors));

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
    ['Contact Person', 'contactName'],
    ['参展代表', 'representatives'],
    ['序号', '#'],
    ['#', '#'],
    ['name.fr', undefined],
    ['Favourite colour', undefined],
  ])('%s has the field %s', (header, known) => {
    expect(field(header)).toBe(known);
  });

  it.each(Object.keys(HEADERS) as (keyof typeof HEADERS)[])(
    'in the header list of %s has a field',
    (kind) => {
      const fields = fieldsOfKind(KINDS[kind]);
      const headers = Object.values(HEADERS[kind]).flat();
      expect(headers.filter((header) => fieldOfHeader(header, fields) === undefined)).toEqual([]);
    },
  );
});
