import type { JSX } from 'preact';
import { Announcements } from '../parts/announcements.js';
import { Dock } from '../parts/dock.js';
import { useKiosk } from '../state/kiosk-context.js';
import { screenKey } from '../state/view.js';
import { Screen } from './screen.js';

/** The screen of a visit with its toolbar. While a dialog covers them, nothing of them can be reached. */
export function VisitScreens({ isCovered }: { readonly isCovered: boolean }): JSX.Element {
  const { visit } = useKiosk();
  return (
    <>
      <main
        class={visit.isLower ? 'screen is-lower' : 'screen'}
        key={screenKey(visit.view)}
        inert={isCovered}
      >
        <Screen view={visit.view} />
      </main>
      <Announcements isHome={visit.view.at === 'home'} />
      <Dock isCovered={isCovered} />
    </>
  );
}
