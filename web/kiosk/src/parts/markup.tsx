import type { JSX } from 'preact';

interface MarkupProps {
  readonly text: string;
  readonly class?: string;
}

/** Markup that one of our packages wrote, such as a plan. All texts of users in it must be escaped. */
export function Markup({ text, class: name }: MarkupProps): JSX.Element {
  return <div class={name} dangerouslySetInnerHTML={{ __html: text }} />;
}
