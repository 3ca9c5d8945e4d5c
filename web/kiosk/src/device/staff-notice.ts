import {
  type Catalog,
  type CatalogStore,
  heartbeat,
  type KioskConfiguration,
  type KioskCommand,
} from '@vitrine/client';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Device } from '../state/kiosk-context.js';
import { deviceFacts } from './device-facts.js';
import { storeIdentity, TOKEN } from './identity.js';
import type { ProgramUpdates } from './program-updates.js';

/** A notice from the staff: the name of the kiosk, or a message. */
export interface StaffNotice {
  readonly kind: 'IDENTIFY' | 'MESSAGE';
  readonly text: string;
}

export interface HeartbeatParts {
  readonly store: CatalogStore;
  readonly device: Device;
  readonly updates: ProgramUpdates;
  readonly configuration: KioskConfiguration;
  readonly onConfiguration: (configuration: KioskConfiguration) => void;
  readonly onRevoked: () => void;
}

const IDENTIFY_MS = 20_000;
const MESSAGE_MS = 120_000;

/** Reports the state of the kiosk to the staff and executes their commands. Returns the notice to show. */
export function useHeartbeat(parts: HeartbeatParts): [StaffNotice | undefined, () => void] {
  const [notice, setNotice] = useState<StaffNotice>();
  const latestParts = useRef(parts);
  latestParts.current = parts;
  useEffect(() => {
    const { store, device, updates } = parts;
    const loop = heartbeat(device.client, {
      catalog: device.catalog,
      device: deviceFacts(),
      commands: {
        RELOAD: () => reload(updates),
        IDENTIFY: () => setNotice({ kind: 'IDENTIFY', text: latestParts.current.configuration.name }),
        MESSAGE: ({ message }: KioskCommand) => setNotice({ kind: 'MESSAGE', text: message ?? '' }),
      },
      onConfiguration: (configuration) => {
        void storeIdentity(store, { configuration });
        latestParts.current.onConfiguration(configuration);
      },
      onToken: (token) => store.set(TOKEN, token),
      storedToken: () => store.get(TOKEN),
      onRevoked: () => latestParts.current.onRevoked(),
    });
    const stopWaiting = reportFirstCopy(device.catalog, () => void loop.beat().catch(() => undefined));
    const stopReports = reportErrors((problem) => loop.report(problem));
    return () => {
      loop.stop();
      stopWaiting();
      stopReports();
    };
  }, []);
  useEffect(() => {
    if (!notice) return undefined;
    const duration = notice.kind === 'IDENTIFY' ? IDENTIFY_MS : MESSAGE_MS;
    const timer = setTimeout(() => setNotice(undefined), duration);
    return () => clearTimeout(timer);
  }, [notice]);
  return [notice, () => setNotice(undefined)];
}

/** Reports the errors of the page. The returned function ends the reports. */
function reportErrors(report: (problem: string) => void): () => void {
  const onError = ({ message }: ErrorEvent): void => report(message);
  const onRejection = ({ reason }: PromiseRejectionEvent): void => report(String(reason));
  addEventListener('error', onError);
  addEventListener('unhandledrejection', onRejection);
  return () => {
    removeEventListener('error', onError);
    removeEventListener('unhandledrejection', onRejection);
  };
}

/** Calls back when the first copy is complete, so that the staff see at once that the kiosk works. */
function reportFirstCopy(catalog: Catalog, onReady: () => void): () => void {
  if (catalog.status.isReady) return () => undefined;
  const end = catalog.onStatus(({ isReady }) => {
    if (!isReady) return;
    end();
    onReady();
  });
  return end;
}

/** Loads the page again, with the new version of the program if there is one. */
async function reload(updates: ProgramUpdates): Promise<void> {
  await updates.check();
  updates.allow(true);
  setTimeout(() => location.reload(), 1000);
}
