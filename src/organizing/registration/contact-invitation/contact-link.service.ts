import { Injectable, type OnModuleInit } from '@nestjs/common';
import { encodeCatalogId } from '../../../catalog/model/catalog-id.js';
import { ExhibitorService } from '../../../fair/exhibitor/exhibitor.service.js';
import { AccountMailService } from '../../../identity/account/account-mail.service.js';
import { InvitationService } from '../../../identity/account/invitation/invitation.service.js';
import { Operations } from '../../../identity/audit/operations.js';
import { Transactions } from '../../../platform/database/transactions.js';
import { type ExhibitorMail, OutboxService } from '../../../platform/mail/outbox.service.js';
import { type Contact, CONTACTS, invitationOf } from './contact.js';

/** The actor in the audit entries of these invitations. The mail may be sent long after the decision. */
const ACTOR = { accountId: null, name: 'outbox' };

/**
 * Replaces the link to the registration in a mail to the contact of an exhibitor without a member by the link of an
 * invitation, because the contact cannot sign in. The link is a secret: it is made when the mail is sent, and is not
 * stored.
 */
@Injectable()
export class ContactLinkService implements OnModuleInit {
  constructor(
    private readonly outbox: OutboxService,
    private readonly operations: Operations,
    private readonly transactions: Transactions,
    private readonly exhibitors: ExhibitorService,
    private readonly invitations: InvitationService,
    private readonly mail: AccountMailService,
  ) {}

  onModuleInit(): void {
    this.outbox.completeBy((mail) => this.#complete(mail));
  }

  async #complete(mail: ExhibitorMail): Promise<string> {
    const page = pageOf(mail.exhibitorId);
    if (!page.test(mail.text)) return mail.text;
    const contact = await this.transactions.run(() => this.#invitable(mail));
    if (!contact) return mail.text;
    const token = await this.operations.run({ action: 'inviteContacts', actor: ACTOR }, () =>
      this.#invite(mail),
    );
    return token === null ? mail.text : mail.text.replace(page, this.mail.linkOf('invitation', token));
  }

  /** Invites the contact, or extends its pending invitation, and returns the token of the only valid link. */
  async #invite(mail: ExhibitorMail): Promise<string | null> {
    const { eventId, exhibitorId } = mail;
    // Excludes a concurrent invitation of the same contact.
    await this.exhibitors.lockStates(eventId, [exhibitorId]);
    const contact = await this.#invitable(mail);
    if (!contact) return null;
    const invitation = invitationOf(eventId, contact);
    const { pendingId } = contact;
    if (pendingId !== null) {
      await this.invitations.extend({ ...invitation, id: pendingId, inviterId: null });
      return this.invitations.renewToken(pendingId);
    }
    const [created] = await this.invitations.create([invitation]);
    return created ? this.invitations.renewToken(created.id) : null;
  }

  /** The recipient, if it is still the contact of the exhibitor, and the exhibitor has no member. */
  async #invitable({ eventId, exhibitorId, recipient }: ExhibitorMail): Promise<Contact | undefined> {
    const values = [eventId, [exhibitorId]];
    const [contact] = await this.transactions.sql.query<Contact>({ text: CONTACTS, values });
    return contact?.email === recipient && !contact.hasMember ? contact : undefined;
  }
}

/** The addresses of the exhibitor's pages in the portal, as `decisionMailText` writes them, on any server. */
function pageOf(exhibitorId: string): RegExp {
  const id = encodeCatalogId('EXHIBITOR', exhibitorId);
  return new RegExp(String.raw`https?://[^\s/]+/portal/entries/${id}(?:/products)?(?![\w/-])`, 'g');
}
