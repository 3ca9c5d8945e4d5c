import type { CatalogStore } from '@vitrine/client';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { KioskApp } from './kiosk-app.js';
import type { Identity } from './device/identity.js';
import { startDevice } from './device/start-device.js';
import { PairingScreen } from './screens/pairing-screen.js';
import type { Device } from './state/kiosk-context.js';

interface RootProps {
  readonly store: CatalogStore;
  readonly identity: Identity | undefined;
}

/** The pairing of a device, then the kiosk. A revocation leads back to the pairing. */
export function Root({ store, identity: stored }: RootProps): JSX.Element | null {
  const [identity, setIdentity] = useState(stored);
  const [device, setDevice] = useState<Device>();
  useEffect(() => {
    if (identity) void startDevice(store, identity).then(setDevice);
  }, [identity]);
  if (!identity) return <PairingScreen store={store} onPaired={setIdentity} />;
  if (!device) return null;
  return <KioskApp device={device} configuration={identity.configuration} />;
}
