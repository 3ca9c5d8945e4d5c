import type { StatusTone } from '@vitrine/components/status-mark';
import type { KioskRowFragment } from './kiosks.graphql.js';

/** What a kiosk is like now, the most urgent first. */
export const STATES = ['silent', 'faulty', 'lagging', 'waiting', 'online', 'revoked'] as const;
export type KioskState = (typeof STATES)[number];

export const TONES: Readonly<Record<KioskState, StatusTone>> = {
  silent: 'bad',
  faulty: 'warn',
  lagging: 'warn',
  waiting: 'busy',
  online: 'good',
  revoked: 'plain',
};

/** Reported faults are shown as a state for so long. */
const FAULT_MS = 30 * 60 * 1000;

export function stateOf({ status, silent, lagging, report }: KioskRowFragment): KioskState {
  if (status === 'REVOKED') return 'revoked';
  if (status === 'WAITING') return 'waiting';
  if (silent) return 'silent';
  const [latest] = report?.errors ?? [];
  // Both are times of the server.
  if (latest && report && Date.parse(report.at) - Date.parse(latest.at) < FAULT_MS) return 'faulty';
  return lagging ? 'lagging' : 'online';
}

/** Whether somebody should look at a kiosk in this state. */
export function needsAttention(state: KioskState): boolean {
  return STATES.indexOf(state) < STATES.indexOf('waiting');
}

/** Kiosks that need attention first, then by name. */
export function sortedKiosks(kiosks: readonly KioskRowFragment[]): KioskRowFragment[] {
  const rank = (kiosk: KioskRowFragment): number => STATES.indexOf(stateOf(kiosk));
  return [...kiosks].sort((one, other) => rank(one) - rank(other));
}
