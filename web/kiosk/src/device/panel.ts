import type { KioskConfiguration } from '@vitrine/client';

/** The width in millimetres of the usual panel: portrait, 32 inches. */
const PANEL_WIDTH = 398;
const PANEL_HEIGHT = 708;

/** Sets `--mm`, the pixels of a millimetre. It is the unit of all sizes of the kiosk. */
export function measurePanel(configuration: KioskConfiguration | undefined): void {
  // A landscape panel without a given width counts as the usual panel, turned.
  const isPortrait = innerHeight > innerWidth;
  const width = configuration?.panelWidth ?? (isPortrait ? PANEL_WIDTH : PANEL_HEIGHT);
  document.documentElement.style.setProperty('--mm', `${innerWidth / width}px`);
}
