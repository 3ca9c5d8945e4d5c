import { Link, Outlet } from '@tanstack/react-router';
import { LanguageSwitch } from '@vitrine/components/language-switch';
import { useWords } from '@vitrine/components/language';
import { Logo } from '@vitrine/components/logo';
import { SessionProvider } from '@vitrine/components/session';
import { SignOutButton } from '@vitrine/components/sign-out-button';
import type { ReactNode } from 'react';
import { WORDS } from './words.js';

interface PortalFrameProps {
  /** Shown at the end of the header band, before the choice of the language. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** The header band and the screen below it. */
export function PortalFrame({ actions, children }: PortalFrameProps): ReactNode {
  const words = useWords(WORDS);
  return (
    <>
      <header className="band portal-band">
        <a className="skip" href="#content">
          {words.skipToContent}
        </a>
        <Link to="/" aria-label={words.portal}>
          <Logo />
        </Link>
        <span className="portal-actions">
          {actions}
          <LanguageSwitch />
        </span>
      </header>
      <main id="content" className="portal-main" tabIndex={-1}>
        {children}
      </main>
    </>
  );
}

/** The frame of the screens that need a session. */
export function SignedInFrame(): ReactNode {
  return (
    <SessionProvider>
      <PortalFrame actions={<SignOutButton />}>
        <Outlet />
      </PortalFrame>
    </SessionProvider>
  );
}
