import { Link, Outlet, useParams } from '@tanstack/react-router';
import { useLanguage, useWords } from '@vitrine/components/language';
import { dayRange } from '@vitrine/components/times';
import type { ReactNode } from 'react';
import { EntryProvider, useEntry } from './entry-context.js';
import { RegistrationStatus } from './registration-status.js';
import { WORDS } from './words.js';

/** The head and the pages of one entry. */
export function EntryFrame(): ReactNode {
  const { id } = useParams({ strict: false });
  return (
    <EntryProvider id={id ?? ''}>
      <EntryHead />
      <Outlet />
    </EntryProvider>
  );
}

const PAGES = [
  { to: '/entries/$id', name: 'overview' },
  { to: '/entries/$id/entry', name: 'entry' },
  { to: '/entries/$id/products', name: 'products' },
  { to: '/entries/$id/members', name: 'members' },
] as const;

function EntryHead(): ReactNode {
  const { entry } = useEntry();
  const { language } = useLanguage();
  const words = useWords(WORDS);
  return (
    <header className="entry-head">
      <p className="is-quiet">
        {entry.event.name} ·{' '}
        <span className="day-range">{dayRange(entry.event.startsOn, entry.event.endsOn, language)}</span>
      </p>
      <h1>{entry.name}</h1>
      {entry.status && <RegistrationStatus status={entry.status} />}
      <nav className="tabs" aria-label={words.sections}>
        {PAGES.map(({ to, name }) => (
          <Link key={to} to={to} params={{ id: entry.id }} activeOptions={{ exact: true }} className="tab">
            {words[name]}
          </Link>
        ))}
      </nav>
    </header>
  );
}
