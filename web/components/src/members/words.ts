import * as enEnums from '@vitrine/ui/enums/en';
import * as zhEnums from '@vitrine/ui/enums/zh';
import type { Dictionary } from '@vitrine/ui/language';

const zh = {
  title: '成员',
  text: '成员可以一起维护这份参展资料。',
  none: '还没有成员。',
  resend: (email: string) => `重发给 ${email} 的邀请`,
  expires: (day: string) => `${day} 前有效`,
  expired: '链接已过期',
  role: (name: string) => `${name} 的权限`,
  /** The roles with the most permissions are first. */
  roles: {
    ...zhEnums.MemberRole,
    MANAGER: `${zhEnums.MemberRole.MANAGER}：成员、提交和退展`,
    EDITOR: `${zhEnums.MemberRole.EDITOR}：资料、展品和图片`,
  },
  remove: (name: string) => `移除 ${name}`,
  removeQuestion: (name: string) => `移除 ${name}？`,
  removeText: '此人将不能再查看或修改这份资料。',
  removeAction: '移除',
  you: '您',
  invite: '邀请成员',
  email: '邮箱',
  permission: '权限',
  first: '第一位加入的成员自动获得管理权限。',
  sendInvitation: '发送邀请',
  sent: (email: string) => `邀请已寄给 ${email}。`,
  link: '服务器没有设置邮件。请把这个链接交给被邀请的人：',
  invited: '已邀请',
  revoke: (email: string) => `作废给 ${email} 的邀请`,
  more: '更多成员',
};

const en: typeof zh = {
  title: 'Members',
  text: 'Members maintain this entry together.',
  none: 'No member yet.',
  resend: (email) => `Send the invitation of ${email} again`,
  expires: (day) => `Valid until ${day}`,
  expired: 'The link has expired',
  role: (name) => `Permission of ${name}`,
  roles: {
    ...enEnums.MemberRole,
    MANAGER: `${enEnums.MemberRole.MANAGER}: members, submission and withdrawal`,
    EDITOR: `${enEnums.MemberRole.EDITOR}: entry, products and pictures`,
  },
  remove: (name) => `Remove ${name}`,
  removeQuestion: (name) => `Remove ${name}?`,
  removeText: 'This person can no longer read or change the entry.',
  removeAction: 'Remove',
  you: 'you',
  invite: 'Invite a member',
  email: 'E-mail',
  permission: 'Permission',
  first: 'The first member who joins always manages.',
  sendInvitation: 'Send the invitation',
  sent: (email) => `The invitation was sent to ${email}.`,
  link: 'The server sends no mail. Give this link to the invited person:',
  invited: 'Invited',
  revoke: (email) => `Revoke the invitation of ${email}`,
  more: 'More members',
};

export const WORDS: Dictionary<typeof zh> = { zh, en };
