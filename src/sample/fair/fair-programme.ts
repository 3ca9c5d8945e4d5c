import { personName } from '../generator/brand-names.js';
import type { SampleExhibitor, SampleSession } from '../edition.js';
import type { FairPlan } from './fair-plan.js';
import { FAIR_PHRASES } from './fair-words.js';
import { itemAt, seededRandom } from '../generator/random.js';
import { bilingual, sampleSentences, slugOf } from '../generator/wording.js';

/** The days of a generated fair. */
export const FAIR_DAYS = ['2027-05-10', '2027-05-11', '2027-05-12', '2027-05-13', '2027-05-14'] as const;

const ROOMS = ['F1', 'F2'];
/** 10:00, 11:30, 14:00 and 15:30 in Shanghai. */
const STARTS = ['02:00', '03:30', '06:00', '07:30'];
const KINDS = FAIR_PHRASES.sessions;

/** Eight sessions a day, each with some of the exhibitors. */
export function fairProgramme(plan: FairPlan, guests: readonly SampleExhibitor[]): SampleSession[] {
  const random = seededRandom(plan.size.halls);
  const places = FAIR_DAYS.flatMap((day) =>
    STARTS.flatMap((start) => ROOMS.map((room) => ({ day, start, room }))),
  );
  return places.map(({ day, start, room }, index) => {
    const kind = itemAt(KINDS, index);
    const topic = itemAt(plan.sectors, Math.floor(index / KINDS.length)).name;
    const startsAt = new Date(`${day}T${start}:00.000Z`);
    const speaker = personName(random.int(500));
    const title = `${topic.en} ${kind.en}`;
    return {
      slug: slugOf(title),
      title: bilingual(`${topic.zh}${kind.zh}`, title),
      description: sampleSentences([
        { zh: '凭观众证入场，座位有限。', en: 'Open to all visitors; seats are limited.' },
      ]),
      startsAt: startsAt.toISOString(),
      endsAt: new Date(startsAt.getTime() + 60 * 60 * 1000).toISOString(),
      venue: plan.venue.slug,
      hall: room,
      speakers: [{ name: bilingual(speaker.zh, speaker.en), role: bilingual('主持人', 'Moderator') }],
      exhibitors: random.shuffle(guests.map((guest) => guest.slug)).slice(0, 1 + random.int(4)),
    };
  });
}
