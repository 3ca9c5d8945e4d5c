import type { JSX } from 'preact';
import { useKiosk } from '../state/kiosk-context.js';
import { useNow } from '../state/now.js';
import { Icon } from './icon.js';
import { Text } from './text.js';

const MOST = 2;

interface AnnouncementsProps {
  /** Other screens than the first one show only warnings and urgent announcements. */
  readonly isHome: boolean;
}

/** What the organizers announce for this place at this time, the most urgent first. */
export function Announcements({ isHome }: AnnouncementsProps): JSX.Element | null {
  const { fair, client, configuration, words } = useKiosk();
  const at = new Date(useNow(client));
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
