import type { ComponentChildren, JSX, RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

interface VirtualListProps<Item> {
  readonly label: string;
  readonly items: readonly Item[];
  readonly children: (item: Item) => ComponentChildren;
  readonly keyOf: (item: Item) => string;
  /** The index of the item to show at the top. A new object scrolls again. */
  readonly target?: { readonly index: number } | undefined;
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** The number of rows that are rendered beyond each edge of the visible part. */
const MARGIN_ROWS = 6;
/** The rows of the first frame, so that a touch waits for few. The second frame fills the screen. */
const FIRST_RANGE: Range = { start: 0, end: 5 };

/**
 * A list of rows of equal height. Only rows near the visible part are in the document. Give each list another
 * key.
 */
export function VirtualList<Item>(props: VirtualListProps<Item>): JSX.Element {
  const { label, items, children, keyOf, target } = props;
  const box = useRef<HTMLDivElement>(null);
  const height = useRowHeight(box);
  const [range, update] = useVisibleRange(box, height);
  useEffect(update, [height, items]);
  useLayoutEffect(() => {
    if (target) box.current?.scrollTo(0, target.index * height);
  }, [target]);
  const start = Math.min(range.start, Math.max(0, items.length - 1));
  const size = {
    height: height > 0 ? `${items.length * height}px` : 'auto',
    paddingTop: `${start * height}px`,
  };
  return (
    <div class="scroll" ref={box} onScroll={update}>
      <ol class="rows" aria-label={label} style={size}>
        {items.slice(start, range.end).map((item, index) => (
          <li key={keyOf(item)} aria-setsize={items.length} aria-posinset={start + index + 1}>
            {children(item)}
          </li>
        ))}
      </ol>
    </div>
  );
}

/** The height of a row, which depends on the size of the text; 0 before the first frame. */
function useRowHeight(box: RefObject<HTMLDivElement | null>): number {
  const [height, setHeight] = useState(0);
  // Measured after the frame: before it, the touch would wait for two layouts.
  useEffect(() => {
    const row = box.current?.querySelector('li');
    if (row && row.offsetHeight > 0 && row.offsetHeight !== height) setHeight(row.offsetHeight);
  });
  return height;
}

function useVisibleRange(box: RefObject<HTMLDivElement | null>, height: number): [Range, () => void] {
  const [range, setRange] = useState(FIRST_RANGE);
  const update = (): void => {
    const element = box.current;
    if (!element || height === 0) return;
    const start = Math.max(0, Math.floor(element.scrollTop / height) - MARGIN_ROWS);
    const end = Math.ceil((element.scrollTop + element.clientHeight) / height) + MARGIN_ROWS;
    if (start !== range.start || end !== range.end) setRange({ start, end });
  };
  return [range, update];
}
