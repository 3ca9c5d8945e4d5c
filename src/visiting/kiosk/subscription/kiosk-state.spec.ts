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

describe('a kiosk that is looked at twice', () => {
  it.each([
    ['ADDED where it was approved', undefined, WAITING, 'ADDED'],
    ['PAIRED where it came in at once', undefined, LAGGING, 'PAIRED'],
    ['PAIRED where its device fetched the token', WAITING, LAGGING, 'PAIRED'],
    ['PAIRED where another device came', ONLINE, { ...LAGGING, pairedAt: '2027-03-02T08:00:00Z' }, 'PAIRED'],
    ['PAIRED where it came back', REVOKED, ONLINE, 'PAIRED'],
    ['ONLINE where it caught up', LAGGING, ONLINE, 'ONLINE'],
    ['ONLINE where it was heard again', SILENT, ONLINE, 'ONLINE'],
    ['LAGGING where the catalog went on', ONLINE, LAGGING, 'LAGGING'],
    ['LAGGING where it was heard again and is behind', { ...SILENT, lagging: true }, LAGGING, 'LAGGING'],
    ['SILENT where it is heard no more', LAGGING, { ...LAGGING, silent: true }, 'SILENT'],
    ['nothing where it is silent and falls behind', SILENT, { ...SILENT, lagging: true }, undefined],
    ['REVOKED', ONLINE, REVOKED, 'REVOKED'],
    ['REVOKED before its device came', WAITING, { ...REVOKED, pairedAt: null }, 'REVOKED'],
    ['nothing where it was revoked before', REVOKED, { ...REVOKED, version: 2 }, undefined],
    ['UPDATED where it is set up otherwise', ONLINE, { ...ONLINE, version: 2 }, 'UPDATED'],
    ['UPDATED while it waits', WAITING, { ...WAITING, version: 2 }, 'UPDATED'],
    ['nothing where it is as it was', ONLINE, { ...ONLINE }, undefined],
  ])('is told as %s', (_what, before, after, kind) => {
    expect(kioskChange(before, after)).toBe(kind);
  });
});
