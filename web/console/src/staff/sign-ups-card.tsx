import { executeQuery } from '@vitrine/components/graphql-request';
import { Button } from '@vitrine/components/button';
import { Empty } from '@vitrine/components/empty';
import { FailureNotice } from '@vitrine/components/failure-notice';
import { useLanguage, useWords } from '@vitrine/components/language';
import { ListEnd } from '@vitrine/components/list-end';
import { SecretDialog } from '@vitrine/components/secret-dialog';
import { TableHead } from '@vitrine/components/table-head';
import { shortTime } from '@vitrine/components/times';
import { useChange } from '@vitrine/components/use-change';
import { usePages } from '@vitrine/components/use-pages';
import { type ReactNode, useId } from 'react';
import { useEvent } from '../event/event-context.js';
import {
  CreateEventSignUpLinkDocument,
  CreateSignUpLinkDocument,
  EventSignUpsDocument,
  SignUpsDocument,
  type SignUpsQuery,
} from './staff.graphql.js';
import { WORDS } from './words.js';

type SignUp = SignUpsQuery['signUps']['nodes'][number];

/** Waiting requests for an account: those of the event for organizers, all for administrators. */
export function SignUpsCard(): ReactNode {
  const words = useWords(WORDS);
  const id = useId();
  const { event, rights } = useEvent();
  const list = usePages(['sign-ups', event.slug], async (after, signal) => {
    if (rights.isAdministrator) return (await executeQuery(SignUpsDocument, { after }, signal)).signUps;
    const variables = { event: event.slug, after };
    return (await executeQuery(EventSignUpsDocument, variables, signal)).event?.signUps;
  });
  return (
    <section className="card table-card">
      <header>
        <h2 id={id}>
          {words.signUps} <small>{list.total}</small>
        </h2>
      </header>
      <p className="is-quiet">{words.signUpsText}</p>
      {list.rows?.length === 0 && <Empty title={words.noSignUps} />}
      {list.rows && list.rows.length > 0 && (
        <div className="scroll">
          <table className="facts" aria-labelledby={id}>
            <TableHead columns={[words.email, words.expires, words.actions]} />
            <tbody>
              {list.rows.map((signUp) => (
                <SignUpRow key={`${signUp.email} ${signUp.expiresAt}`} signUp={signUp} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <ListEnd list={list} />
    </section>
  );
}

function SignUpRow({ signUp: { email, expiresAt, locale } }: { readonly signUp: SignUp }): ReactNode {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const { event, rights } = useEvent();
  const ofAll = useChange(CreateSignUpLinkDocument, []);
  const ofEvent = useChange(CreateEventSignUpLinkDocument, []);
  const { data, error, isPending, reset } = rights.isAdministrator ? ofAll : ofEvent;
  const link = data?.link ?? null;
  const isMailed = ofAll.data?.mailed === true || ofEvent.data?.sent === true;
  const create = (): void => {
    if (rights.isAdministrator) ofAll.mutate({ input: { email, locale } });
    else ofEvent.mutate({ input: { eventId: event.id, email } });
  };
  return (
    <tr>
      <th scope="row" className="is-address">
        {email}
      </th>
      <td>{shortTime(expiresAt, event.timeZone, language)}</td>
      <td>
        <Button
          kind="quiet"
          icon="link"
          aria-label={words.newLinkFor(email)}
          onPress={create}
          isPending={isPending}
        >
          {words.newLink}
        </Button>
        <span role="status">{data && link === null && (isMailed ? words.sent : words.hasAccount)}</span>
        <FailureNotice error={error} />
        {link !== null && (
          <SecretDialog title={words.newLink} secret={link} onClose={reset}>
            <p>{words.linkFor(email)}</p>
          </SecretDialog>
        )}
      </td>
    </tr>
  );
}
