import { hoursText } from '../../../platform/text/time/zoned-time.js';
import { xmlText } from '../../../platform/text/format/xml-text.js';
import { acronymOf, boundsOf, daysOf, frabSession, roomsOf } from './frab-session.js';
import type { Schedule, ScheduleDay, ScheduleSession } from './schedule.js';

/** The maximum duration in minutes. A longer one makes apps reject the whole file. */
const MAXIMUM_MINUTES = 24 * 60 - 1;

/**
 * The programme in the format of conference apps (the schedule.xml of Pentabarf and frab), in one chunk per
 * day.
 */
export async function* frabXmlFile(schedule: Schedule): AsyncGenerator<string> {
  yield headOf(schedule);
  for await (const day of schedule.days()) yield dayText(schedule, day);
  yield '</schedule>\n';
}

function headOf(schedule: Schedule): string {
  const conference = [
    element('acronym', acronymOf(schedule)),
    element('title', schedule.title),
    element('start', schedule.startsOn),
    element('end', schedule.endsOn),
    element('days', String(daysOf(schedule))),
    element('timeslot_duration', '00:05'),
    element('base_url', `${schedule.address}/`),
    element('time_zone_name', schedule.timeZone),
  ];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<schedule>',
    '<generator name="Vitrine" version="1"/>',
    element('version', String(schedule.revision)),
    `<conference>${conference.join('')}</conference>\n`,
  ].join('\n');
}

function dayText(schedule: Schedule, day: ScheduleDay): string {
  const [start, end] = boundsOf(schedule, day);
  const rooms = roomsOf(day).map(([name, sessions]) => {
    const events = sessions.map((session) => sessionText(schedule, session)).join('');
    return `<room name="${xmlText(name)}">\n${events}</room>\n`;
  });
  return `<day index="${day.index}" date="${day.date}" start="${start}" end="${end}">\n${rooms.join('')}</day>\n`;
}

function sessionText(schedule: Schedule, session: ScheduleSession): string {
  const { id, guid, minutes, persons, links, ...fields } = frabSession(schedule, session);
  const people = persons.map((person) => `<person id="${person.id}">${xmlText(person.name)}</person>`);
  const pages = links.map(({ url, title }) => `<link href="${xmlText(url)}">${xmlText(title)}</link>`);
  const elements = [
    element('date', fields.date),
    element('start', fields.start),
    element('duration', hoursText(Math.min(minutes, MAXIMUM_MINUTES))),
    element('room', fields.room),
    element('slug', fields.slug),
    element('title', fields.title),
    element('subtitle', fields.subtitle),
    element('track', fields.track),
    element('type', fields.type),
    element('language', fields.language),
    element('abstract', fields.abstract),
    element('description', fields.description),
    `<persons>${people.join('')}</persons>`,
    `<links>${pages.join('')}</links>`,
  ];
  return `<event id="${id}" guid="${guid}">${elements.join('')}</event>\n`;
}

function element(name: string, text: string): string {
  return `<${name}>${xmlText(text)}</${name}>`;
}
