/** The longest code of a device in an address. */
const CODE_LENGTH = 20;

/** A device that waits for an approval, in the address. */
export interface PairingSearch {
  /** The code on the screen of the device. Empty if the user enters it. */
  readonly code?: string | undefined;
}

/** The chosen kiosk and the filter in the address. With a code, the dialog to approve a device is open. */
export interface KioskSearch extends PairingSearch {
  readonly kiosk?: string;
  /** Only kiosks that need attention. */
  readonly attention?: true;
}

export function readPairingSearch({ code }: Record<string, unknown>): PairingSearch {
  return typeof code === 'string' && code.length <= CODE_LENGTH ? { code } : {};
}

export function readKioskSearch(search: Record<string, unknown>): KioskSearch {
  const { kiosk, attention } = search;
  return {
    ...readPairingSearch(search),
    ...(typeof kiosk === 'string' && kiosk.length <= 100 ? { kiosk } : {}),
    ...(attention === true ? { attention } : {}),
  };
}
