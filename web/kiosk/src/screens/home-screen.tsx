import type { IconName } from '@vitrine/ui/icons';
import type { ComponentChildren, JSX } from 'preact';
import { spanOf } from '../catalog/event-time.js';
import type { Field } from '../catalog/fair.js';
import { HallArt } from '../parts/hall-art.js';
import { FieldSign } from '../parts/field-sign.js';
import { Icon } from '../parts/icon.js';
import { SessionRow } from '../parts/session-row.js';
import { Headline, Text } from '../parts/text.js';
import { UpdateStatus } from '../parts/update-status.js';
import { useKiosk } from '../state/kiosk-context.js';
import { useNow } from '../state/now.js';
import { comingSessions } from '../catalog/sessions.js';

/** The maximum number of fields on one screen. The list of exhibitors has all of them. */
const MAXIMUM_FIELDS = 10;
const SESSIONS = 3;

export function HomeScreen(): JSX.Element {
  const { fair, words, go } = useKiosk();
  return (
    <div class="home">
      <Hero />
      <button type="button" class="finder" onClick={() => go({ at: 'search', query: '' })}>
        <Icon name="search" />
        <span>{words.openSearch}</span>
        <small>{words.searchHint}</small>
      </button>
      <section class="fields">
        <h2 id="fields">{words.byField}</h2>
        <div class="field-tiles" role="group" aria-labelledby="fields">
          {fair.fields.slice(0, MAXIMUM_FIELDS).map((field) => (
            <FieldTile key={field.category.id} field={field} />
          ))}
        </div>
      </section>
      <ComingSessions />
      <QuickLinks />
    </div>
  );
}

function Hero(): JSX.Element {
  const { fair } = useKiosk();
  const event = fair.event;
  return (
    <header class="hero band">
      <HallArt />
      <p class="hero-span">{event && spanOf(event)}</p>
      <h1>
        <Headline of={event?.body.name} />
      </h1>
      <p class="hero-theme">
        <Text of={event?.body.theme} />
      </p>
      <UpdateStatus />
    </header>
  );
}

function FieldTile({ field }: { readonly field: Field }): JSX.Element {
  const { go } = useKiosk();
  return (
    <button type="button" class="field-tile" onClick={() => go({ at: 'list', category: field.category.id })}>
      <FieldSign field={field} />
      <span>
        <Text of={field.category.body.name} />
      </span>{' '}
      <small>{field.count}</small>
    </button>
  );
}

function ComingSessions(): JSX.Element | null {
  const { fair, words, client } = useKiosk();
  const sessions = comingSessions(fair.catalog.list('Session'), useNow(client), SESSIONS);
  if (sessions.length === 0) return null;
  return (
    <section class="coming">
      <h2 id="coming">{words.programme}</h2>
      <ol class="card-list" aria-labelledby="coming">
        {sessions.map((session) => (
          <li key={session.id}>
            <SessionRow of={session} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function QuickLinks(): JSX.Element {
  const { fair, words, go, configuration } = useKiosk();
  const hall = configuration.hall?.code ?? fair.catalog.list('Hall')[0]?.body.code ?? '';
  return (
    <section class="quick">
      <QuickButton icon="store" value={fair.countIn()} onClick={() => go({ at: 'list' })}>
        {words.exhibitors}
      </QuickButton>
      <QuickButton icon="map" value={hall} onClick={() => go({ at: 'plan' })}>
        {words.plan}
      </QuickButton>
      <QuickButton
        icon="calendar-clock"
        value={fair.catalog.list('Session').length}
        onClick={() => go({ at: 'programme' })}
      >
        {words.programme}
      </QuickButton>
    </section>
  );
}

interface QuickButtonProps {
  readonly icon: IconName;
  readonly value: string | number;
  readonly onClick: () => void;
  readonly children: ComponentChildren;
}

function QuickButton({ icon, value, onClick, children }: QuickButtonProps): JSX.Element {
  return (
    <button type="button" onClick={onClick}>
      <Icon name={icon} />
      <b>{value}</b> <span>{children}</span>
    </button>
  );
}
