import { useWords } from '@vitrine/components/language';
import { type DragEvent, type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { CategoryRow } from './category-row.js';
import {
  type Category,
  type CategoryActions,
  type CategoryMove,
  type Direction,
  type DropPlace,
  isWithin,
  rowsOf,
  stepOf,
  type TreeRow,
} from './category-tree.js';
import { WORDS } from './words.js';

interface CategoryGridProps extends CategoryActions {
  readonly categories: readonly Category[];
  /** The number of exhibitors in each category and its descendants. */
  readonly counts: ReadonlyMap<string, number>;
}

const STEPS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'out',
  ArrowRight: 'in',
};

/** The category tree. Users order and move categories by drag, by keys and by buttons. */
export function CategoryGrid({ categories, counts, ...actions }: CategoryGridProps): ReactNode {
  const words = useWords(WORDS);
  const grid = useRef<HTMLDivElement>(null);
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [active, setActive] = useState<string>();
  const [dragged, setDragged] = useState<Category>();
  const [over, setOver] = useState<{ id: string; place: DropPlace }>();
  const rows = rowsOf(categories, closed);
  const stop = rows.find(({ category }) => category.id === active) ?? rows[0];
  const toggle = (id: string): void => setClosed((before) => toggled(before, id));
  const focus = (row: TreeRow | undefined): void => {
    if (!row) return;
    setActive(row.category.id);
    grid.current?.querySelector<HTMLElement>(`[data-id="${row.category.id}"]`)?.focus();
  };
  const keys = (event: KeyboardEvent): void => {
    if (!stop || event.target !== event.currentTarget.querySelector(`[data-id="${stop.category.id}"]`))
      return;
    const isHandled = event.altKey
      ? moveBy(event.key, stop, rows, actions)
      : keyAt(event.key, stop, { rows, closed, toggle, focus, ...actions });
    if (isHandled) event.preventDefault();
  };
  const drop = (row: TreeRow, place: DropPlace): void => {
    const move = dragged && dropOf(dragged, row, place);
    if (move) actions.onMove(move);
    setOver(undefined);
    setDragged(undefined);
  };
  return (
    <div ref={grid} role="treegrid" aria-label={words.title} className="category-grid" onKeyDown={keys}>
      {rows.map((row) => (
        <CategoryRow
          key={row.category.id}
          row={row}
          moveOf={(direction) => stepOf(row, rows, direction)}
          count={counts.get(row.category.id) ?? 0}
          isOpen={!closed.has(row.category.id)}
          isStop={row === stop}
          dropPlace={over?.id === row.category.id ? over.place : undefined}
          onToggle={() => toggle(row.category.id)}
          onFocus={() => setActive(row.category.id)}
          onDrag={setDragged}
          onDragOver={(event) => {
            const place = placeOf(event);
            if (!dragged || !dropOf(dragged, row, place)) return;
            event.preventDefault();
            setOver({ id: row.category.id, place });
          }}
          onDrop={(event) => drop(row, placeOf(event))}
          {...actions}
        />
      ))}
    </div>
  );
}

function toggled(ids: ReadonlySet<string>, id: string): Set<string> {
  const all = new Set(ids);
  if (!all.delete(id)) all.add(id);
  return all;
}

function moveBy(key: string, row: TreeRow, rows: readonly TreeRow[], actions: CategoryActions): boolean {
  const direction = STEPS[key];
  if (direction === undefined || !actions.canManage) return false;
  const move = stepOf(row, rows, direction);
  if (move) actions.onMove(move);
  return true;
}

interface KeyContext extends CategoryActions {
  readonly rows: readonly TreeRow[];
  readonly closed: ReadonlySet<string>;
  readonly toggle: (id: string) => void;
  readonly focus: (row: TreeRow | undefined) => void;
}

function keyAt(key: string, row: TreeRow, context: KeyContext): boolean {
  const { rows, closed, toggle, focus, canManage, onEdit, onRemove } = context;
  const { category, parent } = row;
  const index = rows.indexOf(row);
  const isParent = (category.children ?? []).length > 0;
  const isClosed = closed.has(category.id);
  const actions: Readonly<Record<string, () => void>> = {
    ArrowDown: () => focus(rows[index + 1]),
    ArrowUp: () => focus(rows[index - 1]),
    Home: () => focus(rows[0]),
    End: () => focus(rows.at(-1)),
    ArrowRight: () =>
      isParent && isClosed ? toggle(category.id) : focus(isParent ? rows[index + 1] : undefined),
    ArrowLeft: () =>
      isParent && !isClosed
        ? toggle(category.id)
        : focus(rows.find((each) => each.category.id === parent?.id)),
    ...(canManage && { Enter: () => onEdit(category), Delete: () => onRemove(category) }),
  };
  actions[key]?.();
  return key in actions;
}

/** The place of a drop on a row: the upper quarter is before it, the lower quarter after it. */
function placeOf({ clientY, currentTarget }: DragEvent): DropPlace {
  const { top, height } = currentTarget.getBoundingClientRect();
  const part = (clientY - top) / height;
  if (part < 0.25) return 'before';
  return part > 0.75 ? 'after' : 'into';
}

/** The move of a drop. Undefined if the target is the dragged category or a descendant. */
function dropOf(
  dragged: Category,
  { category, parent, siblings }: TreeRow,
  place: DropPlace,
): CategoryMove | undefined {
  if (isWithin(dragged, category.id)) return undefined;
  if (place === 'into') return { category: dragged, parent: category, before: undefined };
  const index = siblings.findIndex(({ id }) => id === category.id);
  const before = place === 'before' ? category : siblings[index + 1];
  return { category: dragged, parent, before: before?.id === dragged.id ? siblings[index + 2] : before };
}
