import type { ReactNode } from 'react';
import type { RequestProgress } from '../exchange-requests/response-lines.js';

/** The progress of a long request. */
export function ProgressBar({
  label,
  progress,
  unit = '',
}: {
  readonly label: string;
  readonly progress: RequestProgress | undefined;
  /** The unit of the numbers, if they do not count objects. */
  readonly unit?: string;
}): ReactNode {
  const { done, total } = progress ?? { done: 0, total: 0 };
  // A progress element without a value is indeterminate.
  const share = total === 0 ? {} : { value: (100 * done) / total };
  return (
    <div className="progress-bar">
      {label}
      {total > 0 && (
        <small>
          {done} / {total} {unit}
        </small>
      )}
      <progress aria-label={label} max={100} {...share} />
    </div>
  );
}
