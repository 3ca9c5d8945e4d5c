import type { JSX } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import { Announcements } from '../parts/announcements.js';
import { Dock } from '../parts/dock.js';
import { useAfterPaint } from '../state/after-paint.js';
import { KioskContext, useKiosk } from '../state/kiosk-context.js';
import { screenKey } from '../state/view.js';
import { Screen } from './screen.js';

/** The screen of a visit with its toolbar. A dialog makes both of them inert. */
export function VisitScreens({ isCovered }: { readonly isCovered: boolean }): JSX.Element {
  const kiosk = useKiosk();
  const { view, isLower } = kiosk.visit;
  const key = screenKey(view);
  const screen = useMemo(
    () => (
      <KioskContext.Provider key={key} value={kiosk}>
        <div class="screen-place">
          <main class={isLower ? 'screen is-lower' : 'screen'} inert={isCovered}>
            <Screen view={view} />
          </main>
        </div>
      </KioskContext.Provider>
    ),
    [kiosk, isCovered],
  );
  // Removing a plan takes as long as rendering a screen. So the previous screen is hidden, and removed one
  // frame later.
  const lastScreen = useRef(screen);
  if (useAfterPaint(key) || lastScreen.current.key === key) lastScreen.current = screen;
  return (
    <>
      {screen}
      {lastScreen.current !== screen && lastScreen.current}
      <Announcements isHome={view.at === 'home'} />
      <Dock isCovered={isCovered} />
    </>
  );
}
