import * as enEnums from '@vitrine/ui/enums/en';
import * as zhEnums from '@vitrine/ui/enums/zh';
import type { Dictionary } from '@vitrine/ui/language';

const zh = {
  chooseEvent: '选择展会',
  noEvent: (slug: string) => `没有展会“${slug}”，或者您不是它的工作人员。`,
  statuses: zhEnums.EventStatus,
};

const en: typeof zh = {
  chooseEvent: 'Choose an event',
  noEvent: (slug) => `There is no event "${slug}", or you are not on its staff.`,
  statuses: enEnums.EventStatus,
};

export const WORDS: Dictionary<typeof zh> = { zh, en };
