import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';

interface TabsProps<Id extends string> {
  readonly label: string;
  /** The tab that is shown first. */
  readonly first: NoInfer<Id>;
  /** The words of the tabs, in their order. */
  readonly titles: Readonly<Record<Id, ReactNode>>;
  readonly panelOf: (id: Id) => ReactNode;
}

/** Lists of which one is shown. The arrow keys show the next one. */
export function Tabs<Id extends string>({ label, first, titles, panelOf }: TabsProps<Id>): ReactNode {
  const [shown, show] = useState(first);
  const prefix = useId();
  const ids = Object.keys(titles) as Id[];
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const next = nextOf(event.key, ids.indexOf(shown), ids.length);
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
            aria-selected={id === shown}
            aria-controls={id === shown ? `${prefix}panel` : undefined}
            tabIndex={id === shown ? 0 : -1}
            onClick={() => show(id)}
          >
            {titles[id]}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${prefix}panel`} aria-labelledby={prefix + shown} className="plan-list">
        {panelOf(shown)}
      </div>
    </div>
  );
}

/** The place of the tab that a key leads to; -1 for other keys. */
function nextOf(key: string, current: number, count: number): number {
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  if (key === 'ArrowRight') return (current + 1) % count;
  return key === 'ArrowLeft' ? (current + count - 1) % count : -1;
}
