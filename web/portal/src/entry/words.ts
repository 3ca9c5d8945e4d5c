import * as enEnums from '@vitrine/ui/enums/en';
import * as zhEnums from '@vitrine/ui/enums/zh';
import type { Dictionary } from '@vitrine/ui/language';

const zh = {
  noEntry: '没有这份参展资料，或者您不是它的成员。',
  entries: '我的参展',
  sections: '参展资料的页面',
  overview: '概览',
  entry: '资料',
  products: '展品',
  members: '成员',
  /** For applicants, SUBMITTED is no task. */
  statuses: { ...zhEnums.RegistrationStatus, SUBMITTED: '审核中' },
};

const en: typeof zh = {
  noEntry: 'There is no such entry, or you are not a member of it.',
  entries: 'Your entries',
  sections: 'Pages of the entry',
  overview: 'Overview',
  entry: 'Entry',
  products: 'Products',
  members: 'Members',
  statuses: { ...enEnums.RegistrationStatus, SUBMITTED: 'In review' },
};

export const WORDS: Dictionary<typeof zh> = { zh, en };
