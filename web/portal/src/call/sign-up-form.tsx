import { Button } from '@vitrine/components/button';
import { FailureNotice } from '@vitrine/components/failure-notice';
import { useLocale, useWords } from '@vitrine/components/language';
import { Notice } from '@vitrine/components/notice';
import { useChange } from '@vitrine/components/use-change';
import { TextInput } from '@vitrine/components/text-input';
import { useFormDraft } from '@vitrine/components/use-form-draft';
import type { ReactNode } from 'react';
import { RequestSignUpDocument } from './call.graphql.js';
import { WORDS } from './words.js';

/** Requests a link for creating an account. The response does not show whether the address has an account. */
export function SignUpForm({ event: slug }: { readonly event: string }): ReactNode {
  const words = useWords(WORDS);
  const locale = useLocale();
  const { values, change: changeValues } = useFormDraft('sign-up', { email: '' });
  const { email } = values;
  const signUp = useChange(RequestSignUpDocument, []);
  const { data, variables } = signUp;
  return (
    <form
      noValidate
      className="form-rows"
      onSubmit={(event) => {
        event.preventDefault();
        signUp.mutate({ input: { email: email.trim(), locale, event: slug } });
      }}
    >
      <p className="is-quiet">{words.signUpText}</p>
      <TextInput
        label={words.email}
        type="email"
        autoComplete="email"
        value={email}
        onChange={(text) => changeValues({ email: text })}
        error={signUp.errorAt('email')}
        isRequired
      />
      <FailureNotice error={signUp.error} />
      {/* Hidden after the user has entered another address. */}
      {data && variables.input.email === email.trim() && (
        <Notice tone="good">{data.mailed ? words.sent : words.waits}</Notice>
      )}
      <Button kind="main" type="submit" icon="mail" isPending={signUp.isPending}>
        {words.sendLink}
      </Button>
    </form>
  );
}
