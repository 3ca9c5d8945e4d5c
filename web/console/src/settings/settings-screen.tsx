import { useQuery } from '@tanstack/react-query';
import { executeQuery } from '@vitrine/components/graphql-request';
import { FailureNotice } from '@vitrine/components/failure-notice';
import { useWords } from '@vitrine/components/language';
import { Loading } from '@vitrine/components/loading';
import type { ReactNode } from 'react';
import { useEvent } from '../event/event-context.js';
import { EventSettingsDocument } from './settings.graphql.js';
import { SettingsForm } from './settings-form.js';
import { WORDS } from './words.js';

/** The settings of the event. */
export function SettingsScreen(): ReactNode {
  const words = useWords(WORDS);
  const { event } = useEvent();
  const query = useQuery({
    queryKey: ['event-settings', event.slug],
    queryFn: async ({ signal }) =>
      (await executeQuery(EventSettingsDocument, { event: event.slug }, signal)).event,
  });
  if (query.data) return <SettingsForm settings={query.data} />;
  return (
    <div className="screen">
      <header className="screen-head">
        <h1>{words.title}</h1>
      </header>
      <FailureNotice error={query.error} onRetry={() => void query.refetch()} />
      {query.isPending && <Loading />}
    </div>
  );
}
