import * as enEnums from '@vitrine/ui/enums/en';
import * as zhEnums from '@vitrine/ui/enums/zh';
import type { Dictionary } from '@vitrine/ui/language';

const zh = {
  title: '可能重复的展商',
  back: '展商列表',
  text: '名称、统一社会信用代码或网站相同的展商。合并会保留一家，并移动另一家的展位、展品和成员。',
  count: (count: number) => `${count} 组`,
  nothing: '没有发现重复的展商。',
  reasons: zhEnums.DuplicateReason,
  compare: '比较并合并',
  compareWith: (name: string, other: string) => `比较并合并“${name}”和“${other}”`,
  comma: '、',
};

const en: typeof zh = {
  title: 'Possible duplicates',
  back: 'Exhibitors',
  text: 'Exhibitors with the same name, credit code or website. A merge keeps one and moves the booths, products and members of the other.',
  count: (count) => (count === 1 ? '1 group' : `${count} groups`),
  nothing: 'No duplicates found.',
  reasons: enEnums.DuplicateReason,
  compare: 'Compare and merge',
  compareWith: (name, other) => `Compare and merge "${name}" and "${other}"`,
  comma: ', ',
};

export const WORDS: Dictionary<typeof zh> = { zh, en };
