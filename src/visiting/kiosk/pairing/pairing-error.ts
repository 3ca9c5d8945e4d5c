/** What RFC 8628, section 3.5, tells a device that asks for its token. */
const DESCRIPTIONS = {
  authorization_pending: 'Nobody has decided yet; ask again after the interval.',
  slow_down: 'Asked too soon; wait 5 seconds longer from now on.',
  access_denied: 'The staff have refused this device.',
  expired_token: 'The device code is over, was used or never was; begin anew.',
} as const;

export type PairingErrorCode = keyof typeof DESCRIPTIONS;

/** Why a device gets no token yet, or never. */
export class PairingError extends Error {
  constructor(readonly code: PairingErrorCode) {
    super(DESCRIPTIONS[code]);
  }
}
