import type { ReactNode } from 'react';
import { Button } from '../button.js';
import { useEntryScope } from '../entry/entry-scope.js';
import { FailureNotice } from '../failure-notice.js';
import { useWords } from '../language.js';
import { Loading } from '../loading.js';
import { InvitationList } from './invitation-list.js';
import { InviteForm } from './invite-form.js';
import { MemberItem } from './member-item.js';
import { useMembers } from './use-members.js';
import { WORDS } from './words.js';

/** The members of an exhibitor and its invitations. Managers and organizers invite, change and remove them. */
export function MemberList(): ReactNode {
  const words = useWords(WORDS);
  const { canManage, contactEmail } = useEntryScope();
  const list = useMembers();
  const isFirst = list.isSuccess && list.members.length === 0;
  const isContactInvited = list.invitations.some(
    ({ email, state }) => state === 'PENDING' && email === contactEmail?.toLowerCase(),
  );
  return (
    <div className="form-rows">
      <section className="card" aria-labelledby="members">
        <h2 id="members">{words.title}</h2>
        <p className="is-quiet">{words.text}</p>
        <FailureNotice error={list.error} onRetry={() => void list.refetch()} />
        {list.isPending && <Loading />}
        {list.isSuccess && list.members.length === 0 && <p className="is-quiet">{words.none}</p>}
        <ul className="item-list">
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
      {canManage && (
        <InviteForm
          isFirst={isFirst}
          suggestedEmail={isFirst && !isContactInvited ? (contactEmail ?? '') : ''}
        />
      )}
      {canManage && <InvitationList invitations={list.invitations} />}
    </div>
  );
}
