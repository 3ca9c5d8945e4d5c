/** The chosen kiosk and the filter in the address. */
export interface KioskSearch {
  readonly kiosk?: string;
  /** Only kiosks that need attention. */
  readonly attention?: true;
}

export function readKioskSearch(search: Record<string, unknown>): KioskSearch {
  const { kiosk, attention } = search;
  return {
    ...(typeof kiosk === 'string' && kiosk.length <= 100 ? { kiosk } : {}),
    ...(attention === true ? { attention } : {}),
  };
}
