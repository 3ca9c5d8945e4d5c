import type { Dictionary } from '@vitrine/ui/language';

const zh = {
  noEntry: '没有这份参展资料，或者您不是它的成员。',
  entries: '我的参展',
  sections: '参展资料的页面',
  overview: '概览',
  entry: '资料',
  products: '展品',
  members: '成员',
  statuses: {
    DRAFT: '草稿',
    SUBMITTED: '审核中',
    CHANGES_REQUESTED: '待修改',
    APPROVED: '已通过',
    WAITLISTED: '候补',
    REJECTED: '未通过',
    WITHDRAWN: '已退展',
  },
};

const en: typeof zh = {
  noEntry: 'There is no such entry, or you are not a member of it.',
  entries: 'Your entries',
  sections: 'Pages of the entry',
  overview: 'Overview',
  entry: 'Entry',
  products: 'Products',
  members: 'Members',
  statuses: {
    DRAFT: 'Draft',
    SUBMITTED: 'In review',
    CHANGES_REQUESTED: 'Changes requested',
    APPROVED: 'Approved',
    WAITLISTED: 'Waiting list',
    REJECTED: 'Rejected',
    WITHDRAWN: 'Withdrawn',
  },
};

export const WORDS: Dictionary<typeof zh> = { zh, en };
