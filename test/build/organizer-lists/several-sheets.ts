import { company } from './companies.js';
import type { ListedExhibitor, OrganizerList } from './organizer-list.js';
import { type Cell, type Sheet, workbookOf } from './workbook.js';

const HEADER = [
  '编号 ID',
  '展馆 Hall',
  '公司名称 Company',
  '英文名称 English Name',
  '展位号 Booth No.',
  '国家 Country',
  '电话 Tel.',
];
const zh = (number: number) => company(number).zh;
const en = (number: number) => company(number).en;

/** The hall is merged over all rows of a sheet. */
const FIRST: readonly (readonly Cell[])[] = [
  HEADER,
  ['00201', '1号馆', zh(40), en(40), 'A101', '中国', 861_055_550_141],
  ['00202', null, { parts: [zh(41).slice(0, 2), zh(41).slice(2)] }, en(41), 105, '德国', null],
  [
    '00203',
    null,
    zh(42),
    { formula: 'C4&", Ltd."', result: en(42) },
    { formula: '"A"&(100+7)', result: 'A107' },
    null,
    null,
  ],
  ['00204', null, zh(43), en(43), '0108', null, null],
];
/** The country is merged over the last two rows of the first sheet. */
const FIRST_MERGES = ['B2:B5', 'F3:F5'];
/** Another order of columns, after a title and an empty row. */
const SECOND: readonly (readonly Cell[])[] = [
  ['二号馆展商'],
  [],
  ['展位号\nBooth No.', '公司名称 Company', '编号 ID', '展馆 Hall', '英文名称 English Name'],
  ['B201', zh(44), 20_501, '2号馆', en(44)],
  [{ formula: '"B"&112' }, zh(45), 20_502, null, en(45)],
  [{ date: 46_357 }, zh(46), 20_503, null, en(46)],
  ['B204', zh(43), '00204', null, en(43)],
];

const SHEETS: readonly Sheet[] = [
  { name: '说明', rows: [['请勿修改表头。'], ['如有问题请联系组委会。']] },
  { name: '1号馆', rows: FIRST, merges: FIRST_MERGES },
  { name: '2号馆', rows: SECOND, merges: ['A1:E1', 'D4:D7'] },
  { name: '内部', rows: [HEADER, ['00299', '9号馆', zh(47), en(47), 'Z1', '中国', null]], hidden: true },
];

/** One sheet for each hall, in XML with a namespace prefix. */
export const SEVERAL_SHEETS: OrganizerList = {
  file: 'several-sheets.xlsx',
  kind: 'exhibitors',
  format: 'xlsx',
  event: { country: 'CN', locales: ['zh-Hans', 'en'], time_zone: 'Asia/Shanghai' },
  option: 'skipBadRows',
  bytes: () => workbookOf(SHEETS, 'x:'),
  exhibitors: [
    exhibitor(40, '00201', ['1号馆|A101'], { country: 'CN', phone: '+861055550141' }),
    exhibitor(41, '00202', ['1号馆|105'], { country: 'DE' }),
    exhibitor(42, '00203', ['1号馆|A107'], { country: 'DE' }),
    exhibitor(43, '00204', ['1号馆|0108', '2号馆|B204'], { country: 'DE' }),
    exhibitor(44, '20501', ['2号馆|B201']),
  ],
  refused: [
    ['2号馆!A5', '展位号 Booth No.'],
    ['2号馆!A6', '展位号 Booth No.'],
  ],
  skipped: ['2号馆!A1:E1'],
  unread: [
    ['说明', 'NO_HEADER', 0],
    ['内部', 'HIDDEN', 1],
  ],
};

function exhibitor(
  number: number,
  id: string,
  booths: readonly string[],
  rest: Partial<ListedExhibitor> = {},
): ListedExhibitor {
  return { id, name: { 'zh-Hans': zh(number), en: en(number) }, booths, ...rest };
}
