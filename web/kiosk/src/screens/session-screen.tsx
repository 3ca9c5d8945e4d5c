import type { CatalogObject } from '@vitrine/client';
import type { JSX } from 'preact';
import { clockTime, dayName, dayOf } from '../catalog/event-time.js';
import { ExhibitorRow } from '../parts/exhibitor-row.js';
import { FactList } from '../parts/fact-list.js';
import { Gone } from '../parts/gone.js';
import { Plate } from '../parts/plate.js';
import { SessionState } from '../parts/session-state.js';
import { TakeAlong } from '../parts/take-along.js';
import { Text } from '../parts/text.js';
import { useKiosk } from '../state/kiosk-context.js';
import { languageNames } from '@vitrine/ui/formats';

type SessionBody = CatalogObject<'Session'>['body'];

export function SessionScreen({ id }: { readonly id: string }): JSX.Element {
  const { fair, words } = useKiosk();
  const session = fair.catalog.get(id, 'Session');
  if (!session) return <Gone text={words.removedSession} />;
  const { title, subtitle, abstract, description, speakers, exhibitors } = session.body;
  return (
    <div class="detail" tabIndex={-1}>
      <header class="who">
        <div>
          <h1>
            <Text of={title} />
          </h1>
          {subtitle && (
            <p>
              <Text of={subtitle} />
            </p>
          )}
        </div>
        <SessionState of={session} />
      </header>
      <SessionPlace session={session} />
      {[abstract, description].map((text, index) => (
        <p key={index} class="detail-text">
          <Text of={text} />
        </p>
      ))}
      <SessionFacts session={session} />
      <div class="detail-columns">
        <section>
          <Speakers people={speakers} />
        </section>
        <TakeAlong id={id} />
      </div>
      <SessionExhibitors ids={exhibitors} />
    </div>
  );
}

function Speakers({ people }: { readonly people: SessionBody['speakers'] }): JSX.Element | null {
  const { words } = useKiosk();
  if (people.length === 0) return null;
  return (
    <>
      <h2>{words.speakers}</h2>
      <ul class="speakers">
        {people.map(({ name, role }, index) => (
          <li key={index}>
            <b>
              <Text of={name} />
            </b>{' '}
            <small>
              <Text of={role} />
            </small>
          </li>
        ))}
      </ul>
    </>
  );
}

function SessionFacts({ session }: { readonly session: CatalogObject<'Session'> }): JSX.Element | null {
  const { fair, words, visit } = useKiosk();
  const { type, track, language, hosts = [] } = session.body;
  const names = languageNames(visit.language);
  // The script does not matter for a spoken language.
  const [languageCode = ''] = (language ?? '').split('-');
  return (
    <FactList
      facts={[
        [words.sessionType, fair.text(type)],
        [words.track, fair.text(track)],
        [words.spokenLanguage, languageCode === '' ? '' : (names.of(languageCode) ?? languageCode)],
        [words.hosts, hosts.join(words.comma)],
      ]}
    />
  );
}

function SessionPlace({ session }: { readonly session: CatalogObject<'Session'> }): JSX.Element {
  const { fair, words, visit, go } = useKiosk();
  const { startsAt, endsAt, hall: hallId, stage, venue: venueId } = session.body;
  const zone = fair.event?.body.timeZone;
  const hall = hallId === null ? undefined : fair.catalog.get(hallId, 'Hall');
  const venue = venueId === null ? undefined : fair.catalog.get(venueId, 'Venue');
  return (
    <section class="place band" aria-label={words.place}>
      <div class="place-head">
        {hall && <Plate hall={hall.body.code} booth={stage ?? undefined} />}
        <div>
          <b>
            {dayName(dayOf(startsAt, zone), visit.language)} · {clockTime(startsAt, zone)}–
            {clockTime(endsAt, zone)}
          </b>
          <span>
            <Text of={hall?.body.name} />
            {hall && venue && ' · '}
            <Text of={venue?.body.name} />
          </span>
        </div>
        {hall && (
          <button type="button" class="button" onClick={() => go({ at: 'plan', hall: hall.id })}>
            {words.plan}
          </button>
        )}
      </div>
    </section>
  );
}

function SessionExhibitors({ ids }: { readonly ids: readonly string[] }): JSX.Element | null {
  const { fair, words } = useKiosk();
  const exhibitors = ids.flatMap((id) => fair.catalog.get(id, 'Exhibitor') ?? []);
  if (exhibitors.length === 0) return null;
  return (
    <section>
      <h2 id="taking-part">{words.withExhibitors}</h2>
      <ol class="card-list" aria-labelledby="taking-part">
        {exhibitors.map((exhibitor) => (
          <li key={exhibitor.id}>
            <ExhibitorRow of={exhibitor} />
          </li>
        ))}
      </ol>
    </section>
  );
}
