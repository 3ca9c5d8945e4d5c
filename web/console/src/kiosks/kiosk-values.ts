import type { Stored } from '@vitrine/components/use-stored-form';
import { numberOf } from '../places/place-values.js';
import type { KioskRowFragment } from './kiosks.graphql.js';

/** The settings of a kiosk in a form. Empty texts and null mean that a value is not set. */
export interface KioskValues {
  readonly name: string;
  readonly hall: string;
  readonly x: number | null;
  readonly y: number | null;
  readonly heading: string;
  readonly panelWidth: string;
  readonly locale: string;
  readonly persistedOnly: boolean;
}

export function storedKiosk(kiosk: KioskRowFragment): Stored<KioskValues> {
  const { name, hall, position, heading, panelWidth, locale, persistedQueriesOnly, version } = kiosk;
  return {
    version,
    values: {
      name,
      hall: hall?.id ?? '',
      x: position?.x ?? null,
      y: position?.y ?? null,
      heading: heading === null ? '' : String(heading),
      panelWidth: panelWidth === null ? '' : String(panelWidth),
      locale: locale ?? '',
      persistedOnly: persistedQueriesOnly,
    },
  };
}

/** The settings as fields of an API input. */
export function kioskInput(values: KioskValues) {
  const { name, hall, x, y, heading, panelWidth, locale, persistedOnly } = values;
  return {
    name: name.trim(),
    hallId: hall === '' ? null : hall,
    position: x === null || y === null ? null : { x, y },
    heading: numberOf(heading),
    panelWidth: numberOf(panelWidth),
    locale: locale === '' ? null : locale,
    persistedQueriesOnly: persistedOnly,
  };
}
