import { Link } from '@tanstack/react-router';
import { useWords } from '@vitrine/components/language';
import type { ReactNode } from 'react';
import { useEvent } from '../event/event-context.js';
import { useExhibitor } from './exhibitor-context.js';
import { WORDS } from './words.js';

const PARTS = [
  { to: '/$event/exhibitors/$id', name: 'entry' },
  { to: '/$event/exhibitors/$id/products', name: 'products' },
  { to: '/$event/exhibitors/$id/members', name: 'members' },
  { to: '/$event/exhibitors/$id/history', name: 'history' },
] as const;

/** Links to the sections of an exhibitor. */
export function PartLinks(): ReactNode {
  const words = useWords(WORDS);
  const { event } = useEvent();
  const { exhibitor } = useExhibitor();
  return (
    <nav className="tabs" aria-label={words.parts}>
      {PARTS.map(({ to, name }) => (
        <Link
          key={name}
          className="tab"
          to={to}
          params={{ event: event.slug, id: exhibitor.id }}
          activeOptions={{ exact: true }}
        >
          {words[name]}
        </Link>
      ))}
    </nav>
  );
}
