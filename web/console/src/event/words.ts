import type { Dictionary } from '@vitrine/ui/language';

const zh = {
  chooseEvent: '选择展会',
  noEvent: (slug: string) => `没有展会“${slug}”，或者您不是它的工作人员。`,
  noEvents: '还没有您负责的展会。',
  noneExist: '还没有展会。',
  newEvent: '新建展会',
  statuses: { DRAFT: '草稿', PUBLISHED: '已发布', ARCHIVED: '已归档' } as Readonly<Record<string, string>>,
  more: '更多',
};

const en: typeof zh = {
  chooseEvent: 'Choose an event',
  noEvent: (slug) => `There is no event "${slug}", or you are not on its staff.`,
  noEvents: 'You are not on the staff of an event yet.',
  noneExist: 'There is no event yet.',
  newEvent: 'New event',
  statuses: { DRAFT: 'Draft', PUBLISHED: 'Published', ARCHIVED: 'Archived' },
  more: 'More',
};

export const WORDS: Dictionary<typeof zh> = { zh, en };
