import { type ErrorComponentProps, Link } from '@tanstack/react-router';
import { Empty } from '@vitrine/components/empty';
import { FailureNotice } from '@vitrine/components/failure-notice';
import { useWords } from '@vitrine/components/language';
import type { ReactNode } from 'react';
import { WORDS } from './words.js';

/** For an address without a screen. */
export function NotFoundScreen(): ReactNode {
  const words = useWords(WORDS);
  return (
    <Empty title={words.notFound}>
      <Link to="/">{words.changeEvent}</Link>
    </Empty>
  );
}

/** For a screen that failed while it was drawn. */
export function FailedScreen({ error, reset }: ErrorComponentProps): ReactNode {
  return <FailureNotice error={error} onRetry={reset} />;
}
