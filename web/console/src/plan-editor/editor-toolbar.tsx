import { Button } from '@vitrine/components/button';
import { useWords } from '@vitrine/components/language';
import { keysOf } from '@vitrine/components/tables';
import type { IconName } from '@vitrine/ui/icons';
import type { ReactNode } from 'react';
import type { EditorCommands } from './editor-commands.js';
import type { Tool } from './editor-state.js';
import { WORDS } from './words.js';

const ICONS: Readonly<Record<Exclude<Tool, 'scale'>, IconName>> = {
  select: 'navigation',
  pan: 'hand',
  booth: 'square',
  WALL: 'minus',
  COLUMN: 'hexagon',
  ENTRANCE: 'log-in',
  EXIT: 'log-out',
  STAGE: 'presentation',
  SERVICE: 'info',
  LABEL: 'a-large-small',
};
const TOOLS = keysOf(ICONS);

/** The dialogs that the toolbar opens. */
export type EditorDialog = 'duplicate' | 'number' | 'import';

interface EditorToolbarProps {
  readonly tool: Tool;
  readonly commands: EditorCommands;
  readonly selected: number;
  readonly booths: number;
  readonly onOpen: (dialog: EditorDialog) => void;
}

/** The tools of the pointer, and the actions on the selection. */
export function EditorToolbar({ tool, commands, selected, booths, onOpen }: EditorToolbarProps): ReactNode {
  const words = useWords(WORDS);
  const isDrawing = tool !== 'select' && tool !== 'pan' && tool !== 'scale';
  return (
    <div className="editor-bar">
      <div role="group" aria-label={words.tools} className="editor-tools">
        {TOOLS.map((each) => (
          <Button
            key={each}
            icon={ICONS[each]}
            aria-pressed={tool === each}
            onPress={() => commands.setTool(each)}
          >
            {words.tool[each]}
          </Button>
        ))}
      </div>
      <div role="group" aria-label={words.actions} className="editor-tools">
        {isDrawing && (
          <Button icon="plus" onPress={commands.add}>
            {words.add(words.tool[tool])}
          </Button>
        )}
        <Button icon="copy" isDisabled={selected === 0} onPress={() => onOpen('duplicate')}>
          {words.duplicate}
        </Button>
        <Button icon="tag" isDisabled={booths === 0} onPress={() => onOpen('number')}>
          {words.number}
        </Button>
        <Button icon="trash-2" isDisabled={selected === 0} onPress={commands.remove}>
          {words.remove}
        </Button>
        <Button icon="file-up" onPress={() => onOpen('import')}>
          {words.importDrawing}
        </Button>
      </div>
      <p className="is-quiet">{hintOf(tool, words.hints)}</p>
    </div>
  );
}

function hintOf(tool: Tool, hints: typeof WORDS.zh.hints): string {
  return tool === 'select' || tool === 'pan' || tool === 'scale' ? hints[tool] : hints.draw;
}
