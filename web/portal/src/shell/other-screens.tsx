import type { ErrorComponentProps } from '@tanstack/react-router';
import { Empty } from '@vitrine/components/empty';
import { FailureNotice } from '@vitrine/components/failure-notice';
import { useWords } from '@vitrine/components/language';
import type { ReactNode } from 'react';
import { PortalFrame } from './portal-frame.js';
import { WORDS } from './words.js';

/** The screen for an unknown address. */
export function NotFoundScreen(): ReactNode {
  const words = useWords(WORDS);
  return (
    <PortalFrame>
      <Empty title={words.notFound} isPage>
        <a href="/portal">{words.start}</a>
      </Empty>
    </PortalFrame>
  );
}

/** Replaces a screen whose rendering failed. */
export function FailedScreen({ error, reset }: ErrorComponentProps): ReactNode {
  return (
    <PortalFrame>
      <FailureNotice error={error} onRetry={reset} />
    </PortalFrame>
  );
}
