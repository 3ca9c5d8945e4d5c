import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AccountMailService } from '../../../identity/account/account-mail.service.js';
import { InvitationService } from '../../../identity/account/invitation/invitation.service.js';
import { Database } from '../../../platform/database/database.js';
import { Transactions } from '../../../platform/database/transactions.js';
import { type MailText, OutboxService } from '../../../platform/mail/outbox.service.js';
import { type InvitationMailData, invitationMailText } from './invitation-mail-text.js';

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
    exhibitor.name as exhibitor, coalesce(invited.locale, invitation.locale) as locale,
    to_char(invitation.expires_at at time zone coalesce(event.time_zone, 'UTC'), 'YYYY-MM-DD') as until
  from invitation left join account inviter on inviter.id = invitation.invited_by
  left join account invited on invited.email = invitation.email
  left join event on event.id = invitation.event_id left join exhibitor on exhibitor.id = invitation.exhibitor_id
  where invitation.id = $1`;
