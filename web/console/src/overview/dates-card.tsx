import { useLanguage, useWords } from '@vitrine/components/language';
import { intlTag } from '@vitrine/components/localized';
import { shortTime } from '@vitrine/components/times';
import { momentOf } from '@vitrine/components/zoned-moment';
import type { ReactNode } from 'react';
import { useEvent } from '../event/event-context.js';
import type { Overview } from './attention.js';
import { WORDS } from './words.js';
import { dateTimeFormat, relativeTimeFormat } from '@vitrine/ui/formats';

const DAY_MS = 24 * 60 * 60 * 1000;

interface DatesCardProps {
  readonly counts: Overview;
}

/** The dates of the event, and the number of days until each. */
export function DatesCard({ counts }: DatesCardProps): ReactNode {
  const words = useWords(WORDS);
  const { event } = useEvent();
  const { registrationOpensAt: opens, registrationClosesAt: closes, boothReport } = counts;
  const holds = boothReport?.endingHolds.totalCount ?? 0;
  return (
    <section className="card" aria-labelledby="dates">
      <h2 id="dates">{words.deadlines}</h2>
      <dl className="dates">
        {opens !== null && <DateRow name={words.opens} moment={opens} hasTime />}
        {closes !== null && <DateRow name={words.closes} moment={closes} hasTime />}
        <DateRow name={words.starts} moment={momentOf(event.startsOn, '00:00', event.timeZone)} />
        <DateRow name={words.ends} moment={momentOf(event.endsOn, '00:00', event.timeZone)} />
      </dl>
      {closes === null && <p className="is-quiet">{words.noClosing}</p>}
      {holds > 0 && <p className="is-quiet">{words.holds(holds)}</p>}
    </section>
  );
}

interface DateRowProps {
  readonly name: string;
  readonly moment: string;
  readonly hasTime?: boolean;
}

function DateRow({ name, moment, hasTime = false }: DateRowProps): ReactNode {
  const { language } = useLanguage();
  const { event } = useEvent();
  const full = dateTimeFormat(intlTag(language), { timeZone: event.timeZone, dateStyle: 'medium' });
  const time = hasTime ? ` ${shortTime(moment, event.timeZone, language).slice(-5)}` : '';
  const away = relativeTimeFormat(intlTag(language));
  const days = daysUntil(moment, event.timeZone);
  return (
    <div className={days < 0 ? 'is-quiet' : undefined}>
      <dt>{name}</dt>
      <dd>
        <time dateTime={moment}>
          {full.format(new Date(moment))}
          {time}
        </time>
        <small>{away.format(days, 'day')}</small>
      </dd>
    </div>
  );
}

/** The number of days from today to the day of an instant, in a time zone. */
function daysUntil(moment: string, timeZone: string): number {
  const dayIn = dateTimeFormat('en-CA', { timeZone });
  const day = (instant: Date): number => Date.parse(dayIn.format(instant));
  return Math.round((day(new Date(moment)) - day(new Date())) / DAY_MS);
}
