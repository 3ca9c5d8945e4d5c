import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import { pairedKiosk, send } from '../../build/devices.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import type { Headers } from '../../setup/graphql.js';

const SET = `mutation ($input: SetKioskSettingsInput!) {
  setKioskSettings(input: $input) {
    event { kioskSettings { diagnosticsPin playlist { id from until } version } }
    errors { code path }
  }
}`;
const NOON = '2017-09-15T04:00:00.000Z';
const EVENING = '2017-09-15T10:00:00.000Z';

describe('the settings of all kiosks of an event', () => {
  let test: TestCatalog;
  let eventId: string;
  let organizer: Headers;
  let kiosk: { id: string; token: string };
  let exhibitor: string;
  let foreign: string;

  beforeAll(async () => {
    test = await startTestCatalog();
    const event = await test.rows.event({ slug: 'spring' });
    eventId = encodeCatalogId('EVENT', event);
    organizer = await test.accounts.signedIn({ role: 'ORGANIZER', event });
    kiosk = await pairedKiosk(test.sql, event);
    exhibitor = encodeCatalogId('EXHIBITOR', await test.rows.exhibitor(event));
    foreign = encodeCatalogId('EXHIBITOR', await test.rows.exhibitor(await test.rows.event()));
    await test.settle();
  });

  afterAll(() => test.close());

  const set = async (input: object) =>
    (await test.api.data(SET, { input: { eventId, ...input } }, organizer)).setKioskSettings;
  const configuration = async () =>
    (await send(test.url, '/kiosks/heartbeat', {}, kiosk.token)).body.configuration;

  it('are readable for organizers, and each kiosk receives them with its next heartbeat', async () => {
    const before = await configuration();
    expect([before.diagnosticsPin, before.playlist]).toEqual([null, []]);
    const playlist = [{ id: exhibitor, from: NOON, until: EVENING }];
    const { event, errors } = await set({ diagnosticsPin: '73914', playlist });
    expect([errors, event.kioskSettings]).toEqual([[], { diagnosticsPin: '73914', playlist, version: 1 }]);
    const after = await configuration();
    expect([after.diagnosticsPin, after.playlist]).toEqual(['73914', playlist]);
    expect(after.revision).toBeGreaterThan(before.revision);
  });

  it('do not change if absent from the input, and are removed by null', async () => {
    await set({ diagnosticsPin: '1357', playlist: [{ id: exhibitor }] });
    const kept = (await set({ diagnosticsPin: '2468' })).event.kioskSettings;
    expect([kept.diagnosticsPin, kept.playlist]).toEqual([
      '2468',
      [{ id: exhibitor, from: null, until: null }],
    ]);
    const removed = (await set({ diagnosticsPin: null, playlist: null })).event.kioskSettings;
    expect([removed.diagnosticsPin, removed.playlist]).toEqual([null, []]);
  });

  it.each<[string, object, string, string[]]>([
    ['letters in a PIN', { diagnosticsPin: '12a4' }, 'INVALID', ['diagnosticsPin']],
    ['a short PIN', { diagnosticsPin: '123' }, 'INVALID', ['diagnosticsPin']],
    ['an unknown object', { playlist: [{ id: 'nothing' }] }, 'INVALID', ['playlist', '0', 'id']],
    ['an old version', { version: 0, diagnosticsPin: '2222' }, 'STALE', ['version']],
  ])('reject %s', async (_what, input, code, path) => {
    await set({ diagnosticsPin: '1111' });
    expect((await set(input)).errors).toEqual([{ code, path }]);
  });

  it('reject an object of another event, an end before its start, and too many items', async () => {
    const item = { id: exhibitor, from: EVENING, until: NOON };
    expect((await set({ playlist: [{ id: foreign }, item] })).errors).toEqual([
      { code: 'INVALID', path: ['playlist', '0', 'id'] },
      { code: 'INVALID', path: ['playlist', '1', 'until'] },
    ]);
    expect((await set({ playlist: Array(51).fill({ id: exhibitor }) })).errors).toEqual([
      { code: 'INVALID', path: ['playlist'] },
    ]);
  });

  it('hide the PIN in audit entries', async () => {
    await set({ diagnosticsPin: '86420' });
    const { nodes } = await test.api.ofEvent(
      'spring',
      'auditEntries(first: 1) { nodes { changes { before after } } }',
      organizer,
    );
    expect(JSON.stringify(nodes)).not.toContain('86420');
    expect(JSON.stringify(nodes)).toContain('****');
  });
});
