import type { KeyboardEvent } from 'react';
import type { Scene } from './plan-pointer.js';
import type { EditorCommands } from './editor-commands.js';

const STEPS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
/** The distance in metres by which an arrow key moves the selected objects, without and with Shift. */
const STEP = 0.1;
const LONG_STEP = 1;

/**
 * The keys on the plan. Enter selects the focused booth; then the arrow keys move it. Escape ends the
 * selection; then the arrow keys move the focus from booth to booth.
 */
export function useEditorKeys(scene: Scene, commands: EditorCommands) {
  return (event: KeyboardEvent): void => {
    const isHandled =
      event.ctrlKey || event.metaKey ? withControl(event, commands) : plain(event, scene, commands);
    if (!isHandled) return;
    event.preventDefault();
    event.stopPropagation();
  };
}

function plain(event: KeyboardEvent, { selection, tool }: Scene, commands: EditorCommands): boolean {
  const step = STEPS[event.key];
  if (step && selection.size > 0) {
    const length = event.shiftKey ? LONG_STEP : STEP;
    commands.nudge({ x: step[0] * length, y: step[1] * length });
    return true;
  }
  const isDrawing = tool !== 'select' && tool !== 'pan' && tool !== 'scale';
  const escape = (): void => (selection.size > 0 ? commands.select(new Set()) : commands.setTool('select'));
  const enter = (): void => (isDrawing ? commands.add() : select(event, selection, commands));
  const actions: Readonly<Record<string, () => void>> = {
    ...{ Enter: enter, ' ': enter, Escape: escape },
    ...{ Delete: commands.remove, Backspace: commands.remove },
  };
  actions[event.key]?.();
  return event.key in actions;
}

function withControl(event: KeyboardEvent, commands: EditorCommands): boolean {
  const key = event.key.toLowerCase();
  if (key === 'z') commands.step(event.shiftKey ? 'redo' : 'undo');
  else if (key === 'y') commands.step('redo');
  else if (key === 'a') commands.selectAll();
  else return false;
  return true;
}

/** Selects the focused booth. With Shift, adds it to the selection or removes it. */
function select(event: KeyboardEvent, selection: ReadonlySet<string>, commands: EditorCommands): void {
  const key = event.target instanceof SVGElement ? event.target.dataset.id : undefined;
  if (key === undefined) return;
  const keys = new Set(event.shiftKey ? selection : []);
  if (selection.has(key)) keys.delete(key);
  else keys.add(key);
  commands.select(keys);
}
