import { Link } from '@tanstack/react-router';
import { LanguageSwitch } from '@vitrine/components/language-switch';
import { useWords } from '@vitrine/components/language';
import { Logo } from '@vitrine/components/logo';
import { SignOutButton } from '@vitrine/components/sign-out-button';
import type { ReactNode } from 'react';
import { WORDS } from './words.js';

/** A page outside of an event: the header band and one card. */
export function PlainPage({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <main className="events">
      <header className="band">
        <Logo />
        <span className="band-actions">
          <SignOutButton />
          <LanguageSwitch />
        </span>
      </header>
      <section className="card">{children}</section>
    </main>
  );
}

interface NotFoundProps {
  /** The heading, such as that no event has this slug. */
  readonly title: string;
}

/** The not-found page, with a link to the events. */
export function NotFound({ title }: NotFoundProps): ReactNode {
  const words = useWords(WORDS);
  return (
    <>
      <h1>{title}</h1>
      <p>
        <Link to="/">{words.chooseEvent}</Link>
      </p>
    </>
  );
}
