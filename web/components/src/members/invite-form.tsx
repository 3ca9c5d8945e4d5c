import { Button } from '../button.js';
import { ChoiceInput } from '../choice-input.js';
import { FailureNotice } from '../failure-notice.js';
import { useLocale, useWords } from '../language.js';
import { choicesOf } from '../tables.js';
import { TextInput } from '../text-input.js';
import { useFormDraft } from '../use-form-draft.js';
import type { ReactNode, SyntheticEvent } from 'react';
import { useEntryScope } from '../entry/entry-scope.js';
import { InvitationResult } from './invitation-result.js';
import { InviteMemberDocument, type MemberRole } from './members.graphql.js';
import { useMemberChange } from './use-members.js';
import { WORDS } from './words.js';

interface InvitationValues {
  /** Undefined until the user changes the suggestion. */
  readonly email: string | undefined;
  readonly memberRole: MemberRole;
}

interface InviteFormProps {
  /** Whether the entry has no member yet. */
  readonly isFirst: boolean;
  /** The address to invite, until the user enters another one. */
  readonly suggestedEmail: string;
}

/** Invites a person by e-mail. Without a mail server it shows the link. */
export function InviteForm({ isFirst, suggestedEmail }: InviteFormProps): ReactNode {
  const words = useWords(WORDS);
  const locale = useLocale();
  const { exhibitorId } = useEntryScope();
  const first: InvitationValues = { email: undefined, memberRole: 'EDITOR' };
  const { values, change, discard } = useFormDraft(`member:${exhibitorId}`, first);
  const { email = suggestedEmail, memberRole } = values;
  const invite = useMemberChange(InviteMemberDocument);
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    const input = { email, role: 'EXHIBITOR', exhibitorId, memberRole, locale } as const;
    invite.mutate({ input }, { onSuccess: discard });
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
            choices={choicesOf<MemberRole>(words.roles)}
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
