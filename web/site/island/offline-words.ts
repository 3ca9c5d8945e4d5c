import type { Dictionary } from '@vitrine/ui/language';

const zh = {
  title: '没有网络时也能看',
  text: '收藏、平面图和路线、日程与搜索会保存在这个浏览器里，没有网络时也能使用。',
  keep: '离线保存',
  remove: '删除离线副本',
  progress: (count: number, all: number) => `正在保存：${count} / ${all}`,
  state: (size: string, time: string) => `已保存 ${size}，${time} 的内容。`,
  withoutSearch: '这个展会很大，搜索需要网络。',
  failed: '没能全部保存。请检查网络和浏览器的存储空间，然后再试。',
  copyOf: (time: string) => `没有网络：${time} 的副本`,
  tryAgain: '再试一次',
  noHits: '离线副本里没有找到。',
};

const en: typeof zh = {
  title: 'Without a network',
  text: 'Saved pages, plans with ways, the programme and the search are kept in this browser, and work without a network.',
  keep: 'Keep for offline',
  remove: 'Remove the offline copy',
  progress: (count, all) => `Keeping: ${count} of ${all}`,
  state: (size, time) => `Kept: ${size}, as of ${time}.`,
  withoutSearch: 'This event is large: its search needs a network.',
  failed: 'Not everything could be kept. Check the network and the storage of the browser, then try again.',
  copyOf: (time) => `No network: copy of ${time}`,
  tryAgain: 'Try again',
  noHits: 'The offline copy has no such entry.',
};

/** The words about the copy for visits without a network. */
export const OFFLINE_WORDS: Dictionary<typeof zh> = { zh, en };
