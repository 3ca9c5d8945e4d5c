import { useQueryClient } from '@tanstack/react-query';
import { executeQuery, executeMutation } from '@vitrine/components/graphql-request';
import { useLocale } from '@vitrine/components/language';
import { type StoredForm, useStoredForm } from '@vitrine/components/use-stored-form';
import { useEvent } from '../event/event-context.js';
import {
  type HallValues,
  hallValues,
  type LevelValues,
  levelValues,
  numberOf,
  textsInput,
  type VenueValues,
  venueValues,
  wholeTexts,
  type ZoneValues,
  zoneValues,
} from './place-values.js';
import {
  CreateHallDocument,
  CreateSponsorLevelDocument,
  CreateVenueDocument,
  CreateZoneDocument,
  type EditedHallRowFragment,
  type EditedLevelFragment,
  EditedPlacesDocument,
  type EditedPlacesQuery,
  type EditedVenueFragment,
  type EditedZoneFragment,
  UpdateHallDocument,
  UpdateSponsorLevelDocument,
  UpdateVenueDocument,
  UpdateZoneDocument,
  type VenueRole,
} from './places.graphql.js';

type EditedPlaces = NonNullable<EditedPlacesQuery['event']>;

/** The common context of all forms of places: the event, and functions that read the places again. */
function usePlaceContext() {
  const { event } = useEvent();
  const locale = useLocale();
  const queries = useQueryClient();
  const refresh = (): Promise<unknown> =>
    Promise.all(
      [
        ['places', event.slug],
        ['plan-start', event.slug],
      ].map((queryKey) => queries.invalidateQueries({ queryKey })),
    );
  const reread = async (): Promise<EditedPlaces | null> =>
    (await executeQuery(EditedPlacesDocument, { event: event.slug, locale })).event;
  return { event, locale, locales: event.locales, refresh, reread };
}

/** The form of a stored venue, or of a new one with a role. */
export function useVenueForm(
  venue: EditedVenueFragment | undefined,
  role: VenueRole,
): StoredForm<VenueValues> {
  const { event, locale, locales, refresh, reread } = usePlaceContext();
  const storedOf = (read: EditedVenueFragment | undefined) => ({
    version: read?.version ?? 0,
    values: venueValues(read, locales, role),
  });
  return useStoredForm({
    draft: `venue:${venue?.id ?? event.id}`,
    stored: storedOf(venue),
    isNew: venue === undefined,
    reread: async () => storedOf((await reread())?.venues.find(({ id }) => id === venue?.id)),
    save: async ({ version, before, after }) => {
      const fields = {
        ...{ slug: after.slug.trim(), role: after.role, name: textsInput(before.name, after.name) },
        shortName: textsInput(before.shortName, after.shortName),
        city: textsInput(before.city, after.city),
        address: textsInput(before.address, after.address),
        description: textsInput(before.description, after.description),
        hours: after.hours.map(({ opensAt, closesAt, note, ...days }) => ({
          ...{ ...days, opensAt: opensAt || null, closesAt: closesAt || null },
          note: wholeTexts(note),
        })),
        ...{ latitude: numberOf(after.latitude), longitude: numberOf(after.longitude) },
      };
      const payload = venue
        ? await executeMutation(UpdateVenueDocument, {
            input: { venueId: venue.id, version, ...fields },
            locale,
          })
        : await executeMutation(CreateVenueDocument, { input: { eventId: event.id, ...fields }, locale });
      await refresh();
      return storedOf(payload.venue ?? undefined);
    },
  });
}

/** The form of a stored hall, or of a new one of a venue. */
export function useHallForm(venue: string, hall: EditedHallRowFragment | undefined): StoredForm<HallValues> {
  const { locale, locales, refresh, reread } = usePlaceContext();
  const storedOf = (read: EditedHallRowFragment | undefined) => ({
    version: read?.version ?? 0,
    values: hallValues(read, locales),
  });
  return useStoredForm({
    draft: `hall:${hall?.id ?? venue}`,
    stored: storedOf(hall),
    isNew: hall === undefined,
    reread: async () => {
      const halls = (await reread())?.venues.flatMap((each) => each.halls);
      return storedOf(halls?.find(({ id }) => id === hall?.id));
    },
    save: async ({ version, before, after }) => {
      const fields = {
        ...{ code: after.code.trim(), name: textsInput(before.name, after.name) },
        ...{ width: numberOf(after.width), depth: numberOf(after.depth) },
        stages: after.stages.map(({ code, name }) => ({ code: code.trim(), name: wholeTexts(name) })),
      };
      const payload = hall
        ? await executeMutation(UpdateHallDocument, {
            input: { hallId: hall.id, version, ...fields },
            locale,
          })
        : await executeMutation(CreateHallDocument, { input: { venueId: venue, ...fields }, locale });
      await refresh();
      return storedOf(payload.hall ?? undefined);
    },
  });
}

/** The form of a stored zone, or of a new one. */
export function useZoneForm(zone: EditedZoneFragment | undefined): StoredForm<ZoneValues> {
  const { event, locale, locales, refresh, reread } = usePlaceContext();
  const storedOf = (read: EditedZoneFragment | undefined) => ({
    version: read?.version ?? 0,
    values: zoneValues(read, locales),
  });
  return useStoredForm({
    draft: `zone:${zone?.id ?? event.id}`,
    stored: storedOf(zone),
    isNew: zone === undefined,
    reread: async () => storedOf((await reread())?.zones.find(({ id }) => id === zone?.id)),
    save: async ({ version, before, after }) => {
      const fields = {
        ...{ slug: after.slug.trim(), name: textsInput(before.name, after.name) },
        exhibitorQuota: numberOf(after.exhibitorQuota),
      };
      const payload = zone
        ? await executeMutation(UpdateZoneDocument, {
            input: { zoneId: zone.id, version, ...fields },
            locale,
          })
        : await executeMutation(CreateZoneDocument, { input: { eventId: event.id, ...fields }, locale });
      await refresh();
      return storedOf(payload.zone ?? undefined);
    },
  });
}

/** The form of a stored sponsor level, or of a new one. */
export function useLevelForm(level: EditedLevelFragment | undefined): StoredForm<LevelValues> {
  const { event, locale, locales, refresh, reread } = usePlaceContext();
  const storedOf = (read: EditedLevelFragment | undefined) => ({
    version: read?.version ?? 0,
    values: levelValues(read, locales),
  });
  return useStoredForm({
    draft: `level:${level?.id ?? event.id}`,
    stored: storedOf(level),
    isNew: level === undefined,
    reread: async () => storedOf((await reread())?.sponsorLevels.find(({ id }) => id === level?.id)),
    save: async ({ version, before, after }) => {
      const fields = { slug: after.slug.trim(), name: textsInput(before.name, after.name) };
      const payload = level
        ? await executeMutation(UpdateSponsorLevelDocument, {
            input: { sponsorLevelId: level.id, version, ...fields },
            locale,
          })
        : await executeMutation(CreateSponsorLevelDocument, {
            input: { eventId: event.id, ...fields },
            locale,
          });
      await refresh();
      return storedOf(payload.sponsorLevel ?? undefined);
    },
  });
}
