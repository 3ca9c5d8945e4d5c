import { type ReactNode, useEffect, useRef } from 'react';
import { Icon } from './icon.js';

interface NoticeProps {
  /** `bad` for a failure, `warn` for something that needs attention, `good` for a result, `plain` for a fact. */
  readonly tone?: 'bad' | 'warn' | 'good' | 'plain';
  readonly title?: string | undefined;
  readonly children?: ReactNode;
}

const SIGNS = { bad: 'triangle-alert', warn: 'triangle-alert', good: 'check', plain: 'info' } as const;

/** A message on a screen. Screen readers read a failure at once, a result when they are idle. */
export function Notice({ tone = 'plain', title, children }: NoticeProps): ReactNode {
  const place = useRef<HTMLDivElement>(null);
  const isFailure = tone === 'bad';
  // A failure may appear far from its button. It scrolls into view, so that users do not repeat the action.
  useEffect(() => {
    if (isFailure) place.current?.scrollIntoView({ block: 'nearest' });
  }, [isFailure, title]);
  const role = tone === 'bad' ? 'alert' : tone === 'good' ? 'status' : undefined;
  return (
    <div ref={place} className={`notice is-${tone}`} role={role}>
      <Icon name={SIGNS[tone]} />
      <div>
        {title !== undefined && <strong>{title}</strong>}
        {children}
      </div>
    </div>
  );
}
