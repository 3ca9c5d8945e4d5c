import { keysOf } from '@vitrine/components/tables';
import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';

interface TabsProps<Id extends string> {
  readonly label: string;
  /** The tab that is shown first. */
  readonly first: NoInfer<Id>;
  /** The titles of the tabs, in their order. */
  readonly titles: Readonly<Record<Id, ReactNode>>;
  readonly panelOf: (id: Id) => ReactNode;
}

/** Tabs with one visible panel. The arrow keys change the tab. */
export function Tabs<Id extends string>({ label, first, titles, panelOf }: TabsProps<Id>): ReactNode {
  const [shownId, show] = useState(first);
  const prefix = useId();
  const ids = keysOf(titles);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const next = nextOf(event.key, ids.indexOf(shownId), ids.length);
    const id = ids[next];
    if (id === undefined) return;
    event.preventDefault();
    show(id);
    (event.currentTarget.children[next] as HTMLElement).focus();
  };
  return (
    <div className="plan-lists">
      <div role="tablist" tabIndex={-1} aria-label={label} className="tabs" onKeyDown={onKeyDown}>
        {ids.map((id) => (
          <button
            key={id}
            type="button"
            role="tab"
            id={prefix + id}
            className="tab"
            aria-selected={id === shownId}
            aria-controls={id === shownId ? `${prefix}panel` : undefined}
            tabIndex={id === shownId ? 0 : -1}
            onClick={() => show(id)}
          >
            {titles[id]}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${prefix}panel`} aria-labelledby={prefix + shownId} className="plan-list">
        {panelOf(shownId)}
      </div>
    </div>
  );
}

/** The index of the tab that a key selects; -1 for other keys. */
function nextOf(key: string, current: number, count: number): number {
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  if (key === 'ArrowRight') return (current + 1) % count;
  return key === 'ArrowLeft' ? (current + count - 1) % count : -1;
}
