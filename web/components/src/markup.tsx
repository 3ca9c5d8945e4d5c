import type { ReactNode } from 'react';

interface MarkupProps {
  readonly text: string;
  readonly className?: string | undefined;
}

/** Markup that a package of this project wrote, such as a plan. It must not contain unescaped texts of users. */
export function Markup({ text, className }: MarkupProps): ReactNode {
  return <span className={className} dangerouslySetInnerHTML={{ __html: text }} />;
}
