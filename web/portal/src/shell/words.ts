import type { Dictionary } from '@vitrine/ui/language';

const zh = {
  portal: 'Vitrine 参展门户',
  start: '首页',
  notFound: '没有这个页面。',
  skipToContent: '跳到内容',
};

const en: typeof zh = {
  portal: 'Vitrine exhibitor portal',
  start: 'Start',
  notFound: 'There is no such page.',
  skipToContent: 'Skip to content',
};

export const WORDS: Dictionary<typeof zh> = { zh, en };
