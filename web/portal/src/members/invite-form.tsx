import { Button } from '@vitrine/components/button';
import { ChoiceInput } from '@vitrine/components/choice-input';
import { FailureNotice } from '@vitrine/components/failure-notice';
import { useLocale, useWords } from '@vitrine/components/language';
import { Notice } from '@vitrine/components/notice';
import { TextInput } from '@vitrine/components/text-input';
import { type ReactNode, type SyntheticEvent, useState } from 'react';
import { Form } from 'react-aria-components/Form';
import { useEntry } from '../entry/entry-context.js';
import { type MemberRole, ROLES } from './member-roles.js';
import { InviteMemberDocument } from './members.graphql.js';
import { useMemberChange } from './use-members.js';
import { WORDS } from './words.js';

/** Invites a person by e-mail; without a mail server the link is shown. */
export function InviteForm(): ReactNode {
  const words = useWords(WORDS);
  const locale = useLocale();
  const { entry } = useEntry();
  const [email, setEmail] = useState('');
  const [memberRole, setMemberRole] = useState<MemberRole>('EDITOR');
  const invite = useMemberChange(InviteMemberDocument);
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    const input = { email, role: 'EXHIBITOR', exhibitorId: entry.id, memberRole, locale } as const;
    invite.mutate({ input }, { onSuccess: () => setEmail('') });
  };
  const sentTo = invite.variables?.input.email ?? '';
  return (
    <section className="card" aria-labelledby="invite">
      <h2 id="invite">{words.invite}</h2>
      <Form className="form-rows" onSubmit={submit}>
        <div className="form-pairs">
          <TextInput label={words.email} type="email" value={email} onChange={setEmail} isRequired />
          <ChoiceInput
            label={words.permission}
            value={memberRole}
            choices={ROLES.map((value) => ({ value, label: words.roles[value] }))}
            onChange={setMemberRole}
          />
        </div>
        <FailureNotice error={invite.error} />
        {invite.data?.sent === true && <Notice tone="good">{words.sent(sentTo)}</Notice>}
        {invite.data?.link != null && (
          <Notice tone="warn" title={words.link}>
            <code>{invite.data.link}</code>
          </Notice>
        )}
        <Button kind="main" type="submit" icon="mail" isPending={invite.isPending}>
          {words.sendInvitation}
        </Button>
      </Form>
    </section>
  );
}
