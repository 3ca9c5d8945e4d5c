import type { Dictionary } from '@vitrine/ui/language';
import type { EventStatus } from './event.graphql.js';

const zh = {
  chooseEvent: '选择展会',
  noEvent: (slug: string) => `没有展会“${slug}”，或者您不是它的工作人员。`,
  statuses: { DRAFT: '草稿', PUBLISHED: '已发布', ARCHIVED: '已归档' } satisfies Readonly<
    Record<EventStatus, string>
  >,
};

const en: typeof zh = {
  chooseEvent: 'Choose an event',
  noEvent: (slug) => `There is no event "${slug}", or you are not on its staff.`,
  statuses: { DRAFT: 'Draft', PUBLISHED: 'Published', ARCHIVED: 'Archived' },
};

export const WORDS: Dictionary<typeof zh> = { zh, en };
