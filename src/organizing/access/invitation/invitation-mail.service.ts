import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AccountMailService } from '../../../identity/account/account-mail.service.js';
import { InvitationService } from '../../../identity/account/invitation/invitation.service.js';
import { Database } from '../../../platform/database/database.js';
import { Transactions } from '../../../platform/database/transactions.js';
import { type MailText, OutboxService } from '../../../platform/mail/outbox.service.js';
import { Role } from '../../../identity/account/model/role.js';
import type { LocalizedText } from '../../../platform/text/localized-text.js';
import { filledBody, filledLine } from '../../../platform/mail/filled-template.js';
import { wordsOf } from '../../../platform/text/words/enum-words.js';
import { mailInLanguages } from '../../../platform/mail/mail-words.js';
import { nameIn } from '../../../platform/text/mail-language.js';

/** Composes the mails to invited people, each with its own link. */
@Injectable()
export class InvitationMailService implements OnModuleInit {
  constructor(
    private readonly outbox: OutboxService,
    private readonly database: Database,
    private readonly transactions: Transactions,
    private readonly invitations: InvitationService,
    private readonly mail: AccountMailService,
  ) {}

  onModuleInit(): void {
    this.outbox.composeBy('INVITATION', (id) => this.#compose(id));
  }

  async #compose(id: string): Promise<MailText | null> {
    const [data] = await this.database.query<Omit<InvitationMailData, 'link'>>({ text: NEWS, values: [id] });
    const token = data && (await this.transactions.run(() => this.invitations.renewToken(id)));
    return token ? invitationMailText({ ...data, link: this.mail.linkOf('invitation', token) }) : null;
  }
}

const NEWS = `
  select invitation.role, invitation.name, inviter.name as inviter, event.name as event, event.locales,
    exhibitor.name as exhibitor, coalesce(
      case when lower(exhibitor.contact_email) = invitation.email then exhibitor.contact_locale end,
      invited.locale, invitation.locale) as locale,
    to_char(invitation.expires_at at time zone coalesce(event.time_zone, 'UTC'), 'YYYY-MM-DD') as until
  from invitation left join account inviter on inviter.id = invitation.invited_by
  left join account invited on invited.email = invitation.email
  left join event on event.id = invitation.event_id left join exhibitor on exhibitor.id = invitation.exhibitor_id
  where invitation.id = $1`;

/** The content of the mail to an invited person. */
interface InvitationMailData {
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
  /** The last day on which the link is valid. */
  until: string;
  link: string;
}

/** The mail of an invitation, in the language of the invited person. If that is unknown, in English and Chinese. */
function invitationMailText(data: InvitationMailData): MailText {
  return mailInLanguages(data.locale, ({ invitation }, language) => {
    const event = nameIn(data.event, language, data.locales);
    const exhibitor = nameIn(data.exhibitor, language, data.locales);
    const place =
      event && exhibitor ? filledLine(invitation.place, { event, exhibitor }) : event || exhibitor;
    const values = {
      name: data.name ?? '',
      inviter: data.inviter ?? invitation.organizer,
      role: wordsOf(Role)[data.role][language === 'en' ? 'en' : 'zh'].toLowerCase(),
      toEvent: event && filledLine(invitation.toEvent, { event }),
      toPlace: place && filledLine(invitation.toPlace, { place }),
      until: data.until,
      link: data.link,
    };
    return { subject: filledLine(invitation.subject, values), text: filledBody(invitation.body, values) };
  });
}
