import { apiEnum } from '../../../platform/graphql/schema/api-enum.js';
import { KioskStatus } from '../kiosk.type.js';

export const KioskChangeKind = apiEnum('KioskChangeKind', 'A change of the state of a kiosk.', {
  ADDED: 'The kiosk was approved; its device has not fetched the token yet.',
  PAIRED: 'A device was paired or enrolled, also one that replaces another device.',
  ONLINE: "The kiosk sends heartbeats and now has the catalog's newest revision.",
  LAGGING: "The kiosk sends heartbeats and does not have the catalog's newest revision.",
  SILENT: 'The kiosk has sent no heartbeat for three intervals.',
  REVOKED: 'The tokens of the kiosk were ended.',
  UPDATED: 'The staff have changed the configuration of the kiosk.',
});
export type KioskChangeKind = keyof typeof KioskChangeKind;

/** The monitored state of a kiosk. */
export interface KioskState {
  /** The id of the kiosk in the database. */
  id: string;
  status: KioskStatus;
  /** The time of the pairing of the present device; null before the first pairing. */
  pairedAt: string | null;
  silent: boolean;
  lagging: boolean;
  version: number;
}

/** The most severe change between two states of a kiosk; undefined if there is none. */
export function kioskChange(before: KioskState | undefined, after: KioskState): KioskChangeKind | undefined {
  if (after.status === KioskStatus.REVOKED) {
    return before?.status === KioskStatus.REVOKED ? undefined : KioskChangeKind.REVOKED;
  }
  if (after.status === KioskStatus.PAIRED) {
    if (before?.status !== KioskStatus.PAIRED || before.pairedAt !== after.pairedAt) {
      return KioskChangeKind.PAIRED;
    }
    const condition = conditionOf(after);
    if (condition !== conditionOf(before)) return condition;
  }
  if (!before) return KioskChangeKind.ADDED;
  return before.version === after.version ? undefined : KioskChangeKind.UPDATED;
}

function conditionOf({ silent, lagging }: KioskState): KioskChangeKind {
  if (silent) return KioskChangeKind.SILENT;
  return lagging ? KioskChangeKind.LAGGING : KioskChangeKind.ONLINE;
}
