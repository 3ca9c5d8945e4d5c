import type { StatusTone } from '@vitrine/components/status-mark';
import { keysOf } from '@vitrine/components/tables';
import type { KioskRowFragment } from './kiosks.graphql.js';

/** The colours of the states of kiosks, the most urgent state first. */
export const TONES = {
  silent: 'bad',
  faulty: 'warn',
  lagging: 'warn',
  waiting: 'busy',
  online: 'good',
  revoked: 'plain',
} as const satisfies Readonly<Record<string, StatusTone>>;
export type KioskState = keyof typeof TONES;
const STATES = keysOf(TONES);

/** The time in ms for which a reported fault determines the state. */
const FAULT_MS = 30 * 60 * 1000;

export function stateOf({ status, silent, lagging, report }: KioskRowFragment): KioskState {
  if (status === 'REVOKED') return 'revoked';
  if (status === 'WAITING') return 'waiting';
  if (silent) return 'silent';
  const [latest] = report?.errors ?? [];
  // Both times are from the server's clock.
  if (latest && report && Date.parse(report.at) - Date.parse(latest.at) < FAULT_MS) return 'faulty';
  return lagging ? 'lagging' : 'online';
}

/** Whether a kiosk in this state needs attention. */
export function needsAttention(state: KioskState): boolean {
  return STATES.indexOf(state) < STATES.indexOf('waiting');
}

/** Sorts kiosks by state, the most urgent first. Within a state the order stays. */
export function sortedKiosks(kiosks: readonly KioskRowFragment[]): KioskRowFragment[] {
  const rank = (kiosk: KioskRowFragment): number => STATES.indexOf(stateOf(kiosk));
  return [...kiosks].sort((one, other) => rank(one) - rank(other));
}
