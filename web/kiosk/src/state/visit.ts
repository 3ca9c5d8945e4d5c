import type { Language } from '@vitrine/ui/language';
import { HOME, isSameScreen, type View } from './view.js';

/** The appearance of the screen that a visitor chose. */
export interface Appearance {
  readonly language: Language;
  readonly isLarge: boolean;
  readonly isContrast: boolean;
  /** Whether the content is moved down, for visitors in wheelchairs and children. */
  readonly isLower: boolean;
}

/** All choices of a visitor. They are forgotten when the visitor leaves. */
export interface Visit extends Appearance {
  readonly view: View;
  readonly past: readonly View[];
  /** Ids of exhibitors and products with a star, in the order in which they were saved. */
  readonly saved: readonly string[];
}

export type VisitAction =
  | { readonly go: View }
  | { readonly replace: View }
  | { readonly back: true }
  /** Changes the latest query: a key may be touched before the screen shows the previous one. */
  | { readonly edit: (query: string) => string }
  | { readonly appear: Partial<Appearance> }
  | { readonly toggleSaved: string }
  | { readonly reset: Language };

const MAXIMUM_PAST = 30;
const LONGEST_QUERY = 40;
/** The maximum number of saved ids. A code with more would be too dense for a scan from a screen. */
export const MAXIMUM_SAVED = 40;

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
  if ('toggleSaved' in action) return { ...visit, saved: toggle(visit.saved, action.toggleSaved) };
  if ('replace' in action) return { ...visit, view: action.replace };
  if ('edit' in action) return { ...visit, view: editQuery(visit.view, action.edit) };
  if ('back' in action) {
    const { past } = visit;
    return { ...visit, view: past.at(-1) ?? HOME, past: past.slice(0, -1) };
  }
  return { ...visit, view: action.go, past: pastOf(visit, action.go) };
}

function editQuery(view: View, edit: (query: string) => string): View {
  if (view.at !== 'search') return view;
  return { at: 'search', query: edit(view.query).trimStart().slice(0, LONGEST_QUERY) };
}

function pastOf({ view, past }: Visit, next: View): readonly View[] {
  if (next.at === 'home') return [];
  return isSameScreen(view, next) ? past : [...past, view].slice(-MAXIMUM_PAST);
}

function toggle(saved: readonly string[], id: string): readonly string[] {
  if (saved.includes(id)) return saved.filter((savedId) => savedId !== id);
  return saved.length < MAXIMUM_SAVED ? [...saved, id] : saved;
}
