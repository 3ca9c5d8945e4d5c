import type { Sql } from '../../../platform/database/sql.js';
import type { PlaylistItem } from '../settings/kiosk-settings.entity.js';

/**
 * The interval of heartbeats, in seconds. A kiosk may vary it by a quarter, so that heartbeats do not
 * coincide.
 */
export const HEARTBEAT_SECONDS = 45;

/** The configuration of a kiosk, as devices receive it. */
export interface KioskConfiguration {
  /** Rises with each change of the kiosk or of the settings of all kiosks. */
  revision: number;
  /** The global id of the kiosk. */
  kioskId: string;
  event: { id: string; slug: string };
  name: string;
  hall: { id: string; code: string } | null;
  /** Metres east and south of the hall's north-west corner; null if not set. */
  position: { x: number; y: number } | null;
  /** The direction in which a person in front of the screen looks, in degrees clockwise from north. */
  heading: number | null;
  /** Millimetres. */
  panelWidth: number | null;
  locale: string;
  /** Whether its device can execute persisted queries only. */
  persistedQueriesOnly: boolean;
  /** The PIN of the diagnostics; null disables them. */
  diagnosticsPin: string | null;
  /** The attract screen of the kiosk. */
  playlist: PlaylistItem[];
  heartbeatSeconds: number;
}

/** The configuration of a kiosk. */
export async function readConfiguration(sql: Sql, kioskId: string): Promise<KioskConfiguration> {
  const [row] = await sql.query<{ configuration: KioskConfiguration }>({
    name: 'kiosk-configuration',
    text: CONFIGURATION,
    values: [kioskId],
  });
  if (!row) throw new Error('The kiosk no longer exists.');
  return { ...row.configuration, heartbeatSeconds: HEARTBEAT_SECONDS };
}

const CONFIGURATION = `
  select json_build_object(
    'revision', kiosk.version + coalesce(settings.version, 0), 'kioskId', catalog_id('D', kiosk.id),
    'event', json_build_object('id', catalog_id('E', event.id), 'slug', event.slug),
    'name', kiosk.name,
    'hall', case when hall.id is not null then json_build_object('id', catalog_id('H', hall.id), 'code', hall.code) end,
    'position', case when hall.id is not null and kiosk.x is not null
      then json_build_object('x', kiosk.x, 'y', kiosk.y) end,
    'heading', kiosk.heading, 'panelWidth', kiosk.panel_width,
    'locale', coalesce(kiosk.locale, event.locales[1]),
    'persistedQueriesOnly', kiosk.persisted_queries_only,
    'diagnosticsPin', settings.diagnostics_pin, 'playlist', coalesce(settings.playlist, '[]')) as configuration
  from kiosk join event on event.id = kiosk.event_id left join hall on hall.id = kiosk.hall_id
  left join kiosk_settings settings on settings.event_id = kiosk.event_id
  where kiosk.id = $1`;
