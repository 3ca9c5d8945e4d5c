import type { JSX } from 'preact';
import { useKiosk } from '../state/kiosk-context.js';
import { useNow } from '../state/now.js';
import { Icon } from './icon.js';
import { Text } from './text.js';

const MAXIMUM = 2;

interface AnnouncementsProps {
  /** Only the first screen shows announcements that are neither warnings nor urgent. */
  readonly isHome: boolean;
}

/** The current announcements for this place, the most urgent first. */
export function Announcements({ isHome }: AnnouncementsProps): JSX.Element | null {
  const { fair, client, configuration, words } = useKiosk();
  const instant = new Date(useNow(client));
  const announcements = fair.catalog
    .announcements({ hall: configuration.hall?.id }, instant)
    .filter(({ body }) => isHome || body.urgency !== 'INFO')
    .slice(0, MAXIMUM);
  if (announcements.length === 0) return null;
  return (
    <section class="announcements-place" aria-label={words.announcements}>
      <ul class="announcements">
        {announcements.map(({ id, body }) => (
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
