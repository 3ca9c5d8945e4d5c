import type { ErrorComponentProps } from '@tanstack/react-router';
import { FailureNotice } from '@vitrine/components/failure-notice';
import { useWords } from '@vitrine/components/language';
import type { ReactNode } from 'react';
import { NotFound, PlainPage } from '../event/plain-page.js';
import { WORDS } from './words.js';

/** For an address without a screen. */
export function NotFoundPage(): ReactNode {
  return (
    <PlainPage>
      <NotFound title={useWords(WORDS).notFound} />
    </PlainPage>
  );
}

/** For such an address below an event, whose navigation stays. */
export function NotFoundScreen(): ReactNode {
  return (
    <div className="screen-body">
      <NotFound title={useWords(WORDS).notFound} />
    </div>
  );
}

/** In place of a screen on which the user could change nothing. */
export function ForOrganizersScreen(): ReactNode {
  return (
    <div className="screen-body">
      <h1>{useWords(WORDS).forOrganizers}</h1>
    </div>
  );
}

/** For a screen that failed while it was drawn. */
export function FailedScreen({ error, reset }: ErrorComponentProps): ReactNode {
  return <FailureNotice error={error} onRetry={reset} />;
}
