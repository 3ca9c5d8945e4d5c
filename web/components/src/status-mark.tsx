import type { ReactNode } from 'react';

export type StatusTone = 'plain' | 'good' | 'warn' | 'bad' | 'busy';

interface StatusMarkProps {
  readonly tone: StatusTone;
  readonly children: ReactNode;
}

/** A state as a colour, a sign and a word. */
export function StatusMark({ tone, children }: StatusMarkProps): ReactNode {
  return <span className={tone === 'plain' ? 'status' : `status is-${tone}`}>{children}</span>;
}
