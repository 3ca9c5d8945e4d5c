import type { ReactNode } from 'react';
import { Button } from '../button.js';
import { FailureNotice } from '../failure-notice.js';
import { useLanguage, useWords } from '../language.js';
import { dayOf } from '../times.js';
import { InvitationResult } from './invitation-result.js';
import { ResendMemberInvitationDocument, RevokeMemberInvitationDocument } from './members.graphql.js';
import { type Invitation, useMemberChange } from './use-members.js';
import { WORDS } from './words.js';

/** The pending invitations, and those with an expired link. */
export function InvitationList({ invitations }: { readonly invitations: readonly Invitation[] }): ReactNode {
  const words = useWords(WORDS);
  if (invitations.length === 0) return null;
  return (
    <section className="card" aria-labelledby="invited">
      <h2 id="invited">{words.invited}</h2>
      <ul className="item-list">
        {invitations.map((invitation) => (
          <InvitationItem key={invitation.id} invitation={invitation} />
        ))}
      </ul>
    </section>
  );
}

function InvitationItem({ invitation }: { readonly invitation: Invitation }): ReactNode {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const revoke = useMemberChange(RevokeMemberInvitationDocument);
  const resend = useMemberChange(ResendMemberInvitationDocument);
  const { id, email, memberRole, state, expiresAt } = invitation;
  const input = { invitationId: id };
  return (
    <li>
      <span>
        <strong>{email}</strong>
        <small>
          {words.roles[memberRole ?? 'MANAGER']} ·{' '}
          {state === 'EXPIRED' ? words.expired : words.expires(dayOf(expiresAt, language))}
        </small>
      </span>
      <Button
        kind="quiet"
        icon="mail"
        aria-label={words.resend(email)}
        isPending={resend.isPending}
        onPress={() => resend.mutate({ input })}
      />
      <Button
        kind="quiet"
        icon="x"
        aria-label={words.revoke(email)}
        isPending={revoke.isPending}
        onPress={() => revoke.mutate({ input })}
      />
      <FailureNotice error={revoke.error ?? resend.error} />
      <InvitationResult result={resend.data} email={email} />
    </li>
  );
}
