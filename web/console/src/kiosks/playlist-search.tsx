import { useQuery } from '@tanstack/react-query';
import { executeQuery } from '@vitrine/components/graphql-request';
import { Button } from '@vitrine/components/button';
import { FailureNotice } from '@vitrine/components/failure-notice';
import { useLocale, useWords } from '@vitrine/components/language';
import { SearchInput } from '@vitrine/components/search-input';
import { type ReactNode, useState } from 'react';
import { useEvent } from '../event/event-context.js';
import { FindPlaylistObjectsDocument } from './kiosk-settings.graphql.js';
import { boothOf, nameOf, type PlaylistObject } from './playlist-object.js';
import { WORDS } from './words.js';

interface SearchProps {
  readonly onChoose: (object: PlaylistObject) => void;
}

/** Finds published exhibitors, products and sessions for the playlist. */
export function PlaylistSearch({ onChoose }: SearchProps): ReactNode {
  const words = useWords(WORDS);
  const [query, setQuery] = useState('');
  const matches = useFound(query);
  return (
    <div className="playlist-search">
      <SearchInput label={words.addToPlaylist} value={query} onSearch={setQuery} />
      <FailureNotice error={matches.error} />
      {query !== '' && matches.data?.length === 0 && <p className="is-quiet">{words.notFound}</p>}
      {query !== '' && matches.data && matches.data.length > 0 && (
        <ul aria-label={words.addToPlaylist}>
          {matches.data.map((object) => (
            <li key={object.id}>
              <Button kind="quiet" icon="plus" onPress={() => onChoose(object)}>
                {nameOf(object)}
              </Button>
              <small className="is-quiet">
                {words.objectKinds[object.__typename as keyof typeof words.objectKinds]} {boothOf(object)}
              </small>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function useFound(query: string) {
  const { event } = useEvent();
  const locale = useLocale();
  return useQuery({
    queryKey: ['find-playlist-objects', event.slug, query, locale],
    queryFn: async ({ signal }) => {
      const variables = { event: event.slug, query, locale };
      const read = (await executeQuery(FindPlaylistObjectsDocument, variables, signal)).event;
      return read?.search.nodes ?? [];
    },
    enabled: query !== '',
  });
}
