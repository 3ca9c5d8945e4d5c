import type { ReactNode } from 'react';

interface MarkupProps {
  readonly text: string;
  readonly className?: string | undefined;
}

/** Markup that a package of this project wrote, such as a plan. All texts of users in it must be escaped. */
export function Markup({ text, className }: MarkupProps): ReactNode {
  return <span className={className} dangerouslySetInnerHTML={{ __html: text }} />;
}
