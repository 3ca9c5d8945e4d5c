import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { executeQuery } from '@vitrine/components/graphql-request';
import { Empty } from '@vitrine/components/empty';
import { useLocale, useWords } from '@vitrine/components/language';
import { ListEnd } from '@vitrine/components/list-end';
import { usePages } from '@vitrine/components/use-pages';
import type { ReactNode } from 'react';
import { useEvent } from '../event/event-context.js';
import { PictureCountsDocument, PicturesDocument } from './media.graphql.js';
import { type Use, UNUSED, USES } from './media-search.js';
import { PictureList } from './picture-list.js';
import { UploadButton } from './upload-button.js';
import { WORDS } from './words.js';

const route = getRouteApi('/$event/media');

/** The uploaded pictures with the objects that use them. The default tab shows all pictures. */
export function MediaScreen(): ReactNode {
  const words = useWords(WORDS);
  const locale = useLocale();
  const { event, rights } = useEvent();
  const { use = 'all' } = route.useSearch();
  const counts = useQuery({
    queryKey: ['pictures', event.slug, 'counts'],
    queryFn: async ({ signal }) =>
      (await executeQuery(PictureCountsDocument, { event: event.slug }, signal)).event,
  }).data;
  const list = usePages(['pictures', event.slug, use, locale], async (after, signal) => {
    const variables = { event: event.slug, unused: UNUSED[use], after, locale };
    return (await executeQuery(PicturesDocument, variables, signal)).event?.media;
  });
  return (
    <div className="screen">
      <header className="screen-head">
        <h1>
          {words.title} <small>{counts?.all.totalCount}</small>
        </h1>
        <span className="is-read-out" role="status">
          {counts && words.count(counts[use].totalCount)}
        </span>
        {rights.canManage && <UploadButton />}
      </header>
      <UseTabs chosen={use} counts={counts ?? undefined} />
      <div className="screen-body is-wide">
        <p className="is-quiet">{use === 'unused' ? words.unusedText : words.uploadHint}</p>
        {list.rows?.length === 0 && <Empty title={use === 'unused' ? words.emptyUnused : words.empty} />}
        {list.rows && list.rows.length > 0 && <PictureList key={use} pictures={list.rows} />}
        <ListEnd list={list} />
      </div>
    </div>
  );
}

interface UseTabsProps {
  readonly chosen: Use;
  readonly counts: Readonly<Record<Use, { readonly totalCount: number }>> | undefined;
}

function UseTabs({ chosen, counts }: UseTabsProps): ReactNode {
  const words = useWords(WORDS);
  const navigate = route.useNavigate();
  return (
    <div className="tabs" role="group" aria-label={words.use}>
      {USES.map((use) => (
        <button
          key={use}
          type="button"
          className="tab"
          aria-pressed={chosen === use}
          onClick={() => void navigate({ search: use === 'all' ? {} : { use }, replace: true })}
        >
          {words.uses[use]} <small>{counts?.[use].totalCount}</small>
        </button>
      ))}
    </div>
  );
}
