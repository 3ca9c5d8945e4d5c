import { company, country } from './companies.js';
import type { ListedExhibitor, OrganizerList } from './organizer-list.js';
import { type Cell, workbookOf } from './workbook.js';

const ZONES: Readonly<Record<string, string>> = { A: '智慧农场展区', B: '蓝色经济展区', C: '时尚生活展区' };
const HEADER = [
  '公司名称（必填）',
  '英文名称 English Name',
  '展区',
  '展位号（如A01）',
  '所属行业',
  '国家和地区',
  '联系人',
  '手机号码',
  '公司网址',
];

/**
 * A company with its booths. `ALL`: its cells are merged over its rows. `NAME`: only its names are merged,
 * and its other cells below are empty. `NONE`: each row has all cells.
 */
const COMPANIES: readonly (readonly [
  number: number,
  booths: readonly string[],
  merged: 'ALL' | 'NAME' | 'NONE',
])[] = [
  [20, ['A01', 'A02', 'A03'], 'ALL'],
  [21, ['A04'], 'ALL'],
  [22, ['A05', 'B01'], 'ALL'],
  [23, ['B02', 'B03'], 'NONE'],
  [24, ['B04', 'B05', 'B06'], 'NAME'],
  [25, ['C01', 'C02'], 'ALL'],
  [23, ['C03'], 'NONE'],
  [26, ['C04'], 'ALL'],
];

/** A title, one row for each booth with merged cells, and a note below the table. */
export const ROW_PER_BOOTH: OrganizerList = {
  file: 'row-per-booth.xlsx',
  kind: 'exhibitors',
  format: 'xlsx',
  event: { country: 'CN', locales: ['zh-Hans', 'en'], time_zone: 'Asia/Shanghai' },
  known: { halls: { H1: { 'zh-Hans': '1号馆' } } },
  bytes: () => {
    const rows: Cell[][] = [['示例农业博览会 展位确认表'], HEADER];
    const merges = ['A1:I1'];
    for (const [number, booths, merged] of COMPANIES) {
      const top = rows.length + 1;
      const areas = { ALL: 'ABEFGHI', NAME: 'AB', NONE: '' }[merged];
      for (const [index, booth] of booths.entries()) {
        const [name, rest] = [cellsOf(number).slice(0, 2), cellsOf(number).slice(2)];
        const isLower = index > 0;
        const below = (cells: string[], isMerged: boolean) =>
          isLower && isMerged ? cells.map(() => null) : cells;
        rows.push([
          ...below(name, merged !== 'NONE'),
          ZONES[booth[0]!]!,
          booth,
          ...below(rest, merged !== 'NONE'),
        ]);
      }
      if (booths.length > 1)
        for (const column of areas) merges.push(`${column}${top}:${column}${rows.length}`);
    }
    rows.push(['注：展位以现场为准。']);
    merges.push(`A${rows.length}:I${rows.length}`);
    return workbookOf([{ name: '展位确认表', rows, merges }]);
  },
  exhibitors: [20, 21, 22, 23, 24, 25, 26].map(exhibitor),
  zones: { 智慧农场展区: 5, 蓝色经济展区: 6, 时尚生活展区: 4 },
  skipped: ['A1:I1', 'A18:I18'],
};

function cellsOf(number: number): string[] {
  const { zh, en, site } = company(number);
  return [
    zh,
    en,
    number % 2 === 0 ? '农业' : '渔业',
    country(number).zh,
    `张${number}`,
    phoneOf(number),
    `www.${site}`,
  ];
}

/** Chinese numbers have no country code in the list. */
function phoneOf(number: number): string {
  return country(number).code === 'CN' ? `010-5555 01${number}` : `+86 10 5555 01${number}`;
}

function exhibitor(number: number): ListedExhibitor {
  const { zh, en, site } = company(number);
  return {
    name: { 'zh-Hans': zh, en },
    country: country(number).code,
    booths: COMPANIES.flatMap(([of, booths]) => (of === number ? booths.map((code) => `1号馆|${code}`) : [])),
    categories: [number % 2 === 0 ? '农业' : '渔业'],
    contactName: `张${number}`,
    phone: `+8610555501${number}`,
    website: `https://www.${site}/`,
  };
}
