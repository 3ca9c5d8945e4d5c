import { useMutation, useQueryClient } from '@tanstack/react-query';
import { executeMutation } from '@vitrine/components/graphql-request';
import { useEvent } from '../event/event-context.js';
import {
  DeleteHallDocument,
  DeleteSponsorLevelDocument,
  DeleteVenueDocument,
  DeleteZoneDocument,
  OrderSponsorLevelsDocument,
  OrderVenuesDocument,
  OrderZonesDocument,
} from './places.graphql.js';

/** A place or sponsor level to delete, with the name that the user sees. */
export interface RemovedPlace {
  readonly kind: 'venue' | 'hall' | 'zone' | 'level';
  readonly id: string;
  readonly name: string;
}

/** A new order of the venues, zones or sponsor levels, and the order that the user has seen. */
export interface NewOrder {
  readonly kind: 'venue' | 'zone' | 'level';
  readonly ids: readonly string[];
  readonly seen: readonly string[];
}

/** Deletes and orders places. */
export function usePlaceChanges() {
  const { event } = useEvent();
  const queries = useQueryClient();
  const onSettled = (): Promise<void> => queries.invalidateQueries({ queryKey: ['places', event.slug] });
  const remove = useMutation({
    mutationFn: async ({ kind, id }: RemovedPlace): Promise<void> => {
      if (kind === 'venue') await executeMutation(DeleteVenueDocument, { input: { venueId: id } });
      else if (kind === 'hall') await executeMutation(DeleteHallDocument, { input: { hallId: id } });
      else if (kind === 'level')
        await executeMutation(DeleteSponsorLevelDocument, { input: { sponsorLevelId: id } });
      else await executeMutation(DeleteZoneDocument, { input: { zoneId: id } });
    },
    onSettled,
  });
  const order = useMutation({
    mutationFn: async ({ kind, ids, seen }: NewOrder): Promise<void> => {
      const input = { eventId: event.id, seenIds: [...seen] };
      if (kind === 'venue')
        await executeMutation(OrderVenuesDocument, { input: { ...input, venueIds: [...ids] } });
      else if (kind === 'level')
        await executeMutation(OrderSponsorLevelsDocument, { input: { ...input, sponsorLevelIds: [...ids] } });
      else await executeMutation(OrderZonesDocument, { input: { ...input, zoneIds: [...ids] } });
    },
    onSettled,
  });
  return { remove, order };
}

/** The ids with one id moved by one place. */
export function movedId(ids: readonly string[], id: string, step: -1 | 1): string[] {
  const from = ids.indexOf(id);
  const otherIds = ids.filter((each) => each !== id);
  return [...otherIds.slice(0, from + step), id, ...otherIds.slice(from + step)];
}
