import type { CatalogStore } from '@vitrine/client';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { KioskApp } from './kiosk-app.js';
import { type Identity, storeIdentity } from './device/identity.js';
import type { ProgramUpdates } from './device/program-updates.js';
import { startDevice } from './device/start-device.js';
import { loadQrCodes } from './parts/qr-code.js';
import { PairingScreen } from './screens/pairing-screen.js';
import type { Device } from './state/kiosk-context.js';
import { clearStoredVisit } from './state/stored-visit.js';

interface RootProps {
  readonly store: CatalogStore;
  readonly identity: Identity | undefined;
  readonly updates: ProgramUpdates;
}

/** The pairing of a device, then the kiosk. A revocation returns to the pairing. */
export function Root({ store, identity: initialIdentity, updates }: RootProps): JSX.Element | null {
  const [identity, setIdentity] = useState(initialIdentity);
  const [device, setDevice] = useState<Device>();
  useEffect(() => {
    if (identity && !device) void startDevice(store, identity).then(setDevice);
    if (identity) return;
    // An unpaired kiosk has no visitor.
    updates.allow(true);
    // The pairing screen shows a QR code.
    void loadQrCodes()
      .then(() => updates.watch())
      .catch(() => undefined);
  }, [identity, device]);
  if (!identity) {
    const pair = (newIdentity: Identity): void => {
      void storeIdentity(store, newIdentity);
      setIdentity(newIdentity);
    };
    return <PairingScreen onPaired={pair} />;
  }
  if (!device) return null;
  return (
    <KioskApp
      store={store}
      device={device}
      updates={updates}
      configuration={identity.configuration}
      onConfiguration={(configuration) => setIdentity({ ...identity, configuration })}
      onRevoked={() => {
        device.usage.stop();
        clearStoredVisit();
        setDevice(undefined);
        setIdentity(undefined);
      }}
    />
  );
}
