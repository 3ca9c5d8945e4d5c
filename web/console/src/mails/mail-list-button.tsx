import { executeQuery } from '@vitrine/components/graphql-request';
import { useLocale, useWords } from '@vitrine/components/language';
import type { ReactNode } from 'react';
import { CsvButton, readAll } from '../csv/csv-button.js';
import { useEvent } from '../event/event-context.js';
import { NoticesDocument } from './mails.graphql.js';
import { WORDS } from './words.js';

/** Saves the mails that were written without a mail server as CSV, for a mail merge. */
export function MailListButton(): ReactNode {
  const words = useWords(WORDS);
  const locale = useLocale();
  const { event } = useEvent();
  const readMails = (after: string | null) =>
    executeQuery(NoticesDocument, { event: event.slug, states: ['NOT_SENT'], after, locale }).then(
      ({ event: read }) => read?.notices,
    );
  return (
    <CsvButton
      label={words.download}
      name={`${event.slug}-mails.csv`}
      read={async () => [
        [words.to, words.exhibitor, words.subject, words.body],
        ...(await readAll(readMails)).map(({ to, exhibitor, subject, text }) => [
          to,
          exhibitor?.name ?? '',
          subject,
          text,
        ]),
      ]}
    />
  );
}
