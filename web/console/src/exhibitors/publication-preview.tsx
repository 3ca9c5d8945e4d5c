import { useQuery } from '@tanstack/react-query';
import { executeQuery } from '@vitrine/components/graphql-request';
import { FailureNotice } from '@vitrine/components/failure-notice';
import { useWords } from '@vitrine/components/language';
import type { ReactNode } from 'react';
import { PUBLISH_EXHIBITORS } from '@vitrine/ui/bounds';
import { useEvent } from '../event/event-context.js';
import { PublicationPreviewDocument } from './exhibitors.graphql.js';
import type { BulkTargets } from './use-bulk-action.js';
import { WORDS } from './words.js';

/** The changes for visitors and kiosks if the exhibitors were published. */
export function PublicationPreview({ targets }: { readonly targets: BulkTargets }): ReactNode {
  const { preview: words, lack: lackWords } = useWords(WORDS);
  const { event } = useEvent();
  const { data, error } = useQuery({
    queryKey: ['exhibitors', event.slug, 'preview', targets],
    queryFn: ({ signal }) =>
      executeQuery(PublicationPreviewDocument, { event: event.slug, ...argsOf(targets) }, signal),
  });
  const preview = data?.event?.publicationPreview;
  if (!preview) return <FailureNotice error={error} />;
  const { appearing, products, lacks, visible, refused } = preview;
  const isShown = event.status === 'PUBLISHED';
  return (
    <ul className="preview" aria-label={words.title}>
      <li>
        <strong>{words.appearing(appearing, products)}</strong>
        {!isShown && ` ${words.later}`}
      </li>
      {appearing > 0 && isShown && <KioskCount count={data.event?.kiosks?.totalCount ?? 0} />}
      {lacks.map(({ lack, count }) => (
        <li key={lack}>{words.lacking(count, lackWords[lack])}</li>
      ))}
      {visible > 0 && <li className="is-quiet">{words.visible(visible)}</li>}
      {refused > 0 && <li className="is-quiet">{words.refused(refused)}</li>}
    </ul>
  );
}

function KioskCount({ count }: { readonly count: number }): ReactNode {
  const { preview: words } = useWords(WORDS);
  return count > 0 && <li>{words.kiosks(count)}</li>;
}

function argsOf(targets: BulkTargets) {
  return 'filter' in targets
    ? { filter: targets.filter }
    : { exhibitorIds: targets.ids.slice(0, PUBLISH_EXHIBITORS.exhibitorIds.items) };
}
