import type { JSX } from 'preact';
import { dayName, dayOf } from '../catalog/event-time.js';
import { sessionsByDay } from '../catalog/sessions.js';
import { SessionRow } from '../parts/session-row.js';
import { useKiosk } from '../state/kiosk-context.js';

export function ProgrammeScreen({ day }: { readonly day: string | undefined }): JSX.Element {
  const { fair, words, visit, client, change } = useKiosk();
  const days = sessionsByDay(fair.catalog.list('Session'), fair.event?.body.timeZone);
  const today = dayOf(client.now(), fair.event?.body.timeZone);
  const visibleDay = [day, today].find((each) => each !== undefined && days.has(each)) ?? [...days.keys()][0];
  const sessions = days.get(visibleDay ?? '') ?? [];
  return (
    <div class="programme">
      <header class="bar">
        <h1>
          {words.programme} <small>{sessions.length}</small>
        </h1>
      </header>
      <div class="chips" role="group" aria-label={words.allDays}>
        {[...days.keys()].map((each) => (
          <button
            key={each}
            type="button"
            class="chip"
            aria-pressed={each === visibleDay}
            onClick={() => change({ replace: { at: 'programme', day: each } })}
          >
            {dayName(each, visit.language)}
          </button>
        ))}
      </div>
      <div class="scroll programme-scroll">
        <ol class="card-list" aria-label={words.programme}>
          {sessions.map((session) => (
            <li key={session.id}>
              <SessionRow of={session} day={visibleDay} />
            </li>
          ))}
        </ol>
      </div>
    </div>
  );
}
