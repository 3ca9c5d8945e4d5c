import type { JSX } from 'preact';
import { useKiosk } from '../state/kiosk-context.js';
import type { View } from '../state/view.js';
import { ExhibitorScreen } from './exhibitor-screen.js';
import { HomeScreen } from './home-screen.js';
import { ListScreen } from './list-screen.js';
import { PlanScreen } from './plan-screen.js';
import { ProgrammeScreen } from './programme-screen.js';
import { SavedScreen } from './saved-screen.js';
import { SearchScreen } from './search-screen.js';
import { SessionScreen } from './session-screen.js';

/** Shown between the first screen and the complete catalog. */
function OpeningNotice({ text }: { readonly text: string }): JSX.Element {
  return (
    <p class="nothing" role="status">
      {text}
    </p>
  );
}

/** The screen of a view. */
export function Screen({ view }: { readonly view: View }): JSX.Element {
  const { isOpen, words } = useKiosk();
  if (!isOpen && view.at !== 'home') return <OpeningNotice text={words.opening} />;
  switch (view.at) {
    case 'home':
      return <HomeScreen />;
    case 'list':
      return <ListScreen choice={view} />;
    case 'exhibitor':
      return <ExhibitorScreen id={view.id} />;
    case 'plan':
      return <PlanScreen hall={view.hall} booth={view.booth} feature={view.feature} />;
    case 'search':
      return <SearchScreen query={view.query} />;
    case 'programme':
      return <ProgrammeScreen day={view.day} />;
    case 'session':
      return <SessionScreen id={view.id} />;
    case 'saved':
      return <SavedScreen />;
  }
}
