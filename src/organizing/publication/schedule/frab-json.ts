import { hoursText } from '../../../platform/text/time/zoned-time.js';
import { acronymOf, boundsOf, daysOf, frabSession, roomsOf } from './frab-session.js';
import type { Schedule, ScheduleDay, ScheduleSession } from './schedule.js';

/** The programme in the format of conference apps (frab's schedule.json), in one chunk per day. */
export async function* frabJsonFile(schedule: Schedule): AsyncGenerator<string> {
  const { title, startsOn, endsOn, timeZone, revision, address } = schedule;
  const conference = {
    acronym: acronymOf(schedule),
    title,
    start: startsOn,
    end: endsOn,
    daysCount: daysOf(schedule),
    timeslot_duration: '00:05',
    time_zone_name: timeZone,
    url: `${address}/schedule.json`,
    days: [],
  };
  const json = JSON.stringify({
    generator: { name: 'Vitrine', version: '1' },
    schedule: { version: String(revision), base_url: `${address}/`, conference },
  });
  // The days are inserted before the last bracket.
  const end = json.lastIndexOf(']');
  yield json.slice(0, end);
  let separator = '';
  for await (const day of schedule.days()) {
    yield separator + JSON.stringify(dayOf(schedule, day));
    separator = ',\n';
  }
  yield `${json.slice(end)}\n`;
}

function dayOf(schedule: Schedule, day: ScheduleDay): object {
  const [start, end] = boundsOf(schedule, day);
  const rooms = roomsOf(day).map(([room, sessions]) => [
    room,
    sessions.map((session) => sessionOf(schedule, session)),
  ]);
  return {
    index: day.index,
    date: day.date,
    day_start: start,
    day_end: end,
    rooms: Object.fromEntries(rooms) as object,
  };
}

function sessionOf(schedule: Schedule, session: ScheduleSession): object {
  const { id, guid, date, start, minutes, persons, ...fields } = frabSession(schedule, session);
  return {
    id,
    guid,
    date,
    start,
    duration: hoursText(minutes),
    ...fields,
    url: session.url ?? `${schedule.address}/schedule.json#${session.slug}`,
    persons: persons.map((person) => ({ id: person.id, public_name: person.name })),
    attachments: [],
    answers: [],
  };
}
