import { Injectable } from '@nestjs/common';
import { notFound } from '../../../catalog/model/object-id.js';
import { InvitationService } from '../../../identity/account/invitation/invitation.service.js';
import { Transactions } from '../../../platform/database/transactions.js';
import { type UserError, userError } from '../../../platform/failure/user-error.js';
import type { RequestContext } from '../../../platform/graphql/request/request-context.js';
import { message } from '../../../platform/text/message.js';
import { InviteService } from '../../access/invitation/invite.service.js';
import { ExhibitorBatchService, type Selection } from '../review/exhibitor-batch.service.js';
import { type Contact, CONTACTS, invitationOf } from './contact.js';
import type { InviteContactsInput } from './contact-invitation.input.js';

/** The result for one exhibitor. */
interface ContactResult {
  exhibitorId: string;
  email: string | null;
  link: string | null;
  error?: UserError;
}

/** Invites the contacts of exhibitors to become their first members. */
@Injectable()
export class ContactInvitationService {
  constructor(
    private readonly batches: ExhibitorBatchService,
    private readonly transactions: Transactions,
    private readonly invitations: InvitationService,
    private readonly invites: InviteService,
  ) {}

  /** Invites each contact once. The lock on the exhibitors excludes a concurrent invitation of the same contact. */
  async invite(
    input: InviteContactsInput,
    context: RequestContext,
  ): Promise<{ results: ContactResult[]; following: Selection['following'] }> {
    const { event, items, following } = await this.batches.select(input, 'MANAGE_EVENT', context);
    const { eventId } = event;
    await this.batches.lock(eventId, items);
    const ids = items.map(({ id }) => id);
    const rows = await this.transactions.sql.query<Contact>({ text: CONTACTS, values: [eventId, ids] });
    const contacts = new Map(rows.map((row) => [row.exhibitorId, row]));
    const errors = new Map(ids.map((id) => [id, errorOf(contacts.get(id), input.renew ?? false)]));
    const invitedContacts = rows.filter(({ exhibitorId }) => !errors.get(exhibitorId));
    const links = await this.#deliver(eventId, invitedContacts);
    const results = ids.map((exhibitorId) => {
      const error = errors.get(exhibitorId);
      if (error) return { exhibitorId, email: null, link: null, error };
      const email = contacts.get(exhibitorId)?.email ?? null;
      return { exhibitorId, email, link: links.get(exhibitorId) ?? null };
    });
    return { results, following };
  }

  /** Creates or extends the invitations, and sends them. Returns the links by exhibitor if no mail is sent. */
  async #deliver(eventId: string, contacts: readonly Contact[]): Promise<Map<string, string | null>> {
    const grants = contacts.map((contact) => ({
      ...invitationOf(eventId, contact),
      pendingId: contact.pendingId,
    }));
    const createdInvitations = await this.invitations.create(
      grants.filter((each) => each.pendingId === null),
    );
    const renewedInvitations = grants.flatMap(({ pendingId, ...grant }) =>
      pendingId === null ? [] : { ...grant, id: pendingId, inviterId: null },
    );
    for (const invitation of renewedInvitations) await this.invitations.extend(invitation);
    const invitations = [...createdInvitations, ...renewedInvitations];
    const deliveries = await this.invites.deliver(invitations);
    return new Map(
      invitations.map(({ exhibitorId }, index) => [exhibitorId, deliveries[index]?.link ?? null]),
    );
  }
}

function errorOf(contact: Contact | undefined, renew: boolean): UserError | undefined {
  const path = ['exhibitorId'];
  if (!contact) return notFound('EXHIBITOR', path);
  if (contact.hasMember) return userError('WRONG_STATUS', message`It has a member already.`, path);
  if (contact.email === null) {
    return userError('INVALID', message`It has no contact with an e-mail address.`, path);
  }
  if (contact.pendingId !== null && !renew) {
    return userError('TAKEN', message`Its contact is invited already, and the link is still valid.`, path);
  }
  return undefined;
}
