import { company, country } from './companies.js';
import { legacyBytes } from './legacy-text.js';
import { csvOf, type OrganizerList } from './organizer-list.js';

/** Hall, booths and products in the file; then the imported booths and categories. */
const ROWS: readonly (readonly [
  cells: readonly [hall: string, booths: string, products: string],
  booths: readonly string[],
  categories: readonly string[],
])[] = [
  [['一館', 'A101', '電子零件'], ['一館|A101'], ['電子零件']],
  [
    ['一館', 'A110-A112', '電子零件、自動化設備'],
    ['一館|A110', '一館|A111', '一館|A112'],
    ['自動化設備', '電子零件'],
  ],
  [['二館', 'B201/B202', '自動化設備'], ['二館|B201', '二館|B202'], ['自動化設備']],
  [['二館', 'B203', '綠色能源、電子零件'], ['二館|B203'], ['綠色能源', '電子零件']],
  [['會議中心', 'C01', '綠色能源'], ['會議中心|C01'], ['綠色能源']],
  [['會議中心', 'C02', '醫療器材、綠色能源'], ['會議中心|C02'], ['綠色能源', '醫療器材']],
];

/** A list in traditional Chinese whose bytes are also valid GB 18030. */
export const BIG5: OrganizerList = {
  file: 'big5.csv',
  kind: 'exhibitors',
  format: 'csv',
  event: { country: 'TW', locales: ['zh-Hant', 'en'], time_zone: 'Asia/Taipei' },
  bytes: () =>
    legacyBytes(
      csvOf([
        ['公司名稱', '英文名稱', '國家/地區', '展館', '攤位號碼', '產品類別', '網址'],
        ...ROWS.map(([cells], index) => [
          ...[company(index).traditional, company(index).en, country(index).traditional],
          ...[...cells, `www.${company(index).site}`],
        ]),
      ]),
      'big5',
    ),
  exhibitors: ROWS.map(([, booths, categories], index) => ({
    name: { 'zh-Hant': company(index).traditional, en: company(index).en },
    country: country(index).code,
    website: `https://www.${company(index).site}/`,
    ...{ booths, categories },
  })),
  encoding: 'big5',
};
