import type { ListedSession, OrganizerList } from './organizer-list.js';

const ROOMS = ['Great Hall', 'Room 4/5', '黄浦厅', 'Lab, ground floor'];
const TRACKS = ['Machines', '能源', ''];
const TYPES = ['talk', 'workshop'];
const PEOPLE = ['Ann Example', '周某'];
/** The day and time of each session. The last one starts after midnight but belongs to the first day. */
const STARTS: readonly (readonly [day: number, date: string])[] = [
  [0, '2027-05-18T09:00:00+08:00'],
  [0, '2027-05-18T09:15:00+08:00'],
  [0, '2027-05-18T10:00:00+08:00'],
  [1, '2027-05-19T09:00:00+08:00'],
  [1, '2027-05-19T11:00:00+08:00'],
  [0, '2027-05-19T00:30:00+08:00'],
];

/** A schedule.json in the format of frab and pretalx. */
export const PROGRAMME_FRAB: OrganizerList = {
  file: 'schedule.json',
  kind: 'sessions',
  format: 'json',
  event: { country: 'CN', locales: ['en', 'zh-Hans'], time_zone: 'Asia/Shanghai' },
  bytes: () => {
    const days = ['2027-05-18', '2027-05-19'].map((date, day) => ({
      ...{ index: day + 1, date, day_start: `${date}T04:00:00+08:00` },
      rooms: Object.fromEntries(ROOMS.map((room) => [room, eventsOf(day, room)])),
    }));
    const conference = { acronym: 'lists27', title: 'Lists', start: '2027-05-18', end: '2027-05-19', days };
    return Buffer.from(JSON.stringify({ schedule: { version: '1', conference } }));
  },
  sessions: STARTS.map((_start, index) => sessionOf(index)),
};

function sessionOf(index: number): ListedSession {
  const [, start] = STARTS[index]!;
  const track = TRACKS[index % TRACKS.length]!;
  return {
    id: guidOf(index),
    title: { en: index === 2 ? '储能之问' : `Question ${index}` },
    ...{
      start,
      end: new Date(Date.parse(start) + 75 * 60_000).toISOString(),
      hall: ROOMS[index % ROOMS.length]!,
    },
    speakers: PEOPLE.slice(0, index % 3).map((name) => [name, null]),
    ...(track === '' ? {} : { track }),
    ...{ type: TYPES[index % TYPES.length]!, language: index === 2 ? 'zh' : 'en' },
  };
}

function eventsOf(day: number, room: string) {
  return [...STARTS.keys()].flatMap((index) => {
    const {
      id: guid,
      title,
      start: date,
      hall,
      speakers = [],
      track = '',
      type,
      language,
    } = sessionOf(index);
    if (STARTS[index]![0] !== day || hall !== room) return [];
    const persons = speakers.map(([public_name], number) => ({ id: number + 1, public_name }));
    return [
      {
        ...{
          guid,
          id: 700 + index,
          date,
          start: date.slice(11, 16),
          duration: '01:15',
          room,
          title: title.en,
        },
        ...{ subtitle: index % 2 === 0 ? null : '', abstract: '', description: '', track, type, language },
        ...{ persons, links: [], attachments: [], logo: null, do_not_record: false },
      },
    ];
  });
}

type FrabEvent = ReturnType<typeof eventsOf>[number];

function guidOf(index: number): string {
  return `00000000-0000-4000-8000-00000000070${index}`;
}

/** The same programme as a schedule.xml of an older program, with sessions without `date`. */
export const PROGRAMME_XML: OrganizerList = {
  ...PROGRAMME_FRAB,
  file: 'schedule.xml',
  format: 'xml',
  bytes: () => {
    const days = ['2027-05-18', '2027-05-19'].map((date, day) => {
      const rooms = ROOMS.map(
        (room) => `<room name="${room}">${eventsOf(day, room).map(eventXml).join('')}</room>`,
      );
      return `<day index="${day + 1}" date="${date}" start="${date}T04:00:00+08:00">${rooms.join('')}</day>`;
    });
    return Buffer.from(`<?xml version="1.0" encoding="UTF-8"?><schedule>${days.join('')}</schedule>`);
  },
};

function eventXml({ guid, id, start, duration, title, track, type, language, persons }: FrabEvent): string {
  const people = persons.map(({ public_name }) => `<person>${public_name}</person>`);
  return `<event guid="${guid}" id="${id}"><start>${start}</start><duration>${duration}</duration><title>${title}</title>
    <subtitle/><track>${track}</track><type>${type}</type><language>${language}</language>
    <persons>${people.join('')}</persons><links/></event>`;
}
