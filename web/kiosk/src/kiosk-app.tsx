import type { CatalogStore, KioskConfiguration } from '@vitrine/client';
import { LANGUAGE_TAGS, languageOf } from '@vitrine/ui/language';
import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useReducer, useState } from 'preact/hooks';
import { Fair } from './catalog/fair.js';
import { measurePanel } from './device/panel.js';
import type { ProgramUpdates } from './device/program-updates.js';
import { useHeartbeat } from './device/staff-notice.js';
import { Notice } from './parts/notice.js';
import { AttractScreen } from './screens/attract-screen.js';
import { DiagnosticsDialog } from './screens/diagnostics-dialog.js';
import { IdleDialog } from './screens/idle-dialog.js';
import { LoadingScreen } from './screens/loading-screen.js';
import { VisitScreens } from './screens/visit-screens.js';
import { useCornerTaps } from './state/corner-taps.js';
import { type Device, type Kiosk, KioskContext } from './state/kiosk-context.js';
import { patienceOf, usePresence } from './state/presence.js';
import { storedVisit, storeVisit } from './state/stored-visit.js';
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
  const kiosk = useKioskState(props.device, configuration);
  const { visit, words, fair } = kiosk;
  const [notice, closeNotice] = useHeartbeat(props);
  const [presence, stay] = usePresence(patienceOf(visit.view), () =>
    kiosk.change({ reset: languageOf(configuration.locale) }),
  );
  const [isDiagnosed, setDiagnosed] = useState(false);
  useCornerTaps(() => setDiagnosed(true));
  useAppearance(visit);
  usePanel(configuration);
  useEffect(() => updates.allow(presence === 'away'), [presence]);
  if (!fair.event) return <LoadingScreen words={words} />;
  const isCovered = presence === 'asked' || isDiagnosed;
  return (
    <KioskContext.Provider value={kiosk}>
      {presence === 'away' ? <AttractScreen onStart={stay} /> : <VisitScreens isCovered={isCovered} />}
      {presence === 'asked' && <IdleDialog words={words} onStay={stay} />}
      {isDiagnosed && <DiagnosticsDialog onClose={() => setDiagnosed(false)} />}
      {notice && <Notice notice={notice} words={words} onClose={closeNotice} />}
    </KioskContext.Provider>
  );
}

function useKioskState(device: Device, configuration: KioskConfiguration): Kiosk {
  const [visit, change] = useReducer(
    changeVisit,
    undefined,
    () => storedVisit() ?? newVisit(languageOf(configuration.locale)),
  );
  const revision = useRevision(device);
  const { language } = visit;
  const fair = useMemo(() => new Fair(device.client, device.catalog, language), [device, revision, language]);
  useEffect(() => prepareWhenIdle(fair, configuration), [fair, configuration]);
  // Before the screen is painted: a reload after it must find what the visitor has seen.
  useLayoutEffect(() => storeVisit(visit), [visit]);
  return useMemo(() => {
    const words = WORDS[language];
    return { ...device, configuration, fair, words, visit, change, go: (view) => change({ go: view }) };
  }, [device, configuration, fair, visit]);
}

/** Makes what the next touches need while nobody waits: the list and the plan of the hall. */
function prepareWhenIdle(fair: Fair, { hall }: KioskConfiguration): () => void {
  const idle = requestIdleCallback(() => {
    fair.exhibitors();
    const own = fair.catalog.get(hall?.id ?? '', 'Hall');
    if (own) fair.plan(own);
  });
  return () => cancelIdleCallback(idle);
}

/** A number that rises with each change of the catalog. */
function useRevision({ catalog }: Device): number {
  const [revision, setRevision] = useState(0);
  useEffect(() => catalog.subscribe(() => setRevision((before) => before + 1)), [catalog]);
  return revision;
}

/** Measures the panel, again after the browser is zoomed or the panel turned. */
function usePanel(configuration: KioskConfiguration): void {
  const [, setWidth] = useState(innerWidth);
  useLayoutEffect(() => {
    const measure = (): void => {
      measurePanel(configuration);
      // Lists measure their rows when they are rendered.
      setWidth(innerWidth);
    };
    measure();
    // Replaces the one of the configuration before.
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
