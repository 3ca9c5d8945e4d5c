import type { Dictionary } from '@vitrine/ui/language';
import type { Lack } from './missing.js';

const zh = {
  next: '下一步',
  nextSteps: {
    DRAFT: '补充资料，然后提交审核。提交之前，主办方不会处理。',
    SUBMITTED: '主办方正在审核。您仍然可以修改资料。',
    CHANGES_REQUESTED: '主办方请您修改资料。请看下面的说明，改好后再次提交。',
    APPROVED: '参展申请已通过。',
    WAITLISTED: '您在候补名单上。有空位时主办方会通知您。',
    REJECTED: '申请没有通过。',
    WITHDRAWN: '您已撤回参展。如需恢复，请联系主办方。',
  },
  submit: '提交审核',
  submitted: '已提交。主办方会尽快审核。',
  missing: '还缺少',
  complete: '资料完整。',
  lacks: {
    name: '名称',
    description: '介绍',
    logo: '标志',
    categories: '展品领域',
    contact: '联系方式',
    products: '展品',
  } satisfies Readonly<Record<Lack, string>> as Readonly<Record<Lack, string>>,
  booth: '展位',
  noBooth: '还没有分配展位。',
  showOnPlan: '在平面图上查看',
  preview: '查看访客看到的页面',
  notPublished: '资料尚未发布，访客还看不到。',
  decisions: '决定和说明',
  decision: {
    APPROVE: '通过',
    REJECT: '未通过',
    REOPEN: '重新审核',
    REQUEST_CHANGES: '请修改',
    WAITLIST: '候补',
  },
  pending: '等待主办方确认的更改',
  pendingText: '确认之前，访客看到的是原来的内容。',
  contact: '联系主办方',
  withdraw: '撤回参展',
  withdrawQuestion: '撤回参展？',
  withdrawText: '您的资料会从展会目录中移除，展位会被释放。只有主办方可以恢复。',
};

const en: typeof zh = {
  next: 'Next step',
  nextSteps: {
    DRAFT: 'Complete your entry, then submit it. The organizers do not see it as an application before that.',
    SUBMITTED: 'The organizers review your entry. You can still change it.',
    CHANGES_REQUESTED:
      'The organizers ask for changes. Read the note below, change the entry, and submit it again.',
    APPROVED: 'Your participation is approved.',
    WAITLISTED: 'You are on the waiting list. The organizers notify you when a place becomes free.',
    REJECTED: 'Your application was not accepted.',
    WITHDRAWN: 'You have withdrawn. To come back, contact the organizers.',
  },
  submit: 'Submit for review',
  submitted: 'Submitted. The organizers will review it soon.',
  missing: 'Still missing',
  complete: 'The entry is complete.',
  lacks: {
    name: 'Name',
    description: 'Description',
    logo: 'Logo',
    categories: 'Fields',
    contact: 'Contact',
    products: 'Products',
  },
  booth: 'Booth',
  noBooth: 'No booth is assigned yet.',
  showOnPlan: 'Show on the plan',
  preview: 'See the page that visitors see',
  notPublished: 'The entry is not published; visitors do not see it yet.',
  decisions: 'Decisions and notes',
  decision: {
    APPROVE: 'Approved',
    REJECT: 'Not accepted',
    REOPEN: 'Reopened',
    REQUEST_CHANGES: 'Changes requested',
    WAITLIST: 'Waiting list',
  },
  pending: 'Changes that wait for the organizers',
  pendingText: 'Until they are accepted, visitors see the previous texts.',
  contact: 'Contact of the organizers',
  withdraw: 'Withdraw',
  withdrawQuestion: 'Withdraw from the event?',
  withdrawText:
    'Your entry leaves the catalog and your booth is released. Only the organizers can undo this.',
};

export const WORDS: Dictionary<typeof zh> = { zh, en };
