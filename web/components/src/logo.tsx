import type { ReactNode } from 'react';

/** The mark and the wordmark. */
export function Logo(): ReactNode {
  return (
    <span className="wordmark">
      <svg width="22" height="22" viewBox="0 0 26 26" aria-hidden="true">
        <path className="logo-case" d="M3 3h20v20H3z" />
        <path className="logo-object" d="M8.4 11.5h9.2V23H8.4z" />
      </svg>
      Vitrine
    </span>
  );
}
