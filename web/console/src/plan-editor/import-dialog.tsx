import { Button } from '@vitrine/components/button';
import { CheckInput } from '@vitrine/components/check-input';
import { Dialog } from '@vitrine/components/dialog';
import { useWords } from '@vitrine/components/language';
import { Notice } from '@vitrine/components/notice';
import { WORDS as COMPONENT_WORDS } from '@vitrine/components/words';
import { type ReactNode, useMemo, useState } from 'react';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import type { Hall } from '../places/use-places.js';
import { comparable } from './codes.js';
import type { Draft } from './draft.js';
import type { Floor } from './draft-changes.js';
import { boothsOf, type Drawing, extentOf, type Placing, UnreadableDrawing } from './drawing.js';
import type { EditorCommands } from './editor-commands.js';
import { roundedMetres } from './geometry.js';
import { ImportPreview } from './import-preview.js';
import { NumberInput } from './number-input.js';
import { problemsOf } from './problems.js';
import { readDrawing } from './read-drawing.js';
import { WORDS } from './words.js';

interface ImportDialogProps {
  readonly hall: Hall;
  readonly floor: Floor;
  readonly draft: Draft;
  readonly commands: EditorCommands;
  readonly onClose: () => void;
}

/** Reads a drawing in the browser, with a preview of the booths that it would add. */
export function ImportDialog(props: ImportDialogProps): ReactNode {
  const words = useWords(WORDS);
  const { cancel } = useWords(COMPONENT_WORDS);
  const [drawing, setDrawing] = useState<Drawing>();
  const [failure, setFailure] = useState<UnreadableDrawing['reason']>();
  const openFile = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    try {
      setDrawing(await readDrawing(file));
      setFailure(undefined);
    } catch (error) {
      setDrawing(undefined);
      setFailure(error instanceof UnreadableDrawing ? error.reason : 'form');
    }
  };
  return (
    <Dialog title={words.importDrawing} isOpen onClose={props.onClose}>
      <p className="dialog-text">{words.importHint}</p>
      {failure && <Notice tone="bad" title={words.importFailed[failure]} />}
      <FileTrigger acceptedFileTypes={['.svg', '.dxf']} onSelect={(files) => void openFile(files?.[0])}>
        <Button icon="file-up">{words.chooseFile}</Button>
      </FileTrigger>
      {drawing ? (
        <Placement key={keyOf(drawing)} {...props} drawing={drawing} />
      ) : (
        <div className="dialog-buttons">
          <Button onPress={props.onClose}>{cancel}</Button>
        </div>
      )}
    </Dialog>
  );
}

function keyOf({ shapes, texts }: Drawing): string {
  return `${shapes.length}:${texts.length}`;
}

const SHOWN = 8;

/** The first codes of the drawing, so that users notice wrong codes before they are stored. */
function someCodes(booths: readonly { readonly code: string }[]): string {
  const shownCodes = booths.slice(0, SHOWN).map(({ code }) => code);
  return booths.length > SHOWN ? `${shownCodes.join(', ')} …` : shownCodes.join(', ');
}

/** A drawing with a scale has its own width. Otherwise it gets the width of the hall. */
function firstPlacing(drawing: Drawing, floor: Floor): Placing {
  const { width } = extentOf(drawing);
  const drawnWidth = drawing.unit === undefined ? undefined : roundedMetres(width * drawing.unit);
  return { x: 0, y: 0, width: drawnWidth ?? floor.width, least: 1, most: 2000 };
}

function Placement(props: ImportDialogProps & { readonly drawing: Drawing }): ReactNode {
  const { hall, floor, draft, drawing, commands, onClose } = props;
  const words = useWords(WORDS);
  const { cancel } = useWords(COMPONENT_WORDS);
  const [placing, setPlacing] = useState(() => firstPlacing(drawing, floor));
  const [replaces, setReplaces] = useState(false);
  const result = useMemo(() => {
    const keptBooths = draft.booths.filter(({ occupants }) => !replaces || occupants !== undefined);
    const importResult = boothsOf(drawing, placing, new Set(keptBooths.map(({ code }) => comparable(code))));
    const next = { ...draft, booths: [...keptBooths, ...importResult.booths] };
    const addedKeys = new Set(importResult.booths.map(({ key }) => key));
    const colliding = problemsOf(next, floor).filter(({ keys }) => keys.some((key) => addedKeys.has(key)));
    return { found: importResult, next, added: addedKeys, colliding: colliding.length };
  }, [draft, drawing, floor, placing, replaces]);
  const set = (values: Partial<Placing>): void => setPlacing({ ...placing, ...values });
  return (
    <div className="form-rows editor-import">
      <ImportPreview draft={result.next} hall={hall} added={result.added} />
      <ul role="status">
        <li>{words.newBooths(result.found.booths.length)}</li>
        {result.found.booths.length > 0 && <li>{words.codes(someCodes(result.found.booths))}</li>}
        {result.found.uncoded > 0 && <li>{words.uncoded(result.found.uncoded)}</li>}
        {result.found.ignored > 0 && <li>{words.ignored(result.found.ignored)}</li>}
        {result.colliding > 0 && <li className="is-bad">{words.colliding(result.colliding)}</li>}
      </ul>
      <div className="editor-pairs">
        <NumberInput
          label={words.drawingWidth}
          value={placing.width}
          onChange={(width) => set({ width })}
          least={0.1}
        />
        <NumberInput label={words.left} value={placing.x} onChange={(x) => set({ x })} />
        <NumberInput label={words.top} value={placing.y} onChange={(y) => set({ y })} />
        <NumberInput
          label={words.least}
          value={placing.least}
          onChange={(least) => set({ least })}
          least={0}
          step={1}
        />
        <NumberInput
          label={words.most}
          value={placing.most}
          onChange={(most) => set({ most })}
          least={0}
          step={10}
        />
      </div>
      <CheckInput isSelected={replaces} onChange={setReplaces}>
        {words.replaceAll}
      </CheckInput>
      <div className="dialog-buttons">
        <Button onPress={onClose}>{cancel}</Button>
        <Button
          kind="main"
          isDisabled={result.added.size === 0}
          onPress={() => {
            commands.change(result.next, { selection: result.added });
            onClose();
          }}
        >
          {words.addThem}
        </Button>
      </div>
    </div>
  );
}
