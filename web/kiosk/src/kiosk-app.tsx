import type { KioskConfiguration } from '@vitrine/client';
import { LANGUAGE_TAGS, languageOf } from '@vitrine/ui/language';
import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useReducer, useState } from 'preact/hooks';
import { Fair } from './catalog/fair.js';
import { measurePanel } from './device/panel.js';
import { Dock } from './parts/dock.js';
import { LoadingScreen } from './screens/loading-screen.js';
import { Screen } from './screens/screen.js';
import { type Device, KioskContext } from './state/kiosk-context.js';
import { storedVisit, storeVisit } from './state/stored-visit.js';
import { screenKey } from './state/view.js';
import { type Appearance, changeVisit, newVisit } from './state/visit.js';
import { WORDS } from './words.js';

interface KioskAppProps {
  readonly device: Device;
  readonly configuration: KioskConfiguration;
}

export function KioskApp({ device, configuration }: KioskAppProps): JSX.Element {
  const { catalog } = device;
  const [visit, change] = useReducer(
    changeVisit,
    undefined,
    () => storedVisit() ?? newVisit(languageOf(configuration.locale)),
  );
  const revision = useRevision(device);
  const fair = useMemo(() => new Fair(catalog, visit.language), [catalog, revision, visit.language]);
  const words = WORDS[visit.language];
  useAppearance(visit);
  useLayoutEffect(() => measurePanel(configuration), [configuration]);
  useEffect(() => storeVisit(visit), [visit]);
  const kiosk = useMemo(
    () => ({
      ...device,
      configuration,
      fair,
      words,
      visit,
      change,
      go: (view: typeof visit.view) => change({ go: view }),
    }),
    [device, configuration, fair, visit],
  );
  if (!fair.event) return <LoadingScreen words={words} />;
  return (
    <KioskContext.Provider value={kiosk}>
      <main class={visit.isLower ? 'screen is-lower' : 'screen'} key={screenKey(visit.view)}>
        <Screen view={visit.view} />
      </main>
      <Dock />
    </KioskContext.Provider>
  );
}

/** A number that rises with each change of the catalog. */
function useRevision({ catalog }: Device): number {
  const [revision, setRevision] = useState(0);
  useEffect(() => catalog.subscribe(() => setRevision((before) => before + 1)), [catalog]);
  return revision;
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
