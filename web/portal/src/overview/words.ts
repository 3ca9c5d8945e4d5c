import * as enEnums from '@vitrine/ui/enums/en';
import * as zhEnums from '@vitrine/ui/enums/zh';
import type { Dictionary } from '@vitrine/ui/language';
import type { Lack } from './missing.js';

const zh = {
  next: '下一步',
  nextSteps: {
    DRAFT: '补充资料，然后提交审核。提交之前，主办方不会处理。',
    SUBMITTED: '主办方正在审核。您仍然可以修改资料。',
    CHANGES_REQUESTED: '主办方请您修改资料。请看下面的说明，改好后再次提交。',
    APPROVED: '参展申请已通过。',
    WAITLISTED: '您在候补名单上。有空位时主办方可能通过您的申请。',
    REJECTED: '申请没有通过。',
    WITHDRAWN: '您已退展。如需恢复，请联系主办方。',
  },
  noMails: '这个网站不发邮件，请回到这里查看结果。',
  submit: '提交审核',
  closed: '展会目前不接受报名。要提交资料，请联系主办方。',
  submitted: '已提交。主办方会尽快审核。',
  unsaved: (page: string) => `“${page}”中有未保存的更改，主办方看不到。`,
  toUnsaved: '查看并保存',
  missing: '还缺少',
  addMissing: '补充缺少的内容',
  lackIn: (lack: string, texts: string) => `${lack}（${texts}）`,
  complete: '资料完整。',
  lacks: { ...zhEnums.ExhibitorLack, PRODUCT: zhEnums.ImportKind.PRODUCTS } satisfies Readonly<
    Record<Lack, string>
  >,
  booth: '展位',
  noBooth: '还没有分配展位。',
  heldUntil: (time: string) => `为您保留至 ${time}`,
  heldText: '保留的展位还没有分配给您，到期后可能分给其他展商。',
  showOnPlan: '在平面图上查看',
  preview: '查看访客看到的页面',
  notPublished: '资料尚未发布，访客还看不到。',
  eventNotPublished: '资料已可发布。展会发布后，访客就能看到。',
  decisions: '决定和说明',
  decision: zhEnums.ReviewDecision,
  pending: '等待主办方确认的更改',
  pendingText: '确认之前，访客看到的是原来的内容。',
  rejected: '主办方没有接受您上次的更改',
  rejectedText: '访客看到的仍是原来的内容。',
  contact: '联系主办方',
  withdraw: '退展',
  withdrawQuestion: '确定退展？',
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
    WAITLISTED: 'You are on the waiting list. The organizers may approve you when a place becomes free.',
    REJECTED: 'Your application was not accepted.',
    WITHDRAWN: 'You have withdrawn. To come back, contact the organizers.',
  },
  noMails: 'This site sends no mails. Come back here to see the decision.',
  submit: 'Submit for review',
  closed: 'The event does not take registrations now. To submit the entry, contact the organizers.',
  submitted: 'Submitted. The organizers will review it soon.',
  unsaved: (page) => `The page "${page}" has changes that are not saved. The organizers do not see them.`,
  toUnsaved: 'See and save them',
  missing: 'Still missing',
  addMissing: 'Add what is missing',
  lackIn: (lack, texts) => `${lack} (${texts})`,
  complete: 'The entry is complete.',
  lacks: { ...enEnums.ExhibitorLack, PRODUCT: enEnums.ImportKind.PRODUCTS },
  booth: 'Booth',
  noBooth: 'No booth is assigned yet.',
  heldUntil: (time) => `Held for you until ${time}`,
  heldText: 'A held booth is not yours yet. When the hold ends, others may get it.',
  showOnPlan: 'Show on the plan',
  preview: 'See the page that visitors see',
  notPublished: 'The entry is not published; visitors do not see it yet.',
  eventNotPublished: 'The entry is ready. Visitors see it as soon as the event is published.',
  decisions: 'Decisions and notes',
  decision: enEnums.ReviewDecision,
  pending: 'Changes that wait for the organizers',
  pendingText: 'Until they are accepted, visitors see the previous texts.',
  rejected: 'The organizers did not accept your last changes',
  rejectedText: 'Visitors still see the previous texts.',
  contact: 'Contact of the organizers',
  withdraw: 'Withdraw',
  withdrawQuestion: 'Withdraw from the event?',
  withdrawText:
    'Your entry leaves the catalog and your booth is released. Only the organizers can undo this.',
};

export const WORDS: Dictionary<typeof zh> = { zh, en };
