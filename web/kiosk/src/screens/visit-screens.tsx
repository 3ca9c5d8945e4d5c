import type { JSX } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import { Announcements } from '../parts/announcements.js';
import { Dock } from '../parts/dock.js';
import { useAfterPaint } from '../state/after-paint.js';
import { KioskContext, useKiosk } from '../state/kiosk-context.js';
import { screenKey } from '../state/view.js';
import { Screen } from './screen.js';

/** The screen of a visit with its toolbar. While a dialog covers them, nothing of them can be reached. */
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
  // To remove a plan takes as long as to make a screen: the screen before is hidden, and removed after the frame.
  const last = useRef(screen);
  if (useAfterPaint(key) || last.current.key === key) last.current = screen;
  return (
    <>
      {screen}
      {last.current !== screen && last.current}
      <Announcements isHome={view.at === 'home'} />
      <Dock isCovered={isCovered} />
    </>
  );
}
