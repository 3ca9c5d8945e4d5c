import { Icon } from '@vitrine/components/icon';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useEvent } from '../event/event-context.js';

interface Props {
  /** The parent screen. */
  readonly to: '/$event' | '/$event/exhibitors' | '/$event/kiosks' | '/$event/mails' | '/$event/programme';
  readonly label: string;
}

/** The link to the parent screen, in the head of a screen. */
export function BackLink({ to, label }: Props): ReactNode {
  const { event } = useEvent();
  return (
    <Link className="button is-quiet is-icon" to={to} params={{ event: event.slug }} aria-label={label}>
      <Icon name="arrow-left" />
    </Link>
  );
}
