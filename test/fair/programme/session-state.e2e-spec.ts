import { importing, type Importing } from '../../build/importing.js';
import { english, ManagedEvent } from '../../build/managed-event.js';
import { addSession, newSession } from '../../build/sessions.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import type { Data } from '../../setup/graphql.js';

describe('the state of a session', () => {
  let test: TestCatalog;
  let files: Importing;
  let fair: ManagedEvent;
  let hallId: string;
  let sessionId: string;

  beforeAll(async () => {
    test = await startTestCatalog();
    files = importing(test.app);
  });

  afterAll(() => test.close());

  beforeEach(async () => {
    fair = await ManagedEvent.make(test);
    const venue = { eventId: fair.id, slug: 'center', role: 'MAIN', name: english('Center') };
    const venueId = (await fair.change('createVenue', venue, 'venue { id }')).venue.id as string;
    const hall = { venueId, code: 'H1', name: english('Hall 1') };
    hallId = (await fair.change('createHall', hall, 'hall { id }')).hall.id;
    sessionId = await add('talk');
  });

  const inHall = (slug: string) => ({ slug, title: english(slug), hallId });
  const add = (slug: string) => addSession(fair, inHall(slug));
  const update = (more: object) => fair.change('updateSession', { sessionId, ...more });
  const talk = (fields: string): Promise<Data> =>
    test.api.ofEvent(fair.slug, `session(slug: "talk") { ${fields} }`);

  it('is SCHEDULED by default, without track and language', async () => {
    const fields = 'state track(locale: "en") language tracks { locale text }';
    expect(await talk(fields)).toEqual({ state: 'SCHEDULED', track: null, language: null, tracks: [] });
    await update({ state: 'MOVED', track: english('Robots'), language: 'zh-Hans' });
    expect(await talk(fields)).toEqual({
      state: 'MOVED',
      track: 'Robots',
      language: 'zh-Hans',
      tracks: english('Robots'),
    });
  });

  it('cannot be removed', async () => {
    expect(await fair.problems('updateSession', { sessionId, state: null })).toEqual(['INVALID state']);
  });

  it('requires a plain language tag and a track of at most 100 characters', async () => {
    expect(await fair.problems('updateSession', { sessionId, language: 'de-1996' })).toEqual([
      'INVALID language',
    ]);
    const track = english('a'.repeat(101));
    expect(await fair.problems('updateSession', { sessionId, track })).toEqual(['INVALID track 0 text']);
  });

  it('CANCELLED frees the hall, and SCHEDULED is rejected while another session occupies it', async () => {
    expect(await fair.problems('addSession', newSession(fair, inHall('other')))).toEqual(['TAKEN hallId']);
    await update({ state: 'CANCELLED' });
    expect(await talk('state')).toEqual({ state: 'CANCELLED' });
    await add('other');
    expect(await fair.problems('updateSession', { sessionId, state: 'SCHEDULED' })).toEqual(['TAKEN hallId']);
  });

  const file = async (ending: string): Promise<string> =>
    (await fetch(`${test.url}/events/${fair.slug}/${ending}`)).text();

  it('appears in calendars, as does the track', async () => {
    expect(await file('schedule.ics?locale=en')).toContain('\r\nSTATUS:CONFIRMED\r\n');
    await update({ state: 'CANCELLED', track: english('Robots') });
    const calendar = await file('schedule.ics?locale=en');
    expect(calendar).toContain('\r\nSTATUS:CANCELLED\r\n');
    expect(calendar).toContain('\r\nCATEGORIES;LANGUAGE=en:Robots\r\n');
  });

  it('CANCELLED removes the session from the files of conference apps', async () => {
    await update({ language: 'fr', track: english('Robots') });
    expect(await file('schedule.xml?locale=en')).toContain(
      '<track>Robots</track><type>other</type><language>fr<',
    );
    expect(await file('schedule.json?locale=en')).toContain('"track":"Robots"');
    await update({ state: 'CANCELLED' });
    expect(await file('schedule.xml')).not.toContain('talk');
    expect(await file('schedule.json')).not.toContain('talk');
  });

  it.each([
    ['SCHEDULED', 'EventScheduled'],
    ['MOVED', 'EventRescheduled'],
    ['CANCELLED', 'EventCancelled'],
  ])('%s is %s in JSON-LD', async (state, status) => {
    await update({ state, language: 'en' });
    const { '@graph': nodes } = JSON.parse(await file('jsonld?locale=en'));
    expect(nodes.find((node: Data) => node['@type'] === 'Event')).toMatchObject({
      name: 'talk',
      startDate: '2017-09-15T01:00:00.000Z',
      eventStatus: `https://schema.org/${status}`,
      inLanguage: 'en',
      location: { name: 'Center' },
      superEvent: { '@id': nodes[0]['@id'] },
    });
  });

  it('can be imported with track and language', async () => {
    const table = 'slug,track.en,language,state\ntalk,Robots,en-GB,取消\n';
    expect((await files.run('sessions', fair.slug, table)).plan.problems).toEqual([]);
    await test.settle();
    const fields = 'state track(locale: "en") language';
    expect(await talk(fields)).toEqual({ state: 'CANCELLED', track: 'Robots', language: 'en-GB' });
    const { plan } = await files.run('sessions', fair.slug, 'slug,language,state\ntalk,Robotish,gone\n', {
      dryRun: true,
    });
    expect(plan.problems.map(({ column }) => column)).toEqual(['language', 'state']);
  });
});
