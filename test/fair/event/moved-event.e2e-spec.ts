import { ManagedEvent } from '../../build/managed-event.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';

/** 20 days later, Berlin has summer time. */
const EVENT = { starts_on: '2027-03-15', ends_on: '2027-03-17', time_zone: 'Europe/Berlin' };
const MOVED = { startsOn: '2027-04-04', endsOn: '2027-04-06', movesProgramme: true };
/** The same hours in one hall on each day: moved by a day, each session takes the place of the next. */
const SESSIONS = ['2027-03-15', '2027-03-16', '2027-03-17'].map((day) => ({
  starts_at: `${day}T09:00:00Z`,
  ends_at: `${day}T10:30:00Z`,
}));

describe('an event that moves to other days', () => {
  let test: TestCatalog;
  let fair: ManagedEvent;

  beforeAll(async () => {
    test = await startTestCatalog();
  });

  beforeEach(async () => {
    const registration = {
      registration_opens_at: '2026-11-01T08:00:00Z',
      registration_closes_at: '2027-02-28T22:59:00Z',
    };
    fair = await ManagedEvent.make(test, { ...EVENT, ...registration });
    const hall_id = await test.rows.hall(fair.event, await test.rows.venue(fair.event));
    for (const times of SESSIONS) await test.rows.session(fair.event, { ...times, hall_id, published: true });
    await test.rows.announcement(fair.event, {
      starts_at: '2027-02-20T11:00:00Z',
      ends_at: '2027-03-15T11:00:00Z',
    });
    await test.rows.announcement(fair.event, { starts_at: '2027-03-16T11:00:00Z', ends_at: null });
    await test.settle();
  });

  afterAll(() => test.close());

  const update = (input: object) => fair.problems('updateEvent', { eventId: fair.id, ...input });
  const times = async (table: 'session' | 'announcement') => {
    const { rows } = await test.sql.query<{ starts: string; ends: string | null }>(
      `select to_char(starts_at at time zone 'UTC', 'MM-DD HH24:MI') as starts,
        to_char(ends_at at time zone 'UTC', 'MM-DD HH24:MI') as ends
      from ${table} where event_id = $1 order by starts_at`,
      [fair.event],
    );
    return rows.map(({ starts, ends }) => [starts, ends]);
  };

  it('takes its sessions and announcements along at their local times', async () => {
    expect(await update(MOVED)).toEqual([]);
    expect(await times('session')).toEqual([
      ['04-04 08:00', '04-04 09:30'],
      ['04-05 08:00', '04-05 09:30'],
      ['04-06 08:00', '04-06 09:30'],
    ]);
    expect(await times('announcement')).toEqual([
      ['03-12 11:00', '04-04 10:00'],
      ['04-05 10:00', null],
    ]);
  });

  it('takes the opening hours of its venues along', async () => {
    const hours = { opensAt: '09:00', closesAt: '17:00', note: null };
    const period = { startsOn: '2027-03-15', endsOn: '2027-03-16', ...hours };
    await test.rows.venue(fair.event, { slug: 'open', hours: [period] });
    expect(await update(MOVED)).toEqual([]);
    expect(
      await test.api.ofEvent(fair.slug, 'venues { hours { startsOn endsOn opensAt closesAt note } }'),
    ).toEqual(
      expect.arrayContaining([{ hours: [{ ...hours, startsOn: '2027-04-04', endsOn: '2027-04-05' }] }]),
    );
  });

  it.each([
    ['a later', '2027-03-16', '2027-03-18', '03-16 09:00'],
    ['an earlier', '2027-03-14', '2027-03-16', '03-14 09:00'],
  ])('takes them along to %s day that overlaps the former days', async (_, startsOn, endsOn, first) => {
    expect(await update({ startsOn, endsOn, movesProgramme: true })).toEqual([]);
    expect((await times('session'))[0]?.[0]).toBe(first);
  });

  it('takes the times of registration along, unless the input contains them', async () => {
    await update({ ...MOVED, registrationClosesAt: '2027-03-31T20:00:00Z' });
    const { rows } = await test.sql.query(
      'select registration_opens_at, registration_closes_at from event where id = $1',
      [fair.event],
    );
    expect(rows).toEqual([
      {
        registration_opens_at: new Date('2026-11-21T08:00:00Z'),
        registration_closes_at: new Date('2027-03-31T20:00:00Z'),
      },
    ]);
  });

  it('records in the audit by how many days', async () => {
    await update(MOVED);
    const { rows } = await test.sql.query<{ after: object }>(
      `select changes -> 0 -> 'after' as after from audit_entry where event_id = $1 and action = 'updateEvent'`,
      [fair.event],
    );
    expect(rows[0]?.after).toMatchObject({ startsOn: '2027-04-04', movedDays: 20 });
  });

  it('leaves them in their places and refuses the days, without the request to move them', async () => {
    const before = [await times('session'), await times('announcement')];
    expect(await update({ ...MOVED, movesProgramme: false })).toEqual(['IN_USE']);
    expect([await times('session'), await times('announcement')]).toEqual(before);
  });

  it('refuses days that are too few for its sessions', async () => {
    const before = await times('session');
    expect(await update({ ...MOVED, endsOn: '2027-04-05' })).toEqual(['IN_USE']);
    expect(await times('session')).toEqual(before);
  });

  it('moves nothing in a later change of its days', async () => {
    await update(MOVED);
    const before = await times('session');
    expect(await update({ startsOn: '2027-04-03' })).toEqual([]);
    expect(await times('session')).toEqual(before);
  });
});
