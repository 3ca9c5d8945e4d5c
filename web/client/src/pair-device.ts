import type { Client } from './connect.js';
import {
  ApiError,
  NetworkError,
  PairingError,
  UnexpectedResponseError,
  type VitrineError,
} from './errors.js';
import { retryDelay, pause } from './follower.js';

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
  /** The address where the staff enter it. */
  readonly verificationUri: string;
  /** The same address with the code, for a QR code. */
  readonly verificationUriComplete: string;
  /** Seconds. */
  readonly expiresIn: number;
}

/** An exhibitor, a product or a session that a kiosk shows while no visitor is there. */
export interface PlaylistItem {
  readonly id: string;
  /** The first instant at which it is shown; null if it has no start. */
  readonly from: string | null;
  /** The instant from which it is no longer shown; null if it has no end. */
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
  /** Whether the server executes only persisted queries for this kiosk. */
  readonly persistedQueriesOnly: boolean;
  /** The PIN of the diagnostics, 4 to 8 digits; null closes them. */
  readonly diagnosticsPin: string | null;
  /** The objects of the attract screen. */
  readonly playlist: readonly PlaylistItem[];
  readonly heartbeatSeconds: number;
}

/** A paired kiosk. Store the token where only this program can read it. */
export interface PairedKiosk {
  readonly token: string;
  readonly configuration: KioskConfiguration;
}

/** The options of a pairing. */
export interface PairingOptions {
  /**
   * Displays the code. It is called again with a new code after an expiry, and with the same code when the
   * server responds after a failure.
   */
  show: (code: PairingCode) => void;
  device?: DeviceFacts | undefined;
  /**
   * Is called with each temporary failure, such as no network or a server that is not Vitrine. The next
   * attempt follows within a minute. A permanent error rejects the pairing.
   */
  onError?: ((error: VitrineError) => void) | undefined;
  signal?: AbortSignal | undefined;
}

interface NewPairing extends PairingCode {
  deviceCode: string;
  /** Seconds. */
  interval: number;
}

/** The seconds that `slow_down` adds to the interval; RFC 8628, section 3.5. */
const SLOW_DOWN_S = 5;
const LONGEST_WAIT_MS = 60_000;

/**
 * Shows a code until the staff accept the device. Then the client's requests carry the token. Rejects with a
 * PairingError (`access_denied`) if the staff refuse, and with other permanent errors. `onError` receives
 * temporary errors.
 */
export async function pairDevice(client: Client, options: PairingOptions): Promise<PairedKiosk> {
  const signal = options.signal ?? new AbortController().signal;
  for (let failures = 0; ;) {
    try {
      const kiosk = await pairOnce(client, options, signal);
      client.token = kiosk.token;
      return kiosk;
    } catch (error) {
      if (signal.aborted || !isTemporary(error)) throw error;
      // An expired code is not a failure. The next attempt shows a new one.
      if (error.code !== 'expired_token') options.onError?.(error);
      failures += 1;
      await pause(retryDelay(error, failures, LONGEST_WAIT_MS), signal);
    }
  }
}

async function pairOnce(client: Client, options: PairingOptions, signal: AbortSignal): Promise<PairedKiosk> {
  const body = options.device ?? {};
  const pairing = await client.transport.json({ path: '/kiosks/pair', body, signal });
  if (!isNewPairing(pairing)) {
    throw new UnexpectedResponseError(
      `${client.url}/kiosks/pair returned no pairing code. Is this the address of the server?`,
    );
  }
  options.show(pairing);
  const wait = { seconds: pairing.interval, failures: 0 };
  for (;;) {
    const pauseMs = wait.failures > 0 ? retryDelay(undefined, wait.failures, LONGEST_WAIT_MS) : 0;
    await pause(Math.max(wait.seconds * 1000, pauseMs), signal);
    signal.throwIfAborted();
    try {
      return await poll(client, pairing.deviceCode, signal);
    } catch (error) {
      if (signal.aborted) throw error;
      const { failures } = wait;
      updateWait(error, wait, options);
      if (failures > 0 && wait.failures === 0) options.show(pairing);
    }
  }
}

/** Updates the wait after an error; throws permanent errors. */
function updateWait(
  error: unknown,
  wait: { seconds: number; failures: number },
  { onError }: PairingOptions,
): void {
  const code = error instanceof ApiError ? error.code : undefined;
  if (code === 'access_denied') throw new PairingError(code, 'The staff refused this device.');
  if (code === 'authorization_pending' || code === 'slow_down') {
    wait.failures = 0;
    if (code === 'slow_down') wait.seconds += SLOW_DOWN_S;
    return;
  }
  if (code === 'expired_token' || !isTemporary(error)) throw error;
  onError?.(error);
  wait.failures += 1;
}

async function poll(client: Client, deviceCode: string, signal: AbortSignal): Promise<PairedKiosk> {
  return readPairedKiosk(
    client,
    await client.transport.json({ path: '/kiosks/token', body: { deviceCode }, signal }),
  );
}

function readPairedKiosk({ url }: Client, response: unknown): PairedKiosk {
  if (typeof (response as Partial<PairedKiosk> | null)?.token !== 'string') {
    throw new UnexpectedResponseError(`${url} returned no token. Is this the address of the server?`);
  }
  return response as PairedKiosk;
}

function isNewPairing(response: unknown): response is NewPairing {
  const { deviceCode, userCode, interval } = (response ?? {}) as Partial<NewPairing>;
  return typeof deviceCode === 'string' && typeof userCode === 'string' && typeof interval === 'number';
}

/** Pairs a device of a fleet by an enrolment key, without a code. */
export async function enrolDevice(client: Client, enrolmentKey: string, name?: string): Promise<PairedKiosk> {
  const body = { enrolmentKey, ...(name !== undefined && { name }) };
  const kiosk = readPairedKiosk(client, await client.transport.json({ path: '/kiosks/enrol', body }));
  client.token = kiosk.token;
  return kiosk;
}

/** Whether a later attempt may succeed: no network, another server, a server fault, an expired code. */
function isTemporary(error: unknown): error is NetworkError | UnexpectedResponseError | ApiError {
  if (error instanceof NetworkError || error instanceof UnexpectedResponseError) return true;
  if (!(error instanceof ApiError)) return false;
  return error.code === 'expired_token' || error.isForeign || error.status === 429 || error.status >= 500;
}
