import type { JSX } from 'preact';

interface MarkupProps {
  readonly text: string;
  readonly class?: string;
}

/** Markup that one of our packages wrote, such as a plan. It must not contain texts of users unescaped. */
export function Markup({ text, class: name }: MarkupProps): JSX.Element {
  return <div class={name} dangerouslySetInnerHTML={{ __html: text }} />;
}
