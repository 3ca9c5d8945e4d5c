import type { CatalogObject } from '@vitrine/client';
import { LANGUAGE_TAGS } from '@vitrine/ui/language';
import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { spanOf } from '../catalog/event-time.js';
import { comingSessions } from '../catalog/sessions.js';
import { Announcements } from '../parts/announcements.js';
import { FieldSign } from '../parts/field-sign.js';
import { HallArt } from '../parts/hall-art.js';
import { Icon } from '../parts/icon.js';
import { Picture } from '../parts/picture.js';
import { Plate } from '../parts/plate.js';
import { SessionLine } from '../parts/session-row.js';
import { Headline, Text } from '../parts/text.js';
import { useKiosk } from '../state/kiosk-context.js';
import { WORDS } from '../words.js';

const SLIDE_MS = 6000;
const SLIDES = 24;
const SESSIONS = 3;

/** The screen without a visitor: the event, and its exhibitors in turn. */
export function AttractScreen({ onStart }: { readonly onStart: () => void }): JSX.Element {
  const { fair, words, visit } = useKiosk();
  const [isPaused, setPaused] = useState(false);
  const event = fair.event;
  const other = visit.language === 'zh' ? 'en' : 'zh';
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
        <Coming />
        <button type="button" class="attract-start" onClick={onStart}>
          {words.touchToStart}
          <span lang={LANGUAGE_TAGS[other]} aria-hidden="true">
            {WORDS[other].touchToStart}
          </span>
        </button>
        <button
          type="button"
          class="attract-pause"
          onClick={(clicked) => {
            clicked.stopPropagation();
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

/** Exhibitors one after the other, so that each of them is seen in the course of a day. */
function Slides({ isPaused }: { readonly isPaused: boolean }): JSX.Element | null {
  const { fair } = useKiosk();
  const slides = useMemo(() => chosenSlides(fair.exhibitors().items), [fair]);
  const [index, setIndex] = useState(0);
  useEffect(() => {
    if (isPaused) return undefined;
    const timer = setInterval(() => setIndex((before) => before + 1), SLIDE_MS);
    return () => clearInterval(timer);
  }, [isPaused]);
  const exhibitor = slides[index % Math.max(1, slides.length)];
  return exhibitor ? <Slide key={exhibitor.id} exhibitor={exhibitor} /> : null;
}

/** A part of a long list that starts elsewhere each time. */
function chosenSlides<Item>(items: readonly Item[]): Item[] {
  const start = Math.floor(Math.random() * items.length);
  const step = Math.max(1, Math.floor(items.length / SLIDES));
  const count = Math.min(SLIDES, items.length);
  return Array.from({ length: count }, (_, index) => items[(start + index * step) % items.length]).filter(
    (item) => item !== undefined,
  );
}

function Slide({ exhibitor }: { readonly exhibitor: CatalogObject<'Exhibitor'> }): JSX.Element {
  const { fair } = useKiosk();
  const place = fair.placesOf(exhibitor)[0];
  const product = fair.catalog.list('Product', { exhibitor: exhibitor.id })[0];
  const picture = product?.body.images[0] ?? exhibitor.body.logo;
  const field = fair.fieldOf(exhibitor.body.categories[0]);
  return (
    <div class="slide">
      <Picture of={picture} width={640}>
        <FieldSign field={field} />
      </Picture>
      <div>
        {place && <Plate hall={place.hall.body.code} booth={place.booth.body.code} />}
        <b>
          <Text of={exhibitor.body.name} />
        </b>
        <span>
          <Text of={product?.body.name ?? field?.category.body.name} />
        </span>
      </div>
    </div>
  );
}

function Coming(): JSX.Element {
  const { fair, words, client } = useKiosk();
  const sessions = comingSessions(fair.catalog.list('Session'), client.now(), SESSIONS);
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
