import type { Language } from '@vitrine/ui/language';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Fairs } from '../catalog/fairs.js';
import type { Device } from './kiosk-context.js';

/**
 * The catalog for the screens. After a change, they show it as soon as its lists are prepared in short slices: made at
 * once, those of a large fair would keep a visitor waiting.
 */
export function useFairs(device: Device, isOpen: boolean, language: Language): Fairs {
  const first = useMemo(() => firstFairs(device, isOpen), [device, isOpen]);
  const [changed, setChanged] = useState<Fairs>();
  const shown = useRef(language);
  shown.current = language;
  useLayoutEffect(() => {
    const { client, catalog } = device;
    let [isRunning, isBehind, isEnded] = [false, false, !isOpen];
    const follow = async (): Promise<void> => {
      isBehind = true;
      if (isRunning) return;
      isRunning = true;
      while (isBehind && !isEnded) {
        isBehind = false;
        const next = new Fairs(client, catalog);
        // Without the lists, a screen makes those that it needs.
        await next
          .in(shown.current)
          .prepare()
          .catch(() => undefined);
        // That of a device before is never shown.
        setChanged(next);
      }
      isRunning = false;
    };
    const end = catalog.subscribe(() => void follow());
    return () => {
      isEnded = true;
      end();
    };
  }, [device, isOpen]);
  return isOpen && changed?.catalog === device.catalog ? changed : first;
}

function firstFairs({ client, catalog, start }: Device, isOpen: boolean): Fairs {
  if (!start) return new Fairs(client, catalog);
  const { revision, epoch } = catalog.status;
  const isSame = revision === start.revision && epoch === start.epoch;
  return new Fairs(client, isOpen ? catalog : start.catalog, !isOpen || isSame ? start.counts : undefined);
}
