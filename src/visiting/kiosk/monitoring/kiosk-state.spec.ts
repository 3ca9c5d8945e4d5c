import { KioskStatus } from '../kiosk.type.js';
import { kioskChange, type KioskState } from './kiosk-state.js';

const ONLINE: KioskState = {
  id: 'a',
  status: KioskStatus.PAIRED,
  pairedAt: '2027-03-01T08:00:00Z',
  silent: false,
  lagging: false,
  version: 1,
};
const WAITING: KioskState = { ...ONLINE, status: KioskStatus.WAITING, pairedAt: null };
const REVOKED: KioskState = { ...ONLINE, status: KioskStatus.REVOKED };
const LAGGING: KioskState = { ...ONLINE, lagging: true };
const SILENT: KioskState = { ...ONLINE, silent: true };

describe('the change between two states of a kiosk', () => {
  it.each([
    ['ADDED after the approval', undefined, WAITING, 'ADDED'],
    ['PAIRED if the device was paired at once', undefined, LAGGING, 'PAIRED'],
    ['PAIRED after the device fetched the token', WAITING, LAGGING, 'PAIRED'],
    [
      'PAIRED after another device was paired',
      ONLINE,
      { ...LAGGING, pairedAt: '2027-03-02T08:00:00Z' },
      'PAIRED',
    ],
    ['PAIRED after a new pairing of a revoked kiosk', REVOKED, ONLINE, 'PAIRED'],
    ['ONLINE after its copy is current again', LAGGING, ONLINE, 'ONLINE'],
    ['ONLINE after a new heartbeat', SILENT, ONLINE, 'ONLINE'],
    ['LAGGING after a change of the catalog', ONLINE, LAGGING, 'LAGGING'],
    ['LAGGING after a new heartbeat with an old copy', { ...SILENT, lagging: true }, LAGGING, 'LAGGING'],
    ['SILENT without heartbeats', LAGGING, { ...LAGGING, silent: true }, 'SILENT'],
    ['nothing if a silent kiosk gets an old copy', SILENT, { ...SILENT, lagging: true }, undefined],
    ['REVOKED', ONLINE, REVOKED, 'REVOKED'],
    ['REVOKED before a device was paired', WAITING, { ...REVOKED, pairedAt: null }, 'REVOKED'],
    ['nothing if it was already revoked', REVOKED, { ...REVOKED, version: 2 }, undefined],
    ['UPDATED after a change of its configuration', ONLINE, { ...ONLINE, version: 2 }, 'UPDATED'],
    ['UPDATED before a device is paired', WAITING, { ...WAITING, version: 2 }, 'UPDATED'],
    ['nothing without a change', ONLINE, { ...ONLINE }, undefined],
  ])('is %s', (_what, before, after, kind) => {
    expect(kioskChange(before, after)).toBe(kind);
  });
});
