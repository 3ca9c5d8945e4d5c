import { Link, Outlet } from '@tanstack/react-router';
import { Button } from '@vitrine/components/button';
import { LanguageSwitch } from '@vitrine/components/language-switch';
import { useWords } from '@vitrine/components/language';
import { Logo } from '@vitrine/components/logo';
import { SessionProvider, useSession } from '@vitrine/components/session';
import { WORDS as COMPONENT_WORDS } from '@vitrine/components/words';
import type { ReactNode } from 'react';
import { WORDS } from './words.js';

interface PortalFrameProps {
  /** What stands at the end of the band, before the language. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** The band above each screen and the screen below. */
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
      <PortalFrame actions={<SignOut />}>
        <Outlet />
      </PortalFrame>
    </SessionProvider>
  );
}

/** Ends the session. */
export function SignOut(): ReactNode {
  const { signOut } = useSession();
  const words = useWords(COMPONENT_WORDS);
  return (
    <Button kind="quiet" icon="log-out" onPress={() => void signOut()}>
      {words.signOut}
    </Button>
  );
}
