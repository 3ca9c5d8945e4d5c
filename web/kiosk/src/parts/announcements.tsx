import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useKiosk } from '../state/kiosk-context.js';
import { Icon } from './icon.js';
import { Text } from './text.js';

const MOST = 2;
/** Milliseconds after which begun and ended announcements are noticed. */
const REFRESH_MS = 10_000;

interface AnnouncementsProps {
  /** Other screens than the first one show only warnings and urgent announcements. */
  readonly isHome: boolean;
}

/** What the organizers announce for this place at this time, the most urgent first. */
export function Announcements({ isHome }: AnnouncementsProps): JSX.Element | null {
  const { fair, client, configuration, words } = useKiosk();
  const [, refresh] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => refresh((count) => count + 1), REFRESH_MS);
    return () => clearInterval(timer);
  }, []);
  // The clock of a kiosk may be wrong.
  const at = new Date(client.now());
  const shown = fair.catalog
    .announcements({ hall: configuration.hall?.id }, at)
    .filter(({ body }) => isHome || body.urgency !== 'INFO')
    .slice(0, MOST);
  if (shown.length === 0) return null;
  return (
    <section class="announcements-place" aria-label={words.announcements}>
      <ul class="announcements">
        {shown.map(({ id, body }) => (
          <li key={id} class={`is-${body.urgency.toLowerCase()}`}>
            <Icon name={body.urgency === 'INFO' ? 'info' : 'triangle-alert'} />
            <span>
              <Text of={body.text} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
