import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { setDraftOwner } from '@vitrine/components/draft-store';
import { executeQuery } from '@vitrine/components/graphql-request';
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

/** The call for exhibitors of an event. It is public. A signed-in user can register. */
export function CallScreen(): ReactNode {
  const words = useWords(WORDS);
  const { event = '' } = useParams({ strict: false });
  const { data, error, refetch } = useCall(event);
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
          {!data.viewer && (
            <SignInOptions
              event={call.slug}
              isOpen={call.isOpen}
              onSignedIn={async () => (await refetch()).data?.viewer !== null}
            />
          )}
        </>
      )}
    </PortalFrame>
  );
}

function useCall(event: string) {
  const locale = useLocale();
  const result = useQuery({
    queryKey: ['call', event, locale],
    queryFn: ({ signal }) => executeQuery(PortalCallDocument, { event, locale }, signal),
    // After a change of the language, the form of the sign-in stays.
    placeholderData: (shown) => (shown?.call?.slug === event ? shown : undefined),
  });
  // Must run before the forms below read their drafts. SessionProvider sets the same owner on other pages.
  if (result.data) setDraftOwner(result.data.viewer?.id ?? '');
  return result;
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
      {call.contact && <Contact contact={call.contact} />}
      <Choices title={words.categories} choices={roots} />
      <Choices title={words.zones} choices={call.zones} />
    </section>
  );
}

/** The organizers' office, for questions and for links that are not mailed. */
function Contact({ contact }: { readonly contact: NonNullable<Call['contact']> }): ReactNode {
  const words = useWords(WORDS);
  const { name, email, phone } = contact;
  return (
    <section aria-labelledby="contact">
      <h2 id="contact">{words.contact}</h2>
      <address className="call-contact">
        {name !== null && <span>{name}</span>}
        {email !== null && <a href={`mailto:${email}`}>{email}</a>}
        {phone !== null && <a href={`tel:${phone}`}>{phone}</a>}
      </address>
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

interface SignInOptionsProps {
  readonly event: string;
  /** A new exhibitor can sign up only while the call is open. */
  readonly isOpen: boolean;
  readonly onSignedIn: () => Promise<boolean>;
}

function SignInOptions({ event, isOpen, onSignedIn }: SignInOptionsProps): ReactNode {
  const words = useWords(WORDS);
  return (
    <div className="form-pairs">
      {isOpen && (
        <section className="card" aria-labelledby="sign-up">
          <h2 id="sign-up">{words.signUp}</h2>
          <SignUpForm event={event} />
        </section>
      )}
      <section className="card" aria-labelledby="sign-in">
        <h2 id="sign-in">{words.signIn}</h2>
        <SignInForm onSignedIn={onSignedIn} />
      </section>
    </div>
  );
}
