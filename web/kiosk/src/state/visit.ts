import type { Language } from '@vitrine/ui/language';
import { HOME, isSameScreen, type View } from './view.js';

/** How a visitor wants the screen to look. */
export interface Appearance {
  readonly language: Language;
  readonly isLarge: boolean;
  readonly isContrast: boolean;
  /** Whether the content is moved down, for visitors in wheelchairs and children. */
  readonly isLower: boolean;
}

/** Everything that a visitor has chosen. It is forgotten when the visitor leaves. */
export interface Visit extends Appearance {
  readonly view: View;
  readonly past: readonly View[];
  /** Ids of exhibitors and products with a star, in the order of choice. */
  readonly saved: readonly string[];
}

export type VisitAction =
  | { readonly go: View }
  | { readonly replace: View }
  | { readonly back: true }
  /** Changes the query of the present search: a key may be touched before the screen shows the one before it. */
  | { readonly edit: (query: string) => string }
  | { readonly appear: Partial<Appearance> }
  | { readonly toggleSaved: string }
  | { readonly reset: Language };

const MOST_PAST = 30;
const LONGEST_QUERY = 40;
/** A code for more ids would be too dense to be scanned from a screen. */
export const MOST_SAVED = 40;

export function newVisit(language: Language): Visit {
  return {
    language,
    isLarge: false,
    isContrast: false,
    isLower: false,
    view: HOME,
    past: [],
    saved: [],
  };
}

export function changeVisit(visit: Visit, action: VisitAction): Visit {
  if ('reset' in action) return newVisit(action.reset);
  if ('appear' in action) return { ...visit, ...action.appear };
  if ('toggleSaved' in action) return { ...visit, saved: toggled(visit.saved, action.toggleSaved) };
  if ('replace' in action) return { ...visit, view: action.replace };
  if ('edit' in action) return { ...visit, view: edited(visit.view, action.edit) };
  if ('back' in action) {
    const { past } = visit;
    return { ...visit, view: past.at(-1) ?? HOME, past: past.slice(0, -1) };
  }
  return { ...visit, view: action.go, past: pastOf(visit, action.go) };
}

function edited(view: View, edit: (query: string) => string): View {
  if (view.at !== 'search') return view;
  return { at: 'search', query: edit(view.query).trimStart().slice(0, LONGEST_QUERY) };
}

function pastOf({ view, past }: Visit, next: View): readonly View[] {
  if (next.at === 'home') return [];
  return isSameScreen(view, next) ? past : [...past, view].slice(-MOST_PAST);
}

function toggled(saved: readonly string[], id: string): readonly string[] {
  if (saved.includes(id)) return saved.filter((other) => other !== id);
  return saved.length < MOST_SAVED ? [...saved, id] : saved;
}
