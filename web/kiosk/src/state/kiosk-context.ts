import type { Catalog, Client, KioskConfiguration, Usage } from '@vitrine/client';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Fair } from '../catalog/fair.js';
import type { StartState } from './start-state.js';
import type { Words } from '../words.js';
import type { View } from './view.js';
import type { Visit, VisitAction } from './visit.js';

/** The parts of the kiosk that do not depend on its screens. */
export interface Device {
  readonly client: Client;
  readonly catalog: Catalog;
  readonly usage: Usage;
  /** The content of the first screen until the copy is opened. */
  readonly start: StartState | undefined;
  readonly ready: Promise<void>;
}

/** The context of all screens. */
export interface Kiosk extends Device {
  readonly configuration: KioskConfiguration;
  /** Whether the copy is opened. Before that, only the first screen can be shown. */
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
