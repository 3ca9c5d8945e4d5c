import type { NewInvitation } from '../../../identity/account/invitation/invitation.service.js';
import { MemberRole, Role } from '../../../identity/account/model/role.js';
import {
  type Correspondent,
  CORRESPONDENT,
  contactLocaleOf,
} from '../../../fair/exhibitor/contact-locale.js';

/** The contact of an exhibitor, and what prevents its invitation. */
export interface Contact extends Correspondent {
  exhibitorId: string;
  email: string | null;
  name: string | null;
  /** Whether an enabled account is a member of the exhibitor. */
  hasMember: boolean;
  /** The latest pending invitation of the address. */
  pendingId: string | null;
}

/** The invitation of a contact to become a manager of the exhibitor. */
export function invitationOf(
  eventId: string,
  contact: Contact,
): NewInvitation & { exhibitorId: string; eventId: string } {
  const { exhibitorId, email, name } = contact;
  return {
    role: Role.EXHIBITOR,
    memberRole: MemberRole.MANAGER,
    eventId,
    exhibitorId,
    email: email ?? '',
    name: name?.trim() === '' ? null : name,
    locale: contactLocaleOf(contact),
  };
}

/** The contacts of the exhibitors `$2` of the event `$1`. */
export const CONTACTS = `
  select exhibitor.id as "exhibitorId", ${CORRESPONDENT}, lower(exhibitor.contact_email) as email,
    exhibitor.contact_name as name,
    exists (select from role_grant member join account on account.id = member.account_id
      where member.exhibitor_id = exhibitor.id and account.disabled_at is null) as "hasMember",
    (select invitation.id from invitation where invitation.exhibitor_id = exhibitor.id
      and invitation.role = 'EXHIBITOR' and invitation.email = lower(exhibitor.contact_email)
      and accepted_at is null and revoked_at is null and expires_at > now()
      order by created_at desc, id limit 1) as "pendingId"
  from exhibitor join event on event.id = exhibitor.event_id
  where exhibitor.event_id = $1 and exhibitor.id = any($2) order by exhibitor.id`;
