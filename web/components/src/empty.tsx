import type { ReactNode } from 'react';

interface EmptyProps {
  /** The text about the missing content. */
  readonly title: string;
  /** Whether the page has nothing else. The title is then the heading. */
  readonly isPage?: boolean;
  /** The next step for the user. */
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
