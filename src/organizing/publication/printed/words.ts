import type { PrintedLanguage } from './content/printed-content.js';
import { dateTimeFormat } from '../../../platform/text/formats.js';

const zh = {
  catalog: '会刊',
  contents: '目录',
  plans: '展馆平面图',
  exhibitors: '展商名录',
  programme: '日程',
  byCategory: '按领域索引',
  byHall: '按展馆索引',
  others: '其他',
  products: '展品',
  more: (count: number) => `等 ${count} 项`,
  moreBooths: (count: number) => `另 ${count} 个`,
  comma: '、',
  point: '·',
  cancelled: '已取消',
  count: (exhibitors: number) => `${exhibitors} 家展商`,
  state: (revision: number) => `根据公开目录第 ${revision} 版编制`,
  missing: (count: number) => `字体中没有的字符以“〓”代替，共 ${count} 个：`,
  legend: '图例',
};

const en: typeof zh = {
  catalog: 'Catalog',
  contents: 'Contents',
  plans: 'Hall plans',
  exhibitors: 'Exhibitors',
  programme: 'Programme',
  byCategory: 'Index by field',
  byHall: 'Index by hall',
  others: 'Others',
  products: 'Products',
  more: (count) => `and ${count} more`,
  moreBooths: (count) => `and ${count} more`,
  comma: ', ',
  point: ' · ',
  cancelled: 'cancelled',
  count: (exhibitors) => (exhibitors === 1 ? '1 exhibitor' : `${exhibitors} exhibitors`),
  state: (revision) => `Made from revision ${revision} of the published catalog`,
  missing: (count) => `Characters that the fonts do not have are printed as “〓”, ${count} in all:`,
  legend: 'Key',
};

export type PrintedWords = typeof zh;
export const WORDS: Readonly<Record<PrintedLanguage, PrintedWords>> = { zh, en };

/** A calendar day in words: `Friday, 15 September 2017`. */
export function dayName(day: string, locale: string): string {
  return dateTimeFormat(locale, {
    weekday: 'long',
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(day));
}
