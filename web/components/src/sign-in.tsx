import { useMutation } from '@tanstack/react-query';
import { type ReactNode, type SyntheticEvent, useState } from 'react';
import { executeMutation, Refused } from './graphql-request.js';
import { Button } from './button.js';
import { Dialog } from './dialog.js';
import { FailureNotice } from './failure-notice.js';
import { LanguageSwitch } from './language-switch.js';
import { useWords } from './language.js';
import { Logo } from './logo.js';
import { Notice } from './notice.js';
import { SignInDocument } from './session.graphql.js';
import { TextInput } from './text-input.js';
import { WORDS } from './words.js';

/** Reads the viewer again. Resolves with false if the browser did not store the session. */
type OnSignedIn = () => Promise<boolean>;

/**
 * The page for users without a session. It does not change the address, so that the user sees its screen
 * after the sign-in.
 */
export function SignInPage({ onSignedIn }: { readonly onSignedIn: OnSignedIn }): ReactNode {
  const words = useWords(WORDS);
  return (
    <main className="sign-in">
      <header className="band">
        <Logo />
        <LanguageSwitch />
      </header>
      <section className="card">
        <h1>{words.signIn}</h1>
        <SignInForm onSignedIn={onSignedIn} />
      </section>
    </main>
  );
}

interface SignInDialogProps {
  readonly isOpen: boolean;
  readonly email: string;
  readonly onSignedIn: OnSignedIn;
}

/** A dialog above the screen to sign in again. */
export function SignInDialog({ isOpen, email, onSignedIn }: SignInDialogProps): ReactNode {
  const words = useWords(WORDS);
  return (
    <Dialog title={words.signIn} isOpen={isOpen} onClose={() => undefined} role="alertdialog">
      <p>{words.signInAgain}</p>
      <SignInForm email={email} onSignedIn={onSignedIn} />
    </Dialog>
  );
}

/** The form with e-mail address and password. */
export function SignInForm({
  email: knownEmail = '',
  onSignedIn,
}: {
  readonly email?: string;
  readonly onSignedIn: OnSignedIn;
}): ReactNode {
  const words = useWords(WORDS);
  const [email, setEmail] = useState(knownEmail);
  const [password, setPassword] = useState('');
  const signIn = useMutation({
    mutationFn: async () => {
      await executeMutation(SignInDocument, { input: { email, password } });
      return onSignedIn();
    },
  });
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    signIn.mutate();
  };
  const { error } = signIn;
  return (
    <form noValidate onSubmit={submit} className="form-rows">
      {error instanceof Refused && <Notice tone="bad" title={words.wrongCredentials} />}
      {error instanceof Refused || <FailureNotice error={error} />}
      {signIn.data === false && <Notice tone="bad" title={words.needsHttps} />}
      <TextInput
        label={words.email}
        type="email"
        autoComplete="username"
        value={email}
        onChange={setEmail}
        isRequired
      />
      <TextInput
        label={words.password}
        type="password"
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
        isRequired
      />
      <Button kind="main" type="submit" icon="log-in" isPending={signIn.isPending}>
        {words.signIn}
      </Button>
      <a href="/password">{words.forgotPassword}</a>
    </form>
  );
}
