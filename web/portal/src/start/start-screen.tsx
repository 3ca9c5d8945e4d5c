import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { executeQuery } from '@vitrine/components/graphql-request';
import { FailureNotice } from '@vitrine/components/failure-notice';
import { useLanguage, useLocale, useWords } from '@vitrine/components/language';
import { Loading } from '@vitrine/components/loading';
import { SessionProvider } from '@vitrine/components/session';
import { SignInForm } from '@vitrine/components/sign-in';
import { dayRange } from '@vitrine/components/times';
import type { ReactNode } from 'react';
import { RegistrationStatus } from '../entry/registration-status.js';
import { SignOutButton } from '@vitrine/components/sign-out-button';
import { PortalFrame } from '../shell/portal-frame.js';
import { CallState } from './call-state.js';
import { PortalStartDocument, type PortalStartQuery } from './start.graphql.js';
import { WORDS } from './words.js';

/** The user's entries, and the calls for exhibitors. */
export function StartScreen(): ReactNode {
  const words = useWords(WORDS);
  const locale = useLocale();
  const queries = useQueryClient();
  const { data, error, refetch } = useQuery({
    queryKey: ['start', locale],
    queryFn: ({ signal }) => executeQuery(PortalStartDocument, { locale }, signal),
    // After a change of the language, the form of the sign-in stays.
    placeholderData: (shown) => shown,
  });
  const onSignedIn = async (): Promise<boolean> => {
    await queries.invalidateQueries();
    return (await refetch()).data?.viewer !== null;
  };
  const viewer = data?.viewer;
  return (
    <PortalFrame
      actions={
        viewer && (
          <SessionProvider>
            <SignOutButton />
          </SessionProvider>
        )
      }
    >
      <h1>{words.title}</h1>
      <FailureNotice error={error} onRetry={() => void refetch()} />
      {!data && !error && <Loading />}
      {viewer && <Entries viewer={viewer} />}
      {data && <Calls calls={data.calls.nodes} />}
      {data && !viewer && (
        <section className="card" aria-labelledby="sign-in">
          <h2 id="sign-in">{words.signIn}</h2>
          <p className="is-quiet">{words.signInText}</p>
          <SignInForm onSignedIn={onSignedIn} />
        </section>
      )}
    </PortalFrame>
  );
}

function Entries({ viewer }: { readonly viewer: NonNullable<PortalStartQuery['viewer']> }): ReactNode {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const exhibitors = viewer.roles.flatMap(({ exhibitor }) => exhibitor ?? []);
  return (
    <section className="card" aria-labelledby="entries">
      <h2 id="entries">{words.myEntries}</h2>
      {exhibitors.length === 0 && <p className="is-quiet">{words.noEntries}</p>}
      <ul className="link-list">
        {exhibitors.map(({ id, name, status, event }) => (
          <li key={id}>
            <Link to="/entries/$id" params={{ id }}>
              <strong>{name}</strong>
              <small>
                {event.name} ·{' '}
                <span className="day-range">{dayRange(event.startsOn, event.endsOn, language)}</span>
              </small>
            </Link>
            {status && <RegistrationStatus status={status} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Calls({ calls }: { readonly calls: PortalStartQuery['calls']['nodes'] }): ReactNode {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  return (
    <section className="card" aria-labelledby="calls">
      <h2 id="calls">{words.calls}</h2>
      {calls.length === 0 && <p className="is-quiet">{words.noCalls}</p>}
      <ul className="link-list">
        {calls.map((call) => (
          <li key={call.eventId}>
            <Link to="/calls/$event" params={{ event: call.slug }}>
              <strong>{call.name}</strong>
              <small>{dayRange(call.startsOn, call.endsOn, language)}</small>
            </Link>
            <CallState call={call} />
          </li>
        ))}
      </ul>
    </section>
  );
}
