import type { ReactNode } from 'react';
import type { ImportProgress } from './import-plan.js';

/** How much of a long work is done. */
export function ProgressBar({
  label,
  progress,
}: {
  readonly label: string;
  readonly progress: ImportProgress | undefined;
}): ReactNode {
  const { done, total } = progress ?? { done: 0, total: 0 };
  // A bar without a value is shown as one whose end is not known.
  const share = total === 0 ? {} : { value: (100 * done) / total };
  return (
    <div className="progress-bar">
      {label}
      {total > 0 && (
        <small>
          {done} / {total}
        </small>
      )}
      <progress aria-label={label} max={100} {...share} />
    </div>
  );
}
