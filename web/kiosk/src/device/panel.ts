import type { KioskConfiguration } from '@vitrine/client';

/** The width in millimetres of a portrait panel of 32 inches, the usual one. */
const PANEL_WIDTH = 398;
const PANEL_HEIGHT = 708;

/** Sets `--mm`, the pixels of a millimetre, by which all sizes of the kiosk are given. */
export function measurePanel(configuration: KioskConfiguration | undefined): void {
  // Without a width, a landscape panel is taken for the same panel, turned.
  const isPortrait = innerHeight > innerWidth;
  const width = configuration?.panelWidth ?? (isPortrait ? PANEL_WIDTH : PANEL_HEIGHT);
  document.documentElement.style.setProperty('--mm', `${innerWidth / width}px`);
}
