import type { Draft } from './draft.js';
import { editorReducer, startState, type EditorState } from './editor-state.js';

const empty: Draft = { version: 1, booths: [], features: [], background: null, north: 0 };
const turned = (north: number): Draft => ({ ...empty, north });

function after(...norths: readonly [number, string?][]): EditorState {
  return norths.reduce(
    (state, [north, subject]) =>
      editorReducer(state, {
        type: 'change',
        draft: turned(north),
        ...(subject !== undefined && { subject }),
      }),
    startState(empty),
  );
}

describe('undo in the editor', () => {
  it('reverts changes one by one, and repeats them', () => {
    let state = editorReducer(after([10], [20]), { type: 'undo' });
    expect(state.present.north).toBe(10);
    state = editorReducer(editorReducer(state, { type: 'undo' }), { type: 'undo' });
    expect(state.present).toBe(empty);
    expect(editorReducer(state, { type: 'redo' }).present.north).toBe(10);
  });

  it('reverts all typed letters of a field at once', () => {
    expect(editorReducer(after([10], [1, 'north'], [12, 'north']), { type: 'undo' }).present.north).toBe(10);
  });

  it('repeats nothing after another change', () => {
    const undone = editorReducer(after([10]), { type: 'undo' });
    const state = editorReducer(undone, { type: 'change', draft: turned(30) });
    expect(editorReducer(state, { type: 'redo' }).present.north).toBe(30);
  });
});
