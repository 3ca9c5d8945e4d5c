import { Button } from '@vitrine/components/button';
import { ChoiceInput } from '@vitrine/components/choice-input';
import { ConfirmDialog } from '@vitrine/components/confirm-dialog';
import { FailureNotice } from '@vitrine/components/failure-notice';
import { useWords } from '@vitrine/components/language';
import { useSession } from '@vitrine/components/session';
import { type ReactNode, useState } from 'react';
import { useEntry } from '../entry/entry-context.js';
import { InviteForm } from './invite-form.js';
import { type MemberRole, ROLES } from './member-roles.js';
import {
  ChangeMemberDocument,
  RemoveMemberDocument,
  RevokeMemberInvitationDocument,
} from './members.graphql.js';
import { type Member, useMemberChange, useMembers } from './use-members.js';
import { WORDS } from './words.js';

/** The members of the entry; a manager invites, changes and removes them. */
export function MembersScreen(): ReactNode {
  const words = useWords(WORDS);
  const { canManage } = useEntry();
  const list = useMembers();
  return (
    <div className="form-rows">
      <section className="card" aria-labelledby="members">
        <h2 id="members">{words.title}</h2>
        <p className="is-quiet">{words.text}</p>
        <FailureNotice error={list.error} onRetry={() => void list.refetch()} />
        <ul className="member-list">
          {list.members.map((member) => (
            <MemberItem key={member.id} member={member} />
          ))}
        </ul>
        {list.hasNextPage && (
          <Button onPress={() => void list.fetchNextPage()} isPending={list.isFetchingNextPage}>
            {words.more}
          </Button>
        )}
      </section>
      {canManage && <InviteForm />}
      {canManage && <Invitations invitations={list.invitations} />}
    </div>
  );
}

function MemberItem({ member }: { readonly member: Member }): ReactNode {
  const words = useWords(WORDS);
  const { entry, canManage } = useEntry();
  const { viewer } = useSession();
  const [isOpen, setIsOpen] = useState(false);
  const changeRole = useMemberChange(ChangeMemberDocument);
  const remove = useMemberChange(RemoveMemberDocument);
  const role = member.roles.find(({ exhibitor }) => exhibitor?.id === entry.id)?.memberRole ?? 'STAFF';
  const input = { email: member.email, role: 'EXHIBITOR', exhibitorId: entry.id } as const;
  return (
    <li>
      <span>
        <strong>{member.name}</strong>
        <small>
          {member.email}
          {member.id === viewer.id && ` (${words.you})`}
        </small>
      </span>
      {canManage ? (
        <>
          <ChoiceInput
            label={words.role(member.name)}
            value={role}
            choices={ROLES.map((value) => ({ value, label: words.roles[value] }))}
            onChange={(memberRole) => changeRole.mutate({ input: { ...input, memberRole } })}
          />
          <Button
            kind="quiet"
            icon="trash-2"
            aria-label={words.remove(member.name)}
            onPress={() => setIsOpen(true)}
          />
        </>
      ) : (
        <span>{words.roles[role]}</span>
      )}
      <FailureNotice error={changeRole.error ?? remove.error} />
      <ConfirmDialog
        title={words.removeQuestion(member.name)}
        action={words.removeAction}
        isBad
        isOpen={isOpen}
        isPending={remove.isPending}
        onClose={() => setIsOpen(false)}
        onConfirm={() => remove.mutate({ input }, { onSettled: () => setIsOpen(false) })}
      >
        {words.removeText}
      </ConfirmDialog>
    </li>
  );
}

interface InvitationsProps {
  readonly invitations: readonly {
    readonly id: string;
    readonly email: string;
    readonly memberRole: MemberRole | null;
  }[];
}

function Invitations({ invitations }: InvitationsProps): ReactNode {
  const words = useWords(WORDS);
  const revoke = useMemberChange(RevokeMemberInvitationDocument);
  if (invitations.length === 0) return null;
  return (
    <section className="card" aria-labelledby="invited">
      <h2 id="invited">{words.invited}</h2>
      <FailureNotice error={revoke.error} />
      <ul className="member-list">
        {invitations.map(({ id, email, memberRole }) => (
          <li key={id}>
            <span>
              <strong>{email}</strong>
              <small>{words.roles[memberRole ?? 'MANAGER']}</small>
            </span>
            <Button
              kind="quiet"
              icon="x"
              aria-label={words.revoke(email)}
              onPress={() => revoke.mutate({ input: { invitationId: id } })}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
