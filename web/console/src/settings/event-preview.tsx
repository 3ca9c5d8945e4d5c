import { useQuery } from '@tanstack/react-query';
import { ask } from '@vitrine/components/ask';
import { FailureNotice } from '@vitrine/components/failure-notice';
import { useWords } from '@vitrine/components/language';
import type { ReactNode } from 'react';
import { useEvent } from '../event/event-context.js';
import { EventPreviewDocument } from './settings.graphql.js';
import { WORDS } from './words.js';

/** What visitors and kiosks would see once the event is published, and what is still missing. */
export function EventPreview(): ReactNode {
  const { preview: words } = useWords(WORDS);
  const { event } = useEvent();
  const { data, error } = useQuery({
    queryKey: ['event-preview', event.slug],
    queryFn: ({ signal }) => ask(EventPreviewDocument, { event: event.slug }, signal),
    staleTime: 0,
  });
  const found = data?.event;
  if (!found) return <FailureNotice error={error} />;
  const { published, hidden, kiosks, descriptions, picture } = found;
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
