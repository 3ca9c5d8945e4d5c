import { Link } from '@tanstack/react-router';
import { useWords } from '@vitrine/components/language';
import { Plate } from '@vitrine/components/plate';
import type { Point } from '@vitrine/map/plan';
import { type ReactNode, useMemo, useState } from 'react';
import { useEvent } from '../event/event-context.js';
import type { Hall, Places, Venue } from '../places/use-places.js';
import { ApplyBar } from './apply-bar.js';
import type { Draft } from './draft.js';
import type { Floor } from './draft-changes.js';
import { DuplicateDialog } from './duplicate-dialog.js';
import { editorCommands } from './editor-commands.js';
import { EditorStage } from './editor-stage.js';
import { type EditorDialog, EditorToolbar } from './editor-toolbar.js';
import { HallPanel } from './hall-panel.js';
import { ImportDialog } from './import-dialog.js';
import { NumberDialog } from './number-dialog.js';
import { problemsOf } from './problems.js';
import { SelectionPanel } from './selection-panel.js';
import { useEditor } from './use-editor.js';
import { WORDS } from './words.js';

interface EditorViewProps {
  readonly venue: Venue;
  readonly hall: Hall;
  readonly floor: Floor;
  readonly zones: Places['zones'];
  readonly stored: Draft;
  /** Called after the plan was stored, and when it must be read again. */
  readonly onStored: () => void;
}

/** Edits booths and features in a draft until the user applies the changes. */
export function EditorView({ venue, hall, floor, zones, stored, onStored }: EditorViewProps): ReactNode {
  const words = useWords(WORDS);
  const { event } = useEvent();
  const editor = useEditor(hall.id, stored);
  const { state, dispatch } = editor;
  const { present, selection, tool } = state;
  const [points, setPoints] = useState<readonly Point[]>([]);
  const [dialog, setDialog] = useState<EditorDialog>();
  const commands = editorCommands(state, dispatch, floor, (point) =>
    setPoints((before) => (before.length === 1 ? [...before, point] : [point])),
  );
  const problems = useMemo(() => problemsOf(present, floor), [present, floor]);
  const close = (): void => setDialog(undefined);
  return (
    <div className="screen plan-screen editor-screen">
      <header className="screen-head">
        <h1>{words.title}</h1>
        <Plate hall={hall.code} />
        <Link
          to="/$event/plan/$venue/$hall"
          params={{ event: event.slug, venue: venue.slug, hall: hall.code }}
        >
          {words.back}
        </Link>
        <ApplyBar hall={hall.id} editor={editor} hasProblems={problems.length > 0} onStored={onStored} />
      </header>
      <EditorToolbar
        tool={tool}
        commands={commands}
        selected={selection.size}
        booths={present.booths.length}
        onOpen={setDialog}
      />
      <div className="plan-columns">
        <div className="plan-floor-box">
          <EditorStage
            hall={hall}
            label={`${venue.name} ${hall.name}`}
            scene={{ draft: present, selection, tool, floor }}
            commands={commands}
            points={tool === 'scale' ? points : []}
          />
        </div>
        <aside className="plan-side">
          <SelectionPanel draft={present} selection={selection} zones={zones} commands={commands} />
          <HallPanel
            draft={present}
            problems={problems}
            commands={commands}
            points={points}
            onPoints={setPoints}
          />
        </aside>
      </div>
      {dialog === 'duplicate' && <DuplicateDialog commands={commands} onClose={close} />}
      {dialog === 'number' && (
        <NumberDialog draft={present} selection={selection} commands={commands} onClose={close} />
      )}
      {dialog === 'import' && (
        <ImportDialog hall={hall} floor={floor} draft={present} commands={commands} onClose={close} />
      )}
    </div>
  );
}
