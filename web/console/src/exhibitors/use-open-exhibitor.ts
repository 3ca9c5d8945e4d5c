import { useNavigate, useRouter } from '@tanstack/react-router';
import { useEvent } from '../event/event-context.js';
import { readExhibitorSearch } from './exhibitor-search.js';
import { leaveList } from './left-list.js';

/** A function that opens an exhibitor of the list. It does not subscribe to the address: each row has one. */
export function useOpenExhibitor(): (id: string) => void {
  const router = useRouter();
  const navigate = useNavigate();
  const { event } = useEvent();
  return (id) => {
    const search = readExhibitorSearch(router.state.location.search);
    leaveList({ event: event.slug, search, row: id });
    void navigate({ to: '/$event/exhibitors/$id', params: { event: event.slug, id } });
  };
}
