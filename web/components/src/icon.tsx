import { ICONS, type IconName } from '@vitrine/ui/icons';
import type { ReactNode } from 'react';

interface IconProps {
  readonly name: IconName;
  /** The size in pixels; 18 by default. */
  readonly size?: number;
}

/** An icon beside a text with the same meaning, hidden from screen readers. */
export function Icon({ name, size = 18 }: IconProps): ReactNode {
  return (
    <svg
      className="icon"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      dangerouslySetInnerHTML={{ __html: ICONS[name] }}
    />
  );
}
