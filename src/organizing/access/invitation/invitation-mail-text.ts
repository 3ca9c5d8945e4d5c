import type { Role } from '../../../identity/account/model/role.js';
import type { LocalizedText } from '../../../platform/text/localized-text.js';
import { mailLanguages, nameIn } from '../../../platform/text/mail-language.js';

/** The content of the mail to an invited person. */
export interface InvitationMailData {
  role: Role;
  /** The names of the invited person, the inviter, the event and the exhibitor; null if absent. */
  name: string | null;
  inviter: string | null;
  event: LocalizedText | null;
  exhibitor: LocalizedText | null;
  /** The languages of the event. */
  locales: readonly string[] | null;
  /** The language of the invited person; null if unknown. */
  locale: string | null;
  /** The last day of the link. */
  until: string;
  link: string;
}

const ROLES: Readonly<Record<'en' | 'zh-Hans', Readonly<Record<Role, string>>>> = {
  en: {
    ADMINISTRATOR: 'administrator',
    ORGANIZER: 'organizer',
    REVIEWER: 'reviewer',
    EXHIBITOR: 'member of the exhibitor',
  },
  'zh-Hans': { ADMINISTRATOR: '管理员', ORGANIZER: '组织者', REVIEWER: '审核员', EXHIBITOR: '参展商成员' },
};

/** The mail of an invitation, in the language of the invited person, or in English and Chinese. */
export function invitationMailText(data: InvitationMailData): { subject: string; text: string } {
  const versions = mailLanguages(data.locale).map((language) => {
    const event = nameIn(data.event, language, data.locales);
    const exhibitor = nameIn(data.exhibitor, language, data.locales);
    const facts = { ...data, event, exhibitor, role: ROLES[language][data.role] };
    return language === 'en' ? english(facts) : chinese(facts);
  });
  return {
    subject: versions.map(({ subject }) => subject).join(' · '),
    text: versions.map(({ text }) => text).join('\n\n'),
  };
}

type Facts = Pick<InvitationMailData, 'name' | 'inviter' | 'until' | 'link'> & {
  event: string;
  exhibitor: string;
  role: string;
};

function english({ name, inviter, event, exhibitor, role, until, link }: Facts) {
  const place = [exhibitor, event].filter((part) => part !== '').join(', ');
  const lines = [
    name && `Dear ${name},\n`,
    `${inviter ?? 'The organizer'} invites you${place && ` to ${place}`} as ${role}.`,
    `Accept with this link. It works once, until ${until}:`,
    `\n${link}\n`,
    'If you do not expect this invitation, ignore this mail.',
  ];
  const subject = `Invitation${event && ` to ${event}`}`;
  return { subject, text: lines.filter((line) => line !== null).join('\n') };
}

function chinese({ name, inviter, event, exhibitor, role, until, link }: Facts) {
  const place = [event, exhibitor].filter((part) => part !== '').join(' · ');
  const lines = [
    name && `${name}，您好：\n`,
    `${inviter ?? '主办方'}邀请您${place && `参与${place}，`}担任${role}。`,
    `请通过此链接接受邀请（${until} 前有效，只能使用一次）：`,
    `\n${link}\n`,
    '如果您并未期待此邀请，请忽略此邮件。',
  ];
  return { subject: `邀请${event && `：${event}`}`, text: lines.filter((line) => line !== null).join('\n') };
}
