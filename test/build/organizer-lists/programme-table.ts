import { csvOf, type ListedSession, type OrganizerList } from './organizer-list.js';

const HEADER = [
  'id',
  'title_zh',
  'title_en',
  'date',
  'start_time',
  'end_time',
  'duration',
  'room',
  'speakers',
  'track',
  'type',
  'language',
  'hosts',
  'abstract',
];
const HOST = '沐原机器人有限公司';

/** The cells after the titles, separated by `|`; then the imported values, null for a refused row. */
const ROWS: readonly (readonly [cells: string, expected: Omit<ListedSession, 'id' | 'title'> | null])[] = [
  [
    `2027-05-18|9:00|10:00:00||黄浦厅|吴某（主持、点评）、郑某（主旨演讲）|人工智能|论坛|中文|示例科学会|以现场为准。`,
    {
      start: '2027-05-18T01:00:00Z',
      end: '2027-05-18T02:00:00Z',
      hall: '黄浦厅',
      speakers: [
        ['吴某', '主持、点评'],
        ['郑某', '主旨演讲'],
      ],
      track: '人工智能',
      type: '论坛',
      language: 'zh',
      hosts: ['示例科学会'],
    },
  ],
  [
    `2027/5/18|09:30||75 min|Stage C|Ann Example (keynote); 周某|绿色能源|路演|English|示例科学会；${HOST}|`,
    {
      start: '2027-05-18T01:30:00Z',
      end: '2027-05-18T02:45:00Z',
      hall: 'Stage C',
      speakers: [
        ['Ann Example', 'keynote'],
        ['周某', null],
      ],
      track: '绿色能源',
      type: '路演',
      language: 'en',
      hosts: ['示例科学会'],
      exhibitors: [HOST],
    },
  ],
  [`2027年5月18日|上午10:45|||报告厅301||||汉语||`, null],
  [
    `2027年5月18日|下午2:00|3:30 PM|90分钟|报告厅301|孙某|人工智能|工作坊|汉语|${HOST}|`,
    {
      start: '2027-05-18T06:00:00Z',
      end: '2027-05-18T07:30:00Z',
      hall: '报告厅301',
      speakers: [['孙某', null]],
      track: '人工智能',
      type: '工作坊',
      language: 'zh',
      exhibitors: [HOST],
    },
  ],
  [`2027-02-30|9:00 AM||1.25 h|Stage C||||英文||`, null],
  [
    `2027-05-19|9:00 AM||1.25 h|Stage C|"x"|绿色能源|论坛|英文||`.replace(
      '"x"',
      'Bo Example (moderator, host)',
    ),
    {
      start: '2027-05-19T01:00:00Z',
      end: '2027-05-19T02:15:00Z',
      hall: 'Stage C',
      speakers: [['Bo Example', 'moderator, host']],
      track: '绿色能源',
      type: '论坛',
      language: 'en',
    },
  ],
  [
    `2027/5/19|14:00||01:15:00|黄浦厅|||发布会|zh||`,
    {
      start: '2027-05-19T06:00:00Z',
      end: '2027-05-19T07:15:00Z',
      hall: '黄浦厅',
      type: '发布会',
      language: 'zh',
    },
  ],
  [`2027-05-19|15:00|14:00||黄浦厅||||en||`, null],
  [
    `2027-05-20|16:00:00||45|黄浦厅|||发布会|en||`,
    {
      start: '2027-05-20T08:00:00Z',
      end: '2027-05-20T08:45:00Z',
      hall: '黄浦厅',
      type: '发布会',
      language: 'en',
    },
  ],
];

/** A programme with days, times and durations in several forms. */
export const PROGRAMME_TABLE: OrganizerList = {
  file: 'programme.csv',
  kind: 'sessions',
  format: 'csv',
  event: { country: 'CN', locales: ['zh-Hans', 'en'], time_zone: 'Asia/Shanghai' },
  known: { exhibitors: [HOST] },
  option: 'skipBadRows',
  bytes: () => {
    const rows = ROWS.map(([cells], index) => [
      idOf(index),
      ...Object.values(titleOf(index)),
      ...cells.split('|'),
    ]);
    return Buffer.from(`\uFEFF${csvOf([HEADER, ...rows])}`);
  },
  sessions: ROWS.flatMap(([, expected], index) =>
    expected === null ? [] : [{ id: idOf(index), title: titleOf(index), ...expected }],
  ),
  refused: [
    ['row 4', 'end_time'],
    ['row 6', 'date'],
    ['row 9', 'end_time'],
  ],
};

function idOf(index: number): string {
  return `P-0${index + 1}`;
}

function titleOf(index: number): Record<string, string> {
  return { 'zh-Hans': `第${index + 1}场`, en: `Talk ${index + 1}` };
}
