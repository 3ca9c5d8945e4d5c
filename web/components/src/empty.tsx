import type { ReactNode } from 'react';

interface EmptyProps {
  /** What is not here. */
  readonly title: string;
  /** The next step. */
  readonly children?: ReactNode;
}

/** Shown in place of an empty list. */
export function Empty({ title, children }: EmptyProps): ReactNode {
  return (
    <div className="empty">
      <strong>{title}</strong>
      {children}
    </div>
  );
}
