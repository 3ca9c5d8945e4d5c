import { type CatalogStore, type KioskConfiguration, prepareSearch, searchLocal } from '@vitrine/client';
import { LANGUAGE_TAGS, languageOf } from '@vitrine/ui/language';
import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useReducer, useState } from 'preact/hooks';
import { worker } from './catalog/search-worker.js';
import { prepareWays } from './catalog/ways.js';
import { measurePanel } from './device/panel.js';
import type { ProgramUpdates } from './device/program-updates.js';
import { storeStart } from './state/start-state.js';
import { loadQrCodes } from './parts/qr-code.js';
import { Recovery } from './parts/recovery.js';
import { StaffNotices } from './parts/staff-notices.js';
import { AttractScreen } from './screens/attract-screen.js';
import { DiagnosticsDialog } from './screens/diagnostics-dialog.js';
import { IdleDialog } from './screens/idle-dialog.js';
import { LoadingScreen } from './screens/loading-screen.js';
import { namedServices } from './screens/search-screen.js';
import { VisitScreens } from './screens/visit-screens.js';
import { useCornerTaps } from './state/corner-taps.js';
import { type Device, type Kiosk, KioskContext } from './state/kiosk-context.js';
import { useFairs } from './state/fairs.js';
import { loadStaffWords } from './state/staff-words.js';
import { idleTimeOf, usePresence } from './state/presence.js';
import { storedVisit, storeVisit } from './state/stored-visit.js';
import type { View } from './state/view.js';
import { type Appearance, changeVisit, newVisit } from './state/visit.js';
import { WORDS } from './words.js';

export interface KioskAppProps {
  readonly store: CatalogStore;
  readonly device: Device;
  readonly updates: ProgramUpdates;
  readonly configuration: KioskConfiguration;
  readonly onConfiguration: (configuration: KioskConfiguration) => void;
  readonly onRevoked: () => void;
}

export function KioskApp(props: KioskAppProps): JSX.Element {
  const { configuration, updates } = props;
  const kiosk = useKioskState(props);
  const { visit, words, fair } = kiosk;
  const [isDiagnosed, setDiagnosed] = useState(false);
  const endVisit = (): void => {
    // Diagnostics that the staff left open must not be visible to visitors.
    setDiagnosed(false);
    kiosk.change({ reset: languageOf(configuration.locale) });
  };
  const [presence, stay] = usePresence(idleTimeOf(visit.view), endVisit);
  useCornerTaps(() => void loadStaffWords().then(() => setDiagnosed(true)));
  useAppearance(visit);
  usePanel(configuration);
  useEffect(() => updates.allow(presence === 'away'), [presence]);
  const isCovered = presence === 'idle' || isDiagnosed;
  return (
    <>
      {fair.event ? (
        <KioskContext.Provider value={kiosk}>
          <Recovery onError={endVisit}>
            {presence === 'away' ? <AttractScreen onStart={stay} /> : <VisitScreens isCovered={isCovered} />}
            {presence === 'idle' && <IdleDialog words={words} onStay={stay} />}
            {isDiagnosed && <DiagnosticsDialog onClose={() => setDiagnosed(false)} />}
          </Recovery>
        </KioskContext.Provider>
      ) : (
        <LoadingScreen words={words} catalog={kiosk.catalog} />
      )}
      {kiosk.isOpen && <StaffNotices {...props} words={words} />}
    </>
  );
}

function useKioskState({ device, configuration, store, updates }: KioskAppProps): Kiosk {
  const [visit, change] = useReducer(
    changeVisit,
    undefined,
    () => storedVisit() ?? newVisit(languageOf(configuration.locale)),
  );
  const { language } = visit;
  const { fairs, isOpen } = useFairs(device, language);
  const fair = fairs.ofLanguage(language);
  useEffect(() => {
    if (!isOpen || !fair.event) return undefined;
    return prepareWhenIdle([
      () => updates.watch(),
      () => void loadQrCodes().catch(() => undefined),
      () => void namedServices(''),
      () => void loadStaffWords().catch(() => undefined),
      () => fair.prepare(),
      () => fair.catalog.prepareExhibitors(),
      () => prepareWays(fair, configuration),
      // The index comes after the work for the first touches, because a large fair takes longest for it.
      () => prepareSearch(fair.catalog, { worker }),
      // The first search of a worker takes longer, so one runs in advance.
      () => searchLocal(fair.catalog, 'a', { worker, limit: 1 }),
      () => storeStart(store, device.catalog, configuration, fair.counts),
      // Prepares the languages for visitors who change them.
      ...(['zh', 'en'] as const).map((otherLanguage) => () => fairs.ofLanguage(otherLanguage).prepare()),
    ]);
  }, [fairs, isOpen, configuration]);
  // Stored before the screen is painted, so that a reload shows the screen that the visitor has seen.
  useLayoutEffect(() => storeVisit(visit), [visit]);
  return useMemo(() => {
    const words = WORDS[language];
    const go = (view: View): void => change({ go: view });
    return { ...device, configuration, isOpen, fair, words, visit, change, go };
  }, [device, configuration, isOpen, fair, visit]);
}

/** Runs each work in a separate task while the kiosk is idle, after the promise of the previous one. */
function prepareWhenIdle([task, ...otherTasks]: readonly (() => unknown)[]): () => void {
  if (!task) return () => undefined;
  let isCancelled = false;
  let cancel = (): void => cancelIdleCallback(idle);
  const idle = requestIdleCallback(() => {
    void Promise.resolve(task()).then(() => {
      if (!isCancelled) cancel = prepareWhenIdle(otherTasks);
    });
  });
  return () => {
    isCancelled = true;
    cancel();
  };
}

/** Measures the panel at first, and after the browser is zoomed or the panel turned. */
function usePanel(configuration: KioskConfiguration): void {
  const [, setWidth] = useState(innerWidth);
  useLayoutEffect(() => {
    const measure = (): void => {
      measurePanel(configuration);
      // Lists measure their rows when they are rendered.
      setWidth(innerWidth);
    };
    measure();
    // Replaces the listener of the previous configuration.
    onresize = measure;
  }, [configuration]);
}

function useAppearance({ language, isLarge, isContrast }: Appearance): void {
  useLayoutEffect(() => {
    const { documentElement: root } = document;
    root.lang = LANGUAGE_TAGS[language];
    if (isLarge) root.dataset.text = 'large';
    else delete root.dataset.text;
    if (isContrast) root.dataset.contrast = 'more';
    else delete root.dataset.contrast;
  }, [language, isLarge, isContrast]);
}
