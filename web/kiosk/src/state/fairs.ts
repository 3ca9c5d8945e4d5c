import type { Language } from '@vitrine/ui/language';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Fairs } from '../catalog/fairs.js';
import type { Device } from './kiosk-context.js';

/**
 * The catalog for the screens, and whether it is complete. At the start and after a change, the screens get
 * it when its lists are prepared in short slices. Preparing the lists of a large fair at once would block the
 * visitor.
 */
export function useFairs(device: Device, language: Language): { fairs: Fairs; isOpen: boolean } {
  const { client, catalog, start, ready } = device;
  const firstFairs = useMemo(() => new Fairs(client, start?.catalog ?? catalog, start?.counts), [device]);
  const [preparedFairs, setPreparedFairs] = useState<Fairs>();
  const languageRef = useRef(language);
  languageRef.current = language;
  useLayoutEffect(() => {
    let [isRunning, isBehind, isEnded, isOpened] = [false, false, false, !start];
    const follow = async (counts?: ReadonlyMap<string, number>): Promise<void> => {
      isBehind = true;
      if (isRunning || !isOpened) return;
      isRunning = true;
      while (isBehind && !isEnded) {
        isBehind = false;
        const newFairs = new Fairs(client, catalog, counts);
        counts = undefined;
        // If the preparation fails, the screens compute their lists on first use.
        await newFairs
          .ofLanguage(languageRef.current)
          .prepare()
          .catch(() => undefined);
        // The catalog of a previous device is never shown.
        setPreparedFairs(newFairs);
      }
      isRunning = false;
    };
    const end = catalog.subscribe(() => void follow());
    if (start)
      void ready.then(() => {
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
  const isPrepared = preparedFairs?.catalog === catalog;
  return { fairs: isPrepared ? preparedFairs : firstFairs, isOpen: !start || isPrepared };
}
