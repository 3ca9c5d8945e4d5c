import { Button } from '@vitrine/components/button';
import { ChoiceInput } from '@vitrine/components/choice-input';
import { Dialog } from '@vitrine/components/dialog';
import { FailureNotice } from '@vitrine/components/failure-notice';
import { formFields } from '@vitrine/components/form-fields';
import { Icon } from '@vitrine/components/icon';
import { useLocale, useWords } from '@vitrine/components/language';
import { localeName } from '@vitrine/components/localized';
import { TextInput } from '@vitrine/components/text-input';
import { useChange } from '@vitrine/components/use-change';
import { useFormDraft } from '@vitrine/components/use-form-draft';
import { TextToCopy } from '@vitrine/components/text-to-copy';
import type { ReactNode, SyntheticEvent } from 'react';
import { useEvent } from '../event/event-context.js';
import { addressesIn } from './addresses.js';
import { InviteStaffDocument, type InviteStaffMutation } from './staff.graphql.js';
import { STAFF_ROLES, type StaffRole } from './staff-roles.js';
import { WORDS } from './words.js';

type Results = NonNullable<InviteStaffMutation['inviteAccounts']['results']>;

/** The languages of mails. */
const LOCALES = ['zh-Hans', 'en'];

interface InvitationValues {
  readonly text: string;
  readonly role: StaffRole;
  readonly locale: string;
}

/** Invites one or many addresses to a role. */
export function InviteDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const words = useWords(WORDS);
  const { event } = useEvent();
  const first: InvitationValues = { text: '', role: 'REVIEWER', locale: useLocale() };
  const { values, change, discard, discardThen } = useFormDraft(`invite:${event.id}`, first);
  const { text, role, locale } = values;
  const { field } = formFields(values, change, () => undefined);
  const invite = useChange(InviteStaffDocument, ['invitations', 'staff']);
  const { addresses, wrong: wrongLines } = addressesIn(text);
  const submit = (submitted: SyntheticEvent): void => {
    submitted.preventDefault();
    const invitations = addresses.map((address) => ({ ...address, role, locale, eventId: event.id }));
    if (invitations.length > 0) invite.mutate({ input: { invitations } }, { onSuccess: discard });
  };
  const results = invite.data?.results;
  return (
    <Dialog title={words.inviteTitle} isOpen onClose={onClose}>
      {results ? (
        <InviteResults
          results={results}
          invited={invite.variables?.input.invitations ?? []}
          onClose={onClose}
        />
      ) : (
        <form className="form-rows" onSubmit={submit}>
          <TextInput
            label={words.addresses}
            hint={words.addressesHint}
            {...field('text')}
            rows={5}
            error={wrongLines.length > 0 ? words.wrongLines(wrongLines.join(' · ')) : undefined}
            autoFocus
          />
          <div className="form-pairs">
            <ChoiceInput<StaffRole>
              label={words.role}
              hint={words.roleHints[role]}
              {...field('role')}
              choices={STAFF_ROLES.map((value) => ({ value, label: words.roles[value] }))}
            />
            <ChoiceInput
              label={words.language}
              {...field('locale')}
              choices={LOCALES.map((value) => ({ value, label: localeName(value) }))}
            />
          </div>
          <FailureNotice error={invite.error} />
          <div className="dialog-buttons">
            <Button onPress={discardThen(onClose)}>{words.cancel}</Button>
            <Button
              kind="main"
              type="submit"
              icon="mail"
              isPending={invite.isPending}
              isDisabled={addresses.length === 0 || wrongLines.length > 0}
            >
              {words.send(addresses.length)}
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  );
}

interface InviteResultsProps {
  readonly results: Results;
  /** The input of the request, because the form is empty after it. */
  readonly invited: readonly { readonly email: string }[];
  readonly onClose: () => void;
}

/** The result for each address. Without a mail server it contains the link for the invited person. */
function InviteResults({ results, invited, onClose }: InviteResultsProps): ReactNode {
  const words = useWords(WORDS);
  return (
    <div className="form-rows">
      <ul className="result-list" aria-label={words.results}>
        {results.map(({ sent, link, errors }, index) => (
          <li key={index} className={errors.length > 0 ? 'is-bad' : 'is-good'}>
            <Icon name={errors.length > 0 ? 'triangle-alert' : 'check'} size={16} />
            <div>
              <strong>{invited[index]?.email}</strong>
              {errors.map(({ message }) => (
                <p key={message}>{message}</p>
              ))}
              {sent && <p>{words.sent}</p>}
              {link !== null && <LinkToCopy link={link} />}
            </div>
          </li>
        ))}
      </ul>
      <div className="dialog-buttons">
        <Button kind="main" onPress={onClose}>
          {words.close}
        </Button>
      </div>
    </div>
  );
}

/** A link that the user sends to the invited person. */
export function LinkToCopy({ link }: { readonly link: string }): ReactNode {
  const words = useWords(WORDS);
  return (
    <>
      <p>{words.notSent}</p>
      <TextToCopy text={link} />
    </>
  );
}
