import { type ReactNode, useState } from 'react';
import { Button } from '../button.js';
import { ChoiceInput } from '../choice-input.js';
import { ConfirmDialog } from '../confirm-dialog.js';
import { useEntryScope } from '../entry/entry-scope.js';
import { FailureNotice } from '../failure-notice.js';
import { useWords } from '../language.js';
import { useSession } from '../session.js';
import { choicesOf } from '../tables.js';
import { ChangeMemberDocument, type MemberRole, RemoveMemberDocument } from './members.graphql.js';
import { type Member, useMemberChange } from './use-members.js';
import { WORDS } from './words.js';

/** A member with its permission. */
export function MemberItem({ member }: { readonly member: Member }): ReactNode {
  const words = useWords(WORDS);
  const { exhibitorId, canManage } = useEntryScope();
  const { viewer } = useSession();
  const [isOpen, setIsOpen] = useState(false);
  const changeRole = useMemberChange(ChangeMemberDocument);
  const remove = useMemberChange(RemoveMemberDocument);
  const role = member.roles.find(({ exhibitor }) => exhibitor?.id === exhibitorId)?.memberRole ?? 'STAFF';
  const input = { email: member.email, role: 'EXHIBITOR', exhibitorId } as const;
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
            choices={choicesOf<MemberRole>(words.roles)}
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
