import { registerEnumType } from '@nestjs/graphql';
import { KioskStatus } from '../kiosk.type.js';

export enum KioskChangeKind {
  ADDED = 'ADDED',
  PAIRED = 'PAIRED',
  ONLINE = 'ONLINE',
  LAGGING = 'LAGGING',
  SILENT = 'SILENT',
  REVOKED = 'REVOKED',
  UPDATED = 'UPDATED',
}

registerEnumType(KioskChangeKind, {
  name: 'KioskChangeKind',
  description: 'A change of the state of a kiosk.',
  valuesMap: {
    ADDED: { description: 'The kiosk was approved; its device has not fetched the token yet.' },
    PAIRED: { description: 'A device was paired or enrolled, also one that replaces another device.' },
    ONLINE: { description: "The kiosk sends heartbeats and now has the catalog's newest revision." },
    LAGGING: { description: "The kiosk sends heartbeats and does not have the catalog's newest revision." },
    SILENT: { description: 'The kiosk has sent no heartbeat for three intervals.' },
    REVOKED: { description: 'The tokens of the kiosk were ended.' },
    UPDATED: { description: 'The staff have changed the configuration of the kiosk.' },
  },
});

/** The watched state of a kiosk. */
export interface KioskState {
  /** The database's id. */
  id: string;
  status: KioskStatus;
  /** When its present device was paired; null before. */
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
