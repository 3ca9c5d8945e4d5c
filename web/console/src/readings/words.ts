import type { Dictionary } from '@vitrine/ui/language';

const zh = {
  title: '多音字',
  back: '展商列表',
  text: '这些名称里有多音字。访客用拼音搜索时，以这里确定的读音为准。点选正确的读音，再按“采用”。其他字读得不对时，打开展商，在“搜索设置”里填写整个拼音。',
  count: (count: number) => `${count} 家`,
  nothing: '没有需要确认的读音。',
  readingOf: (character: string) => `“${character}”的读音`,
  accept: '采用',
  acceptFor: (name: string) => `采用“${name}”的读音`,
  accepted: (name: string, reading: string) => `已采用“${name}”的读音：${reading}`,
  undo: '撤销',
};

const en: typeof zh = {
  title: 'Names with several readings',
  back: 'Exhibitors',
  text: 'These names have characters with several readings. When visitors search by pinyin, the reading set here counts. Choose the right one, then accept. If another character is read wrongly, open the exhibitor and enter the pinyin under "Search setting".',
  count: (count) => (count === 1 ? '1 exhibitor' : `${count} exhibitors`),
  nothing: 'No reading needs a decision.',
  readingOf: (character) => `Reading of ${character}`,
  accept: 'Accept',
  acceptFor: (name) => `Accept the reading of ${name}`,
  accepted: (name, reading) => `Reading of ${name}: ${reading}`,
  undo: 'Undo',
};

export const WORDS: Dictionary<typeof zh> = { zh, en };
