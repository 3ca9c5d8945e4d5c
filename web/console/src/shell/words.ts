import * as enEnums from '@vitrine/ui/enums/en';
import * as zhEnums from '@vitrine/ui/enums/zh';
import type { Dictionary } from '@vitrine/ui/language';

/** The names of the screens. Tests find the links by them, and screen readers announce them. */
const zh = {
  main: '主导航',
  skipToContent: '跳到内容',
  statuses: zhEnums.EventStatus,
  changeEvent: '更换展会',
  overview: '总览',
  exhibitors: '展商',
  plan: '展位图',
  imports: '导入',
  kiosks: '终端',
  programme: '日程',
  announcements: '公告',
  media: '图片',
  mails: '邮件',
  staff: '团队',
  audit: '操作记录',
  settings: '设置',
  places: '场馆',
  categories: '领域',
  notFound: '没有这个页面。',
  forOrganizers: '这个页面只供组织者使用。',
  failed: '页面出错了',
};

const en: typeof zh = {
  main: 'Main',
  skipToContent: 'Skip to content',
  statuses: enEnums.EventStatus,
  changeEvent: 'Change event',
  overview: 'Overview',
  exhibitors: 'Exhibitors',
  plan: 'Floor plan',
  imports: 'Import',
  kiosks: 'Kiosks',
  programme: 'Programme',
  announcements: 'Announcements',
  media: 'Media',
  mails: 'Mails',
  staff: 'Team',
  audit: 'Audit',
  settings: 'Settings',
  places: 'Venues',
  categories: 'Categories',
  notFound: 'There is no such page.',
  forOrganizers: 'This page is for organizers.',
  failed: 'This page failed',
};

export const WORDS: Dictionary<typeof zh> = { zh, en };
export type ShellWords = typeof zh;
