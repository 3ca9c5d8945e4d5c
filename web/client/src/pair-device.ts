import type { Client } from './connect.js';
import {
  ApiError,
  NetworkError,
  PairingError,
  UnexpectedResponseError,
  type VitrineError,
} from './errors.js';
import { afterFailure, pause } from './follower.js';

/** The data of a device for the pairing request; each field is optional. */
export interface DeviceFacts {
  appVersion?: string | undefined;
  /** In CSS pixels. */
  screen?: { width: number; height: number; pixelRatio?: number } | undefined;
  locale?: string | undefined;
  secureContext?: boolean | undefined;
  userAgent?: string | undefined;
}

/** The data to display during the pairing. */
export interface PairingCode {
  /** `BCDF-GHJK`, which the staff type. */
  readonly userCode: string;
  /** The address where the staff type it. */
  readonly verificationUri: string;
  /** The same address with the code in it, for a QR code. */
  readonly verificationUriComplete: string;
  /** Seconds. */
  readonly expiresIn: number;
}

/** An exhibitor, a product or a session that a kiosk shows while no visitor is there. */
export interface PlaylistItem {
  readonly id: string;
  /** The first instant at which it is shown; null from the start. */
  readonly from: string | null;
  /** The instant from which it is no longer shown; null for no end. */
  readonly until: string | null;
}

/** The configuration of a kiosk by staff. */
export interface KioskConfiguration {
  /** Rises with each change. */
  readonly revision: number;
  readonly kioskId: string;
  readonly event: { readonly id: string; readonly slug: string };
  readonly name: string;
  readonly hall: { readonly id: string; readonly code: string } | null;
  /** Metres east and south of the hall's north-west corner. */
  readonly position: { readonly x: number; readonly y: number } | null;
  /** The view direction of a person in front of the screen, in degrees clockwise from north. */
  readonly heading: number | null;
  /** Millimetres. */
  readonly panelWidth: number | null;
  readonly locale: string;
  /** The PIN of the diagnostics, 4 to 8 digits; null closes them. */
  readonly diagnosticsPin: string | null;
  /** What the kiosk shows while no visitor is there. */
  readonly playlist: readonly PlaylistItem[];
  readonly heartbeatSeconds: number;
}

/** A paired kiosk. Store the token where no other person can read it. */
export interface PairedKiosk {
  readonly token: string;
  readonly configuration: KioskConfiguration;
}

/** The options of a pairing. */
export interface PairingOptions {
  /**
   * Displays the code. It is called again with a new code if the code expires, and with the same one when the server
   * answers after a failure.
   */
  show: (code: PairingCode) => void;
  device?: DeviceFacts | undefined;
  /**
   * Is called with each temporary failure, such as no network or a server that is not Vitrine; the next
   * attempt follows after at most a minute. A permanent error rejects the pairing.
   */
  onError?: ((error: VitrineError) => void) | undefined;
  signal?: AbortSignal | undefined;
}

interface BegunPairing extends PairingCode {
  deviceCode: string;
  /** Seconds. */
  interval: number;
}

/** The seconds that `slow_down` adds to the interval; RFC 8628, section 3.5. */
const SLOWER_S = 5;
const LONGEST_WAIT_MS = 60_000;

/**
 * Shows a code until the staff accept the device, and then signs the client's requests. Rejects with a
 * PairingError, `access_denied`, if they refuse, and with other permanent errors. `onError` receives
 * temporary errors, such as no network.
 */
export async function pairDevice(client: Client, options: PairingOptions): Promise<PairedKiosk> {
  const signal = options.signal ?? new AbortController().signal;
  for (let failures = 0; ;) {
    try {
      const paired = await pairOnce(client, options, signal);
      client.token = paired.token;
      return paired;
    } catch (error) {
      if (signal.aborted || !isPassing(error)) throw error;
      // An expired code is not a failure: a new one is shown.
      if (error.code !== 'expired_token') options.onError?.(error);
      failures += 1;
      await pause(afterFailure(error, failures, LONGEST_WAIT_MS), signal);
    }
  }
}

async function pairOnce(client: Client, options: PairingOptions, signal: AbortSignal): Promise<PairedKiosk> {
  const body = options.device ?? {};
  const begun = await client.transport.json({ path: '/kiosks/pair', body, signal });
  if (!isBegun(begun)) {
    throw new UnexpectedResponseError(
      `${client.url}/kiosks/pair returned no pairing code. Is this the address of the server?`,
    );
  }
  options.show(begun);
  const wait = { seconds: begun.interval, failures: 0 };
  for (;;) {
    const pauseMs = wait.failures > 0 ? afterFailure(undefined, wait.failures, LONGEST_WAIT_MS) : 0;
    await pause(Math.max(wait.seconds * 1000, pauseMs), signal);
    signal.throwIfAborted();
    try {
      return await poll(client, begun.deviceCode, signal);
    } catch (error) {
      if (signal.aborted) throw error;
      const { failures } = wait;
      learn(error, wait, options);
      if (failures > 0 && wait.failures === 0) options.show(begun);
    }
  }
}

/** Decides how to continue after an error; throws permanent errors. */
function learn(
  error: unknown,
  wait: { seconds: number; failures: number },
  { onError }: PairingOptions,
): void {
  const code = error instanceof ApiError ? error.code : undefined;
  if (code === 'access_denied') throw new PairingError(code, 'The staff refused this device.');
  if (code === 'authorization_pending' || code === 'slow_down') {
    wait.failures = 0;
    if (code === 'slow_down') wait.seconds += SLOWER_S;
    return;
  }
  if (code === 'expired_token' || !isPassing(error)) throw error;
  onError?.(error);
  wait.failures += 1;
}

async function poll(client: Client, deviceCode: string, signal: AbortSignal): Promise<PairedKiosk> {
  return pairedBy(
    client,
    await client.transport.json({ path: '/kiosks/token', body: { deviceCode }, signal }),
  );
}

function pairedBy({ url }: Client, answer: unknown): PairedKiosk {
  if (typeof (answer as Partial<PairedKiosk> | null)?.token !== 'string') {
    throw new UnexpectedResponseError(`${url} returned no token. Is this the address of the server?`);
  }
  return answer as PairedKiosk;
}

function isBegun(answer: unknown): answer is BegunPairing {
  const { deviceCode, userCode, interval } = (answer ?? {}) as Partial<BegunPairing>;
  return typeof deviceCode === 'string' && typeof userCode === 'string' && typeof interval === 'number';
}

/** Pairs a device of a fleet by an enrolment key, without a code. */
export async function enrolDevice(client: Client, enrolmentKey: string, name?: string): Promise<PairedKiosk> {
  const body = { enrolmentKey, ...(name !== undefined && { name }) };
  const paired = pairedBy(client, await client.transport.json({ path: '/kiosks/enrol', body }));
  client.token = paired.token;
  return paired;
}

/** Whether a later attempt may succeed: no network, another server, a server fault, an expired code. */
function isPassing(error: unknown): error is NetworkError | UnexpectedResponseError | ApiError {
  if (error instanceof NetworkError || error instanceof UnexpectedResponseError) return true;
  if (!(error instanceof ApiError)) return false;
  return error.code === 'expired_token' || error.isForeign || error.status === 429 || error.status >= 500;
}
