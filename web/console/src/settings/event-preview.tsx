import { useQuery } from '@tanstack/react-query';
import { executeQuery } from '@vitrine/components/graphql-request';
import { FailureNotice } from '@vitrine/components/failure-notice';
import { useWords } from '@vitrine/components/language';
import type { ReactNode } from 'react';
import { useEvent } from '../event/event-context.js';
import { EventPreviewDocument } from './settings.graphql.js';
import { WORDS } from './words.js';

/** The effect of a publication for visitors and kiosks, and the data that is still missing. */
export function EventPreview(): ReactNode {
  const { preview: words } = useWords(WORDS);
  const { event } = useEvent();
  const { data, error } = useQuery({
    queryKey: ['event-preview', event.slug],
    queryFn: ({ signal }) => executeQuery(EventPreviewDocument, { event: event.slug }, signal),
    staleTime: 0,
  });
  const counts = data?.event;
  if (!counts) return <FailureNotice error={error} />;
  const { published, hidden, kiosks, descriptions, picture } = counts;
  return (
    <ul className="preview" aria-label={words.title}>
      <li>
        <strong>{words.appearing(published.totalCount)}</strong>
      </li>
      {hidden.totalCount > 0 && <li>{words.hidden(hidden.totalCount)}</li>}
      {(kiosks?.totalCount ?? 0) > 0 && <li>{words.kiosks(kiosks?.totalCount ?? 0)}</li>}
      {descriptions.length === 0 && <li>{words.noDescription}</li>}
      {picture === null && <li>{words.noPicture}</li>}
    </ul>
  );
}
