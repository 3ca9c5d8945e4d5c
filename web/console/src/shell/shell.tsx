import { Link, Outlet, useLocation, useMatches, useParams } from '@tanstack/react-router';
import { Icon } from '@vitrine/components/icon';
import { LanguageSwitch } from '@vitrine/components/language-switch';
import { useLanguage, useWords } from '@vitrine/components/language';
import { Logo } from '@vitrine/components/logo';
import { useSession } from '@vitrine/components/session';
import { SignOutButton } from '@vitrine/components/sign-out-button';
import { dayRange } from '@vitrine/components/times';
import { type ReactNode, useEffect, useRef } from 'react';
import { EventProvider, useEvent } from '../event/event-context.js';
import { ForOrganizersScreen } from './other-screens.js';
import { SCREENS } from './screens.js';
import { WORDS } from './words.js';

/** The frame of all screens of an event, with the navigation at the side, or above on a narrow screen. */
export function Shell(): ReactNode {
  const { event } = useParams({ from: '/$event' });
  return (
    <EventProvider slug={event}>
      <div className="shell">
        <Navigation />
        <main id="content" tabIndex={-1}>
          <Content />
        </main>
      </div>
    </EventProvider>
  );
}

/** The screen of the address, if the user has the right to use it. */
function Content(): ReactNode {
  const { rights } = useEvent();
  const needs = useMatches({ select: (matches) => matches.at(-1)?.staticData.needs });
  return needs === undefined || rights[needs] ? <Outlet /> : <ForOrganizersScreen />;
}

function Navigation(): ReactNode {
  const { event, rights } = useEvent();
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const { pathname } = useLocation();
  const list = useRef<HTMLUListElement>(null);
  // On a narrow screen the links are in one row that scrolls.
  useEffect(() => {
    list.current?.querySelector('.active')?.scrollIntoView({ inline: 'center', block: 'nearest' });
  }, [pathname]);
  const screens = SCREENS.filter(({ needs }) => needs === undefined || rights[needs]);
  return (
    <nav className="band side" aria-label="Vitrine">
      <a className="skip" href="#content">
        {words.skipToContent}
      </a>
      <Logo />
      <Link to="/" className="side-event" title={words.changeEvent}>
        <strong>{event.name}</strong>
        <small>{dayRange(event.startsOn, event.endsOn, language)}</small>
        {event.status !== 'PUBLISHED' && (
          <small className="side-status">{words.statuses[event.status]}</small>
        )}
      </Link>
      <ul ref={list}>
        {screens.map(({ to, name, icon }) => (
          <li key={name}>
            <Link
              to={to}
              params={{ event: event.slug }}
              activeOptions={{ includeSearch: false, exact: to === '/$event' }}
            >
              <Icon name={icon} />
              {words[name]}
            </Link>
          </li>
        ))}
      </ul>
      <Account />
    </nav>
  );
}

function Account(): ReactNode {
  const { viewer } = useSession();
  return (
    <div className="side-account">
      <span>{viewer.name}</span>
      <SignOutButton />
      <LanguageSwitch />
    </div>
  );
}
