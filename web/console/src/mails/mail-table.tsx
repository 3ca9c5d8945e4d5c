import { Link } from '@tanstack/react-router';
import { useLanguage, useWords } from '@vitrine/components/language';
import { StatusMark } from '@vitrine/components/status-mark';
import { TableHead } from '@vitrine/components/table-head';
import { shortTime } from '@vitrine/components/times';
import { type ReactNode, useState } from 'react';
import { useEvent } from '../event/event-context.js';
import { STATE_TONES } from './mail-search.js';
import type { NoticesQuery } from './mails.graphql.js';
import { ReadMail } from './read-mail.js';
import { WORDS } from './words.js';

export type Mail = NonNullable<NoticesQuery['event']>['notices']['nodes'][number];

/** The mails of a page. Each row opens the text of its mail. */
export function MailTable({ mails }: { readonly mails: readonly Mail[] }): ReactNode {
  const words = useWords(WORDS);
  const [read, setRead] = useState<Mail>();
  return (
    <section className="card table-card">
      <div className="scroll">
        <table className="facts" aria-label={words.title}>
          <TableHead columns={[words.time, words.state, words.to, words.exhibitor, words.subject]} />
          <tbody>
            {mails.map((mail) => (
              <MailRow key={mail.id} mail={mail} onRead={() => setRead(mail)} />
            ))}
          </tbody>
        </table>
      </div>
      {read && <ReadMail mail={read} onClose={() => setRead(undefined)} />}
    </section>
  );
}

function MailRow({ mail, onRead }: { readonly mail: Mail; readonly onRead: () => void }): ReactNode {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const { event } = useEvent();
  const { createdAt, sentAt, dueAt, state, to, exhibitor, subject, attempts } = mail;
  const timeOf = (moment: string): string => shortTime(moment, event.timeZone, language);
  const facts = [
    sentAt === null ? undefined : words.sentAt(timeOf(sentAt)),
    attempts > 1 ? `${words.attempts} ${attempts}` : undefined,
    state === 'QUEUED' && attempts > 0 && dueAt !== null ? words.next(timeOf(dueAt)) : undefined,
  ].filter((fact) => fact !== undefined);
  return (
    <tr>
      <td>
        <time dateTime={createdAt}>{timeOf(createdAt)}</time>
      </td>
      <td>
        <StatusMark tone={STATE_TONES[state]}>{words.states[state]}</StatusMark>
        {facts.length > 0 && <div className="is-quiet">{facts.join(' · ')}</div>}
      </td>
      <td className="is-address">{to}</td>
      <td>
        {exhibitor && (
          <Link to="/$event/exhibitors/$id" params={{ event: event.slug, id: exhibitor.id }}>
            {exhibitor.name}
          </Link>
        )}
      </td>
      <td>
        <button type="button" className="row-name" aria-label={words.read(subject)} onClick={onRead}>
          {subject}
        </button>
      </td>
    </tr>
  );
}
