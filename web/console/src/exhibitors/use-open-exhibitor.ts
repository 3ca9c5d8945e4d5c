import { useNavigate, useRouter } from '@tanstack/react-router';
import { useEvent } from '../event/event-context.js';
import { readExhibitorSearch } from './exhibitor-search.js';
import { storeListState } from './list-state.js';

/**
 * Returns a function that opens an exhibitor of the list. It is used in each row, so it does not subscribe to
 * the address.
 */
export function useOpenExhibitor(): (id: string) => void {
  const router = useRouter();
  const navigate = useNavigate();
  const { event } = useEvent();
  return (id) => {
    const search = readExhibitorSearch(router.state.location.search);
    storeListState({ event: event.slug, search, row: id });
    void navigate({ to: '/$event/exhibitors/$id', params: { event: event.slug, id } });
  };
}
