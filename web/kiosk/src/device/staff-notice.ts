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
import { storeIdentity } from './identity.js';
import type { ProgramUpdates } from './program-updates.js';

/** What the staff want to be shown: the name of the kiosk, or a message. */
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
  const latest = useRef(parts);
  latest.current = parts;
  useEffect(() => {
    const { store, device, updates } = parts;
    const beating = heartbeat(device.client, {
      catalog: device.catalog,
      device: deviceFacts(),
      commands: {
        RELOAD: () => reload(updates),
        IDENTIFY: () => setNotice({ kind: 'IDENTIFY', text: latest.current.configuration.name }),
        MESSAGE: ({ message }: KioskCommand) => setNotice({ kind: 'MESSAGE', text: message ?? '' }),
      },
      onConfiguration: (configuration) => {
        void storeIdentity(store, { configuration });
        latest.current.onConfiguration(configuration);
      },
      onToken: (token) => void storeIdentity(store, { token }),
      onRevoked: () => latest.current.onRevoked(),
    });
    const ended = reportFirstCopy(device.catalog, () => void beating.beat().catch(() => undefined));
    const unreport = reportErrors((problem) => beating.report(problem));
    return () => {
      beating.stop();
      ended();
      unreport();
    };
  }, []);
  useEffect(() => {
    if (!notice) return undefined;
    const lasts = notice.kind === 'IDENTIFY' ? IDENTIFY_MS : MESSAGE_MS;
    const timer = setTimeout(() => setNotice(undefined), lasts);
    return () => clearTimeout(timer);
  }, [notice]);
  return [notice, () => setNotice(undefined)];
}

/** Reports the errors of the page; returns what ends it. */
function reportErrors(report: (problem: string) => void): () => void {
  const failed = ({ message }: ErrorEvent): void => report(message);
  const rejected = ({ reason }: PromiseRejectionEvent): void => report(String(reason));
  addEventListener('error', failed);
  addEventListener('unhandledrejection', rejected);
  return () => {
    removeEventListener('error', failed);
    removeEventListener('unhandledrejection', rejected);
  };
}

/** Calls back when the first copy is complete: the staff see then at once that the kiosk works. */
function reportFirstCopy(catalog: Catalog, onReady: () => void): () => void {
  if (catalog.status.isReady) return () => undefined;
  const end = catalog.onStatus(({ isReady }) => {
    if (!isReady) return;
    end();
    onReady();
  });
  return end;
}

/** With a new version of the program, if there is one. */
async function reload(updates: ProgramUpdates): Promise<void> {
  await updates.check();
  updates.allow(true);
  setTimeout(() => location.reload(), 1000);
}
