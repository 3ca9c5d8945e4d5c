/** What RFC 8628, section 3.5, tells a device that asks for its token. */
const DESCRIPTIONS = {
  authorization_pending: 'The staff have not decided yet; repeat the request after the interval.',
  slow_down: 'The request came too soon; wait 5 seconds longer from now on.',
  access_denied: 'The staff have refused this device.',
  expired_token: 'The device code has expired, was used or does not exist; begin again.',
} as const;

export type PairingErrorCode = keyof typeof DESCRIPTIONS;

/** Why a device gets no token yet, or never. */
export class PairingError extends Error {
  constructor(readonly code: PairingErrorCode) {
    super(DESCRIPTIONS[code]);
  }
}
