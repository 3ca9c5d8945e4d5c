import type { ReactNode } from 'react';

interface EmptyProps {
  /** What is not here. */
  readonly title: string;
  /** Whether nothing else is on the page: its title is the heading. */
  readonly isPage?: boolean;
  /** The next step. */
  readonly children?: ReactNode;
}

/** Shown in place of an empty list. */
export function Empty({ title, isPage = false, children }: EmptyProps): ReactNode {
  const Title = isPage ? 'h1' : 'strong';
  return (
    <div className="empty">
      <Title>{title}</Title>
      {children}
    </div>
  );
}
