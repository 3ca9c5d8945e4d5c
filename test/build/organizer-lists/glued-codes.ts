import { company, country } from './companies.js';
import { csvOf, type OrganizerList } from './organizer-list.js';

/** A cell and the booths in it; null for a dropped cell. */
const ROWS: readonly (readonly [cell: string, expected: readonly string[] | null])[] = [
  ['2号馆C01', ['2号馆|C01']],
  ['2号馆C02；２号馆Ｃ０２', ['2号馆|C02']],
  ['2号馆C03（靠窗）', ['2号馆|C03（靠窗）']],
  ['15.D01', ['15号馆|D01']],
  ['15.D02, D04', ['15号馆|D02', '15号馆|D04']],
  ['15.D06; 15.d06', ['15号馆|D06']],
  ['15.d08', ['15号馆|d08']],
  ['8.2E10-12', ['8.2馆|E10', '8.2馆|E11', '8.2馆|E12']],
  ['H6-201', ['H6馆|201']],
  ['H6-202–H6-204', ['H6馆|202', 'H6馆|203', 'H6馆|204']],
  ['RK-FT A03', ['方厅|FT A03']],
  ['会展中心B12', ['会展中心|B12']],
  ['Congress Centre B17', ['会展中心|B17']],
  ['B20（靠门）', null],
  ['待定', []],
  ['', []],
];

/** Hall and booth in one cell, in several forms. */
export const GLUED_CODES: OrganizerList = {
  file: 'glued-codes.csv',
  kind: 'exhibitors',
  format: 'csv',
  event: { country: 'CN', locales: ['zh-Hans', 'en'], time_zone: 'Asia/Shanghai' },
  known: {
    halls: {
      '2': { 'zh-Hans': '2号馆', en: 'Hall 2' },
      '8.2': { 'zh-Hans': '8.2馆', en: 'Hall 8.2' },
      '15': { 'zh-Hans': '15号馆', en: 'Hall 15' },
      H6: { 'zh-Hans': 'H6馆', en: 'Hall H6' },
      RK: { 'zh-Hans': '方厅', en: 'Square Hall' },
      CC: { 'zh-Hans': '会展中心', en: 'Congress Centre' },
    },
  },
  option: 'dropBadCells',
  bytes: () =>
    Buffer.from(
      csvOf([
        ['公司名称', '英文名称', '展位', '国家'],
        ...ROWS.map(([cell], index) => [company(index).zh, company(index).en, cell, country(index).zh]),
      ]),
    ),
  exhibitors: ROWS.map(([, booths], index) => ({
    name: { 'zh-Hans': company(index).zh, en: company(index).en },
    country: country(index).code,
    booths: booths ?? [],
  })),
  // Row 16 has no booth yet, which is no fault.
  dropped: [['row 15', '展位']],
};
