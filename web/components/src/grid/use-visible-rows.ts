import { useRef, useState } from 'react';

/** The height of each row in pixels. */
export const ROW_HEIGHT = 44;
/** The number of rows above and below the visible ones, so that fast scrolling shows no gaps. */
const OVERSCAN = 8;

/** Indexes of rows, the end exclusive. */
export interface RowRange {
  readonly start: number;
  readonly end: number;
}

/** The visible rows. The scrolling element is never higher than the window. */
export function useVisibleRows(count: number) {
  const place = useRef<HTMLDivElement>(null);
  const [first, setFirst] = useState(0);
  const perWindow = Math.ceil(window.innerHeight / ROW_HEIGHT);
  const start = Math.max(0, Math.min(first, count - 1) - OVERSCAN);
  const range: RowRange = { start, end: Math.min(count, first + perWindow + OVERSCAN) };
  const onScroll = (): void => setFirst(Math.floor((place.current?.scrollTop ?? 0) / ROW_HEIGHT));
  /** Scrolls as little as possible to bring a row into view, below the header. */
  const scrollTo = (index: number): void => {
    const element = place.current;
    if (!element) return;
    const header = element.firstElementChild?.clientHeight ?? 0;
    const top = index * ROW_HEIGHT;
    const bottom = top + ROW_HEIGHT + header - element.clientHeight;
    if (element.scrollTop > top) element.scrollTop = top;
    else if (element.scrollTop < bottom) element.scrollTop = bottom;
  };
  return { place, range, onScroll, scrollTo };
}
