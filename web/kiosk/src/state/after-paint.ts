import { useEffect, useState } from 'preact/hooks';

/** False in the first frame with a key, so that a touch shows something before the costly rest is made. */
export function useAfterPaint(key: string): boolean {
  const [painted, setPainted] = useState<string>();
  useEffect(() => {
    // A task after the next frame.
    let timer: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => setPainted(key));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [key]);
  return painted === key;
}
