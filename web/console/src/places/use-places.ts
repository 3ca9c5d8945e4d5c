import { useQuery } from '@tanstack/react-query';
import { executeQuery } from '@vitrine/components/graphql-request';
import { useLocale } from '@vitrine/components/language';
import { useEvent } from '../event/event-context.js';
import { PlacesDocument, type PlacesQuery } from './places.graphql.js';

export type Places = NonNullable<PlacesQuery['event']>;
export type Venue = Places['venues'][number];
export type Hall = Venue['halls'][number];

/** The venues with their halls, and the zones of the event. */
export function usePlaces() {
  const { event } = useEvent();
  const locale = useLocale();
  const query = useQuery({
    queryKey: ['places', event.slug, locale],
    queryFn: ({ signal }) => executeQuery(PlacesDocument, { event: event.slug, locale }, signal),
  });
  return { ...query, places: query.data?.event ?? undefined };
}
