import type { Role } from '../../../identity/account/model/role.js';
import type { LocalizedText } from '../../../platform/text/localized-text.js';
import { filledBody, filledLine } from '../../../platform/mail/filled-template.js';
import { mailInLanguages } from '../../../platform/mail/mail-words.js';
import type { MailText } from '../../../platform/mail/outbox.service.js';
import { nameIn } from '../../../platform/text/mail-language.js';

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

/** The mail of an invitation, in the language of the invited person, or in English and Chinese. */
export function invitationMailText(data: InvitationMailData): MailText {
  return mailInLanguages(data.locale, ({ invitation }, language) => {
    const event = nameIn(data.event, language, data.locales);
    const exhibitor = nameIn(data.exhibitor, language, data.locales);
    const place =
      event && exhibitor ? filledLine(invitation.place, { event, exhibitor }) : event || exhibitor;
    const values = {
      name: data.name ?? '',
      inviter: data.inviter ?? invitation.organizer,
      role: invitation.roles[data.role],
      toEvent: event && filledLine(invitation.toEvent, { event }),
      toPlace: place && filledLine(invitation.toPlace, { place }),
      until: data.until,
      link: data.link,
    };
    return { subject: filledLine(invitation.subject, values), text: filledBody(invitation.body, values) };
  });
}
