/** The errors of token requests after RFC 8628, section 3.5. */
const DESCRIPTIONS = {
  authorization_pending: 'The staff have not decided yet; repeat the request after the interval.',
  slow_down: 'The request came too soon; wait 5 seconds longer from now on.',
  access_denied: 'The staff have refused this device.',
  expired_token: 'The device code has expired, was used or does not exist; begin again.',
} as const;

export type PairingErrorCode = keyof typeof DESCRIPTIONS;

/** The reason why a device does not receive a token, or not yet. */
export class PairingError extends Error {
  constructor(readonly code: PairingErrorCode) {
    super(DESCRIPTIONS[code]);
  }
}
