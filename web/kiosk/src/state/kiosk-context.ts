import type { Catalog, Client, KioskConfiguration, Usage } from '@vitrine/client';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Fair } from '../catalog/fair.js';
import type { StartState } from '../device/start-state.js';
import type { Words } from '../words.js';
import type { View } from './view.js';
import type { Visit, VisitAction } from './visit.js';

/** What the kiosk has besides its screens. */
export interface Device {
  readonly client: Client;
  readonly catalog: Catalog;
  readonly usage: Usage;
  /** What the first screen shows until the copy is opened. */
  readonly start: StartState | undefined;
  readonly opened: Promise<void>;
}

/** What every screen can use. */
export interface Kiosk extends Device {
  readonly configuration: KioskConfiguration;
  /** Whether the copy is opened: before that, only the first screen can be shown. */
  readonly isOpen: boolean;
  readonly fair: Fair;
  readonly words: Words;
  readonly visit: Visit;
  readonly change: (action: VisitAction) => void;
  readonly go: (view: View) => void;
}

export const KioskContext = createContext<Kiosk | undefined>(undefined);

export function useKiosk(): Kiosk {
  const kiosk = useContext(KioskContext);
  if (!kiosk) throw new Error('The component is used outside of the kiosk.');
  return kiosk;
}
