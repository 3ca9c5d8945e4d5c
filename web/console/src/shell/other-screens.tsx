import type { ErrorComponentProps } from '@tanstack/react-router';
import { FailureNotice } from '@vitrine/components/failure-notice';
import { useWords } from '@vitrine/components/language';
import type { ReactNode } from 'react';
import { NotFound, PlainPage } from '../event/plain-page.js';
import { WORDS } from './words.js';

/** The page for an unknown address. */
export function NotFoundPage(): ReactNode {
  return (
    <PlainPage>
      <NotFound title={useWords(WORDS).notFound} />
    </PlainPage>
  );
}

/** The screen for an unknown address of an event. The navigation of the event stays. */
export function NotFoundScreen(): ReactNode {
  return (
    <div className="screen-body">
      <NotFound title={useWords(WORDS).notFound} />
    </div>
  );
}

/** Replaces a screen whose actions the user may not use. */
export function ForOrganizersScreen(): ReactNode {
  return (
    <div className="screen-body">
      <h1>{useWords(WORDS).forOrganizers}</h1>
    </div>
  );
}

/** Replaces a screen whose rendering failed. */
export function FailedScreen({ error, reset }: ErrorComponentProps): ReactNode {
  return <FailureNotice error={error} onRetry={reset} />;
}
