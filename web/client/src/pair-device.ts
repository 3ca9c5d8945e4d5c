import type { Client } from './connect.js';
import {
  ApiError,
  NetworkError,
  PairingError,
  UnexpectedResponseError,
  type VitrineError,
} from './errors.js';
import { afterFailure, pause } from './follower.js';

/** What a device may tell of itself; each if known. */
export interface DeviceFacts {
  appVersion?: string | undefined;
  /** In CSS pixels. */
  screen?: { width: number; height: number; pixelRatio?: number } | undefined;
  locale?: string | undefined;
  secureContext?: boolean | undefined;
  userAgent?: string | undefined;
}

/** What the screen shows while it waits. */
export interface PairingCode {
  /** `BCDF-GHJK`, for the staff to type. */
  readonly userCode: string;
  /** Where they type it. */
  readonly verificationUri: string;
  /** The same with the code in it, for a QR code. */
  readonly verificationUriComplete: string;
  /** Seconds. */
  readonly expiresIn: number;
}

/** What staff have set for a kiosk. */
export interface KioskConfiguration {
  /** Rises with each change. */
  readonly revision: number;
  readonly kioskId: string;
  readonly event: { readonly id: string; readonly slug: string };
  readonly name: string;
  readonly hall: { readonly id: string; readonly code: string } | null;
  /** Metres east and south of the hall's north-west corner. */
  readonly position: { readonly x: number; readonly y: number } | null;
  /** Where whoever stands before the screen looks, in degrees clockwise from north. */
  readonly heading: number | null;
  /** Millimetres. */
  readonly panelWidth: number | null;
  readonly locale: string;
  readonly heartbeatSeconds: number;
}

/** A kiosk that was let in; keep the token where nobody reads it. */
export interface PairedKiosk {
  readonly token: string;
  readonly configuration: KioskConfiguration;
}

/** How a pairing goes. */
export interface PairingOptions {
  /** Shows the code. Called again with another one where nobody has decided in time. */
  show: (code: PairingCode) => void;
  device?: DeviceFacts | undefined;
  /**
   * Is called with each failure that may pass, such as a network that is away or a server that is not Vitrine's; the
   * next attempt follows, at most a minute later. An error that cannot pass rejects the pairing instead.
   */
  onError?: ((error: VitrineError) => void) | undefined;
  signal?: AbortSignal | undefined;
}

interface BegunPairing extends PairingCode {
  deviceCode: string;
  /** Seconds. */
  interval: number;
}

/** What `slow_down` adds to the interval, in seconds; RFC 8628, section 3.5. */
const SLOWER_S = 5;
const LONGEST_WAIT_MS = 60_000;

/**
 * Shows a code until the staff have let the device in, and signs the client's requests from then on. Rejects with a
 * PairingError, `access_denied`, if they refuse, and with any other error that cannot pass. `onError` is called with the
 * errors that may pass, such as a network that is away.
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
      // A code that ran out is no failure: another one is shown.
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
      `${client.url}/kiosks/pair began no pairing. Is this the address of the server?`,
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
      learn(error, wait, options);
    }
  }
}

/** Learns how to go on; throws where there is no going on. */
function learn(
  error: unknown,
  wait: { seconds: number; failures: number },
  { onError }: PairingOptions,
): void {
  const code = error instanceof ApiError ? error.code : undefined;
  if (code === 'access_denied') throw new PairingError(code, 'The staff have refused this device.');
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
    throw new UnexpectedResponseError(`${url} gave no token. Is this the address of the server?`);
  }
  return answer as PairedKiosk;
}

function isBegun(answer: unknown): answer is BegunPairing {
  const { deviceCode, userCode, interval } = (answer ?? {}) as Partial<BegunPairing>;
  return typeof deviceCode === 'string' && typeof userCode === 'string' && typeof interval === 'number';
}

/** A fleet's way in: by an enrolment key, at once. */
export async function enrolDevice(client: Client, enrolmentKey: string, name?: string): Promise<PairedKiosk> {
  const body = { enrolmentKey, ...(name !== undefined && { name }) };
  const paired = pairedBy(client, await client.transport.json({ path: '/kiosks/enrol', body }));
  client.token = paired.token;
  return paired;
}

/** Whether the same may succeed later: the network, a foreign server, the server's troubles, a code that ran out. */
function isPassing(error: unknown): error is NetworkError | UnexpectedResponseError | ApiError {
  if (error instanceof NetworkError || error instanceof UnexpectedResponseError) return true;
  if (!(error instanceof ApiError)) return false;
  return error.code === 'expired_token' || error.isForeign || error.status === 429 || error.status >= 500;
}
