import { LANGUAGE_TAGS } from '@vitrine/ui/language';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { spanOf } from '../catalog/event-time.js';
import { comingSessions } from '../catalog/sessions.js';
import { Announcements } from '../parts/announcements.js';
import { HallArt } from '../parts/hall-art.js';
import { Icon } from '../parts/icon.js';
import { SessionLine } from '../parts/session-row.js';
import { Slides } from '../parts/slides.js';
import { Headline } from '../parts/text.js';
import { useKiosk } from '../state/kiosk-context.js';
import { useNow } from '../state/now.js';
import { WORDS } from '../words.js';

const SESSIONS = 3;

/** The attract screen: the event, the objects of the playlist in turn, and the next sessions. */
export function AttractScreen({ onStart }: { readonly onStart: () => void }): JSX.Element {
  const { fair, words, visit } = useKiosk();
  const [isPaused, setPaused] = useState(false);
  const event = fair.event;
  const otherLanguage = visit.language === 'zh' ? 'en' : 'zh';
  return (
    <main class={isPaused ? 'attract band is-paused' : 'attract band'} onClick={onStart}>
      <HallArt />
      <section aria-label={words.welcome}>
        <p class="hero-span">{event && spanOf(event)}</p>
        <h1>
          <Headline of={event?.body.name} />
        </h1>
        <p class="hero-theme">{event && fair.otherName(event.body.name)?.text}</p>
        <Slides isPaused={isPaused} />
        <Announcements isHome />
        <ComingSessions />
        <button type="button" class="attract-start" onClick={onStart}>
          {words.touchToStart}
          <span lang={LANGUAGE_TAGS[otherLanguage]} aria-hidden="true">
            {WORDS[otherLanguage].touchToStart}
          </span>
        </button>
        <button
          type="button"
          class="attract-pause"
          onClick={(click) => {
            click.stopPropagation();
            setPaused(!isPaused);
          }}
        >
          <Icon name={isPaused ? 'eye' : 'eye-off'} />
          {isPaused ? words.playMotion : words.pauseMotion}
        </button>
      </section>
    </main>
  );
}

function ComingSessions(): JSX.Element {
  const { fair, words, client } = useKiosk();
  const sessions = comingSessions(fair.catalog.list('Session'), useNow(client), SESSIONS);
  return (
    <ol class="attract-sessions" aria-label={words.programme}>
      {sessions.map((session) => (
        <li key={session.id}>
          <SessionLine of={session} />
        </li>
      ))}
    </ol>
  );
}
