import type { Language } from '@vitrine/ui/language';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Fairs } from '../catalog/fairs.js';
import type { Device } from './kiosk-context.js';

/**
 * The catalog for the screens, and whether it is the whole one. At the start and after a change, the screens show it as
 * soon as its lists are prepared in short slices: made at once, those of a large fair would keep a visitor waiting.
 */
export function useFairs(device: Device, language: Language): { fairs: Fairs; isOpen: boolean } {
  const { client, catalog, start, opened } = device;
  const first = useMemo(() => new Fairs(client, start?.catalog ?? catalog, start?.counts), [device]);
  const [prepared, setPrepared] = useState<Fairs>();
  const shown = useRef(language);
  shown.current = language;
  useLayoutEffect(() => {
    let [isRunning, isBehind, isEnded, isOpened] = [false, false, false, !start];
    const follow = async (counts?: ReadonlyMap<string, number>): Promise<void> => {
      isBehind = true;
      if (isRunning || !isOpened) return;
      isRunning = true;
      while (isBehind && !isEnded) {
        isBehind = false;
        const next = new Fairs(client, catalog, counts);
        counts = undefined;
        // Without the lists, a screen makes those that it needs.
        await next
          .in(shown.current)
          .prepare()
          .catch(() => undefined);
        // That of a device before is never shown.
        setPrepared(next);
      }
      isRunning = false;
    };
    const end = catalog.subscribe(() => void follow());
    if (start)
      void opened.then(() => {
        isOpened = true;
        const { revision, epoch } = catalog.status;
        const isSame = revision === start.revision && epoch === start.epoch;
        void follow(isSame ? start.counts : undefined);
      });
    return () => {
      isEnded = true;
      end();
    };
  }, [device]);
  const isPrepared = prepared?.catalog === catalog;
  return { fairs: isPrepared ? prepared : first, isOpen: !start || isPrepared };
}
