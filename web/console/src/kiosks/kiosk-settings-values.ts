import { useQuery, useQueryClient } from '@tanstack/react-query';
import { executeQuery, executeMutation } from '@vitrine/components/graphql-request';
import { type Stored, type StoredForm, useStoredForm } from '@vitrine/components/use-stored-form';
import { useEvent } from '../event/event-context.js';
import {
  KioskSettingsDocument,
  type KioskSettingsValuesFragment,
  SetKioskSettingsDocument,
} from './kiosk-settings.graphql.js';

/** An object of the playlist, with the instants of its start and its end. */
export interface PlaylistItem {
  readonly id: string;
  readonly from: string | null;
  readonly until: string | null;
}

/** The common settings of all kiosks of the event. */
export interface KioskSettingsValues {
  readonly pin: string;
  readonly playlist: readonly PlaylistItem[];
}

export type KioskSettingsForm = StoredForm<KioskSettingsValues>;
type StoredSettings = Stored<KioskSettingsValues>;

const NONE: KioskSettingsValuesFragment = { diagnosticsPin: null, version: 0, playlist: [] };
const KEY = 'kiosk-settings';

function storedSettings(settings: KioskSettingsValuesFragment | null | undefined): StoredSettings {
  const { diagnosticsPin, playlist, version } = settings ?? NONE;
  return { version, values: { pin: diagnosticsPin ?? '', playlist } };
}

async function readSettings(event: string, signal?: AbortSignal): Promise<StoredSettings> {
  return storedSettings((await executeQuery(KioskSettingsDocument, { event }, signal)).event?.kioskSettings);
}

/** The stored settings of the event's kiosks. */
export function useKioskSettings() {
  const { event } = useEvent();
  return useQuery({
    queryKey: [KEY, event.slug],
    queryFn: ({ signal }) => readSettings(event.slug, signal),
  });
}

/** The form of the common settings. */
export function useKioskSettingsForm(stored: StoredSettings): KioskSettingsForm {
  const { event } = useEvent();
  const queries = useQueryClient();
  return useStoredForm<KioskSettingsValues>({
    draft: `kiosk-settings:${event.id}`,
    stored,
    reread: () => readSettings(event.slug),
    save: async ({ version, after: { pin, playlist } }) => {
      const payload = await executeMutation(SetKioskSettingsDocument, {
        input: {
          eventId: event.id,
          version,
          diagnosticsPin: pin === '' ? null : pin,
          playlist: [...playlist],
        },
      });
      const settings = storedSettings(payload.event?.kioskSettings);
      queries.setQueryData([KEY, event.slug], settings);
      return settings;
    },
  });
}
