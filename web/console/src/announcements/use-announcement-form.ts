import { useQueryClient } from '@tanstack/react-query';
import { executeQuery, executeMutation } from '@vitrine/components/graphql-request';
import { useLocale } from '@vitrine/components/language';
import { changedByLocale, type TextsByLocale, textsByLocale } from '@vitrine/components/localized';
import { type Stored, type StoredForm, useStoredForm } from '@vitrine/components/use-stored-form';
import { useRef } from 'react';
import { useEvent } from '../event/event-context.js';
import {
  type AnnouncementRowFragment,
  AnnouncementsDocument,
  type AnnouncementUrgency,
  CreateAnnouncementDocument,
  UpdateAnnouncementDocument,
} from './announcements.graphql.js';

/** An announcement in a form. */
export interface AnnouncementValues {
  readonly text: TextsByLocale;
  readonly urgency: AnnouncementUrgency;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly venueIds: readonly string[];
  readonly hallIds: readonly string[];
}

interface AnnouncementForm extends StoredForm<AnnouncementValues> {
  /** Saves a new announcement as a draft, which visitors do not see. */
  readonly saveDraft: () => void;
}

/** The form of a stored announcement, or of a new one. */
export function useAnnouncementForm(announcement: AnnouncementRowFragment | undefined): AnnouncementForm {
  const { event } = useEvent();
  const locale = useLocale();
  const queries = useQueryClient();
  const isDraft = useRef(false);
  const storedOf = (read: AnnouncementRowFragment | undefined): Stored<AnnouncementValues> => ({
    version: read?.version ?? 0,
    values: valuesOf(read, event.locales),
  });
  const send = async (version: number, before: AnnouncementValues, after: AnnouncementValues) => {
    const { text, startsAt, venueIds, hallIds, ...rest } = after;
    const common = { ...rest, text: changedByLocale(before.text, text), venueIds: [...venueIds] };
    const fields = { ...common, hallIds: [...hallIds] };
    if (!announcement) {
      const input = { eventId: event.id, startsAt, published: !isDraft.current, ...fields };
      await executeMutation(CreateAnnouncementDocument, { input });
      return undefined;
    }
    const start = startsAt === null ? {} : { startsAt };
    const input = { announcementId: announcement.id, version, ...start, ...fields };
    return (await executeMutation(UpdateAnnouncementDocument, { input, locale })).announcement ?? undefined;
  };
  const form = useStoredForm<AnnouncementValues>({
    draft: `announcement-form:${announcement?.id ?? event.id}`,
    stored: storedOf(announcement),
    isNew: announcement === undefined,
    reread: async () => {
      const filter = { ids: announcement ? [announcement.id] : [] };
      const { event: read } = await executeQuery(AnnouncementsDocument, {
        event: event.slug,
        filter,
        locale,
      });
      return storedOf(read?.announcements.nodes[0] ?? announcement);
    },
    save: async ({ version, before, after }) => {
      const saved = await send(version, before, after);
      await queries.invalidateQueries({ queryKey: ['announcements'] });
      return storedOf(saved);
    },
  });
  return {
    ...form,
    save: () => {
      isDraft.current = false;
      form.save();
    },
    saveDraft: () => {
      isDraft.current = true;
      form.save();
    },
  };
}

function valuesOf(
  announcement: AnnouncementRowFragment | undefined,
  locales: readonly string[],
): AnnouncementValues {
  const text = textsByLocale(announcement?.texts ?? [], locales);
  if (!announcement)
    return { text, urgency: 'INFO', startsAt: null, endsAt: null, venueIds: [], hallIds: [] };
  const { urgency, startsAt, endsAt, venues, halls } = announcement;
  return {
    ...{ text, urgency, startsAt, endsAt },
    venueIds: venues.map(({ id }) => id),
    hallIds: halls.map(({ id }) => id),
  };
}
