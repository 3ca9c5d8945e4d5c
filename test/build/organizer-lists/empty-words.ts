import { company } from './companies.js';
import { csvOf, type ListedExhibitor, type OrganizerList } from './organizer-list.js';

const CATEGORIES = ['机器人', '新能源', '农、林、牧、渔业'];

/** Country, contact, telephone, e-mail, website, industries and text in the file; then as imported. */
const ROWS: readonly (readonly [cells: readonly string[], expected: Omit<ListedExhibitor, 'name'>])[] = [
  [
    ['中国', '李某', '010-5555 0121', 'a@a.example', 'www.a.example', '机器人', '甲'],
    {
      country: 'CN',
      contactName: '李某',
      phone: '+861055550121',
      email: 'a@a.example',
      website: 'https://www.a.example/',
      categories: ['机器人'],
      description: { 'zh-Hans': '甲' },
    },
  ],
  [
    ['NaN', 'N/A', '010-5555 0122', '-', '/', '新能源，机器人', '暂无'],
    { phone: '+861055550122', categories: ['新能源', '机器人'] },
  ],
  [['无', 'null', 'n.a.', 'NaN', '无', '农、林、牧、渔业', 'N/A'], { categories: ['农、林、牧、渔业'] }],
  [
    [
      'P.R. China',
      '王某 010-5555 0123',
      '010-5555 0124 / 010-5555 0125',
      'mailto:b@b.example',
      'http:// www.b.example',
      '机器人,新能源',
      '',
    ],
    {
      country: 'CN',
      contactName: '王某 010-5555 0123',
      phone: '+861055550124',
      email: 'b@b.example',
      website: 'http://www.b.example/',
      categories: ['机器人', '新能源'],
    },
  ],
  [
    [
      'CHN',
      '',
      '０１０－５５５５　０１２６',
      'c@c.example，',
      'www。c。example',
      '',
      'A \u0093smart\u0094 lens',
    ],
    {
      country: 'CN',
      phone: '+861055550126',
      email: 'c@c.example',
      website: 'https://www.c.example/',
      description: { 'zh-Hans': 'A “smart” lens' },
    },
  ],
  [
    ['中国香港', '', '见名片', 'sales at d.example', '即将上线', '新能源/机器人', ''],
    { country: 'HK', categories: ['新能源', '机器人'] },
  ],
];

/** Words that stand for empty cells, contacts for staff, and corrected or dropped cells. */
export const EMPTY_WORDS: OrganizerList = {
  file: 'empty-words.csv',
  kind: 'exhibitors',
  format: 'csv',
  event: { country: 'CN', locales: ['zh-Hans', 'en'], time_zone: 'Asia/Shanghai' },
  known: { categories: CATEGORIES },
  option: 'dropBadCells',
  bytes: () =>
    Buffer.from(
      csvOf([
        [
          '序号',
          '公司名称',
          '英文名称',
          '国家和地区',
          '联系人',
          '联系电话',
          '邮箱',
          '公司网址',
          '所属行业',
          '公司简介',
        ],
        ...ROWS.map(([cells], index) => [String(index + 1), company(index).zh, enOf(index), ...cells]),
      ]),
    ),
  exhibitors: ROWS.map(([, expected], index) => ({
    name: { 'zh-Hans': company(index).zh, en: enOf(index) },
    ...expected,
  })),
  dropped: [
    ['row 7', '邮箱'],
    ['row 7', '公司网址'],
  ],
  corrected: [
    ['row 5', '+861055550124; 010-5555 0125 is not imported'],
    ['row 5', 'b@b.example'],
    ['row 5', 'http://www.b.example/'],
    ['row 6', '+861055550126'],
    ['row 6', 'c@c.example'],
    ['row 6', 'https://www.c.example/'],
    ['row 6', 'A “smart” lens'],
  ],
};

/** The last two companies have equal English names. */
function enOf(index: number): string {
  return company(Math.min(index, ROWS.length - 2)).en;
}
