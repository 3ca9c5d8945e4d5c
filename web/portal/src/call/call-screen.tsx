import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { ask } from '@vitrine/components/ask';
import { Empty } from '@vitrine/components/empty';
import { FailureNotice } from '@vitrine/components/failure-notice';
import { useLanguage, useLocale, useWords } from '@vitrine/components/language';
import { Loading } from '@vitrine/components/loading';
import { Notice } from '@vitrine/components/notice';
import { SignInForm } from '@vitrine/components/sign-in';
import { dayRange } from '@vitrine/components/times';
import type { ReactNode } from 'react';
import { PortalFrame } from '../shell/portal-frame.js';
import { CallState } from '../start/call-state.js';
import type { Call } from './call.js';
import { PortalCallDocument } from './call.graphql.js';
import { RegisterForm } from './register-form.js';
import { SignUpForm } from './sign-up-form.js';
import { WORDS } from './words.js';

/** The call for exhibitors of an event: anybody reads it; a signed-in user can register. */
export function CallScreen(): ReactNode {
  const words = useWords(WORDS);
  const locale = useLocale();
  const { event = '' } = useParams({ strict: false });
  const { data, error, refetch } = useQuery({
    queryKey: ['call', event, locale],
    queryFn: ({ signal }) => ask(PortalCallDocument, { event, locale }, signal),
  });
  const call = data?.call;
  return (
    <PortalFrame>
      <FailureNotice error={error} onRetry={() => void refetch()} />
      {!data && !error && <Loading />}
      {data && !call && (
        <Empty title={words.noCall} isPage>
          <Link to="/">{words.toStart}</Link>
        </Empty>
      )}
      {call && (
        <>
          <CallText call={call} />
          {!call.isOpen && <Notice>{words.closed}</Notice>}
          {data.viewer && call.isOpen && <RegisterForm call={call} email={data.viewer.email} />}
          {!data.viewer && <WaysIn onSignedIn={async () => (await refetch()).data?.viewer !== null} />}
        </>
      )}
    </PortalFrame>
  );
}

function CallText({ call }: { readonly call: Call }): ReactNode {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const roots = call.categories.filter(({ parentId }) => parentId === null);
  return (
    <section className="call-text">
      <p className="is-quiet">{dayRange(call.startsOn, call.endsOn, language)}</p>
      <h1>{call.name}</h1>
      <p className="call-marks">
        <CallState call={call} />
        {call.placesLeft !== null && <strong>{words.placesLeft(call.placesLeft)}</strong>}
      </p>
      {call.introduction !== null && <p className="call-introduction">{call.introduction}</p>}
      <Choices title={words.categories} choices={roots} />
      <Choices title={words.zones} choices={call.zones} />
    </section>
  );
}

interface ChoicesProps {
  readonly title: string;
  readonly choices: readonly {
    readonly id: string;
    readonly name: string;
    readonly placesLeft: number | null;
  }[];
}

function Choices({ title, choices }: ChoicesProps): ReactNode {
  const words = useWords(WORDS);
  if (choices.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul className="call-choices">
        {choices.map(({ id, name, placesLeft }) => (
          <li key={id}>
            {name}
            {placesLeft !== null && <small>{words.placesLeft(placesLeft)}</small>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function WaysIn({ onSignedIn }: { readonly onSignedIn: () => Promise<boolean> }): ReactNode {
  const words = useWords(WORDS);
  return (
    <div className="form-pairs">
      <section className="card" aria-labelledby="sign-up">
        <h2 id="sign-up">{words.signUp}</h2>
        <SignUpForm />
      </section>
      <section className="card" aria-labelledby="sign-in">
        <h2 id="sign-in">{words.signIn}</h2>
        <SignInForm onSignedIn={onSignedIn} />
      </section>
    </div>
  );
}
