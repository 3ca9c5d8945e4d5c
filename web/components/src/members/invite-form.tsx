import { Button } from '../button.js';
import { ChoiceInput } from '../choice-input.js';
import { FailureNotice } from '../failure-notice.js';
import { useLocale, useWords } from '../language.js';
import { TextInput } from '../text-input.js';
import { useKeptState } from '../use-kept-state.js';
import type { ReactNode, SyntheticEvent } from 'react';
import { useEntryScope } from '../entry/entry-scope.js';
import { InvitationResult } from './invitation-result.js';
import { type MemberRole, ROLES } from './member-roles.js';
import { InviteMemberDocument } from './members.graphql.js';
import { useMemberChange } from './use-members.js';
import { WORDS } from './words.js';

interface Invited {
  readonly email: string;
  readonly memberRole: MemberRole;
}

interface InviteFormProps {
  /** Whether the entry has no member yet. */
  readonly isFirst: boolean;
}

/** Invites a person by e-mail; without a mail server the link is shown. */
export function InviteForm({ isFirst }: InviteFormProps): ReactNode {
  const words = useWords(WORDS);
  const locale = useLocale();
  const { exhibitorId } = useEntryScope();
  const first: Invited = { email: '', memberRole: 'EDITOR' };
  const { values, change, forget } = useKeptState(`member:${exhibitorId}`, first);
  const { email, memberRole } = values;
  const invite = useMemberChange(InviteMemberDocument);
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    const input = { email, role: 'EXHIBITOR', exhibitorId, memberRole, locale } as const;
    invite.mutate({ input }, { onSuccess: forget });
  };
  const sentTo = invite.variables?.input.email ?? '';
  return (
    <section className="card" aria-labelledby="invite">
      <h2 id="invite">{words.invite}</h2>
      <form noValidate className="form-rows" onSubmit={submit}>
        <div className="form-pairs">
          <TextInput
            label={words.email}
            type="email"
            value={email}
            onChange={(text) => change({ email: text })}
            error={invite.errorAt('email')}
            isRequired
          />
          <ChoiceInput
            label={words.permission}
            value={memberRole}
            choices={ROLES.map((value) => ({ value, label: words.roles[value] }))}
            onChange={(role) => change({ memberRole: role })}
          />
        </div>
        {isFirst && <p className="is-quiet">{words.first}</p>}
        <FailureNotice error={invite.error} />
        <InvitationResult result={invite.data} email={sentTo} />
        <div className="card-buttons">
          <Button kind="main" type="submit" icon="mail" isPending={invite.isPending}>
            {words.sendInvitation}
          </Button>
        </div>
      </form>
    </section>
  );
}
