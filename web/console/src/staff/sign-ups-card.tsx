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
import { CreateSignUpLinkDocument, SignUpsDocument, type SignUpsQuery } from './staff.graphql.js';
import { WORDS } from './words.js';

type SignUp = SignUpsQuery['signUps']['nodes'][number];

/** Waiting requests for an account. Without a mail server, an administrator sends the link. */
export function SignUpsCard(): ReactNode {
  const words = useWords(WORDS);
  const id = useId();
  const list = usePages(
    ['sign-ups'],
    async (after, signal) => (await executeQuery(SignUpsDocument, { after }, signal)).signUps,
  );
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
  const { event } = useEvent();
  const { mutate, data, error, isPending, reset } = useChange(CreateSignUpLinkDocument, []);
  const link = data?.link ?? null;
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
          onPress={() => mutate({ input: { email, locale } })}
          isPending={isPending}
        >
          {words.newLink}
        </Button>
        <span role="status">
          {data && link === null && (data.mailed === true ? words.sent : words.hasAccount)}
        </span>
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
