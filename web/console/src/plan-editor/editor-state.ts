import type { FeatureKind } from '@vitrine/map/plan';
import { type Draft, rebasedDraft } from './draft.js';

/** The action of the pointer on the plan. */
export type Tool = 'select' | 'pan' | 'booth' | 'scale' | FeatureKind;

export interface EditorState {
  /** The stored plan. Changes are computed by comparison with it. */
  readonly base: Draft;
  readonly present: Draft;
  readonly past: readonly Draft[];
  readonly future: readonly Draft[];
  readonly selection: ReadonlySet<string>;
  readonly tool: Tool;
  /** The subject of the last change. Consecutive changes with the same subject are one step of undo. */
  readonly subject: string | undefined;
}

export type EditorAction =
  | {
      readonly type: 'change';
      readonly draft: Draft;
      readonly selection?: ReadonlySet<string>;
      readonly subject?: string;
    }
  | { readonly type: 'select'; readonly keys: ReadonlySet<string> }
  | { readonly type: 'tool'; readonly tool: Tool }
  | { readonly type: 'undo' | 'redo' }
  | { readonly type: 'reset'; readonly base: Draft }
  /** Rebases the draft onto the stored plan after a failed request. */
  | { readonly type: 'rebase'; readonly stored: Draft };

const NOTHING: ReadonlySet<string> = new Set();
/** The maximum number of steps of undo. The oldest ones are dropped first. */
const MOST = 200;

export function startState(base: Draft, present = base): EditorState {
  return { base, present, past: [], future: [], selection: NOTHING, tool: 'select', subject: undefined };
}

export function editorReducer(state: EditorState, action: EditorAction): EditorState {
  switch (action.type) {
    case 'change':
      return changed(state, action);
    case 'select':
      return { ...state, selection: action.keys, subject: undefined };
    case 'tool':
      return { ...state, tool: action.tool };
    case 'undo':
      return stepped(state, state.past, state.future, 'past');
    case 'redo':
      return stepped(state, state.future, state.past, 'future');
    case 'reset':
      return startState(action.base);
    case 'rebase':
      // Clears the steps of undo, because they can contain booths that no longer exist.
      return startState(action.stored, rebasedDraft(state.base, state.present, action.stored));
  }
}

function changed(
  state: EditorState,
  { draft, selection, subject }: Extract<EditorAction, { type: 'change' }>,
): EditorState {
  if (draft === state.present) return state;
  const isSame = subject !== undefined && subject === state.subject;
  return {
    ...state,
    present: draft,
    past: isSame ? state.past : [...state.past, state.present].slice(-MOST),
    future: [],
    selection: selection ?? state.selection,
    subject,
  };
}

function stepped(
  state: EditorState,
  from: readonly Draft[],
  to: readonly Draft[],
  name: 'past' | 'future',
): EditorState {
  const present = from.at(-1);
  if (!present) return state;
  const [rest, other] = [from.slice(0, -1), [...to, state.present]];
  const keys = new Set([...present.booths, ...present.features].map(({ key }) => key));
  return {
    ...state,
    present,
    past: name === 'past' ? rest : other,
    future: name === 'past' ? other : rest,
    selection: new Set([...state.selection].filter((key) => keys.has(key))),
    subject: undefined,
  };
}
