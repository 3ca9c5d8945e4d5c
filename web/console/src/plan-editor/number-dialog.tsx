import { CheckInput } from '@vitrine/components/check-input';
import { ChoiceInput } from '@vitrine/components/choice-input';
import { Dialog } from '@vitrine/components/dialog';
import { DialogButtons } from '@vitrine/components/dialog-buttons';
import { useWords } from '@vitrine/components/language';
import { Notice } from '@vitrine/components/notice';
import { TextInput } from '@vitrine/components/text-input';
import { useFormDraft } from '@vitrine/components/use-form-draft';
import { type ReactNode, useMemo } from 'react';
import { comparable, rowOf } from './codes.js';
import type { Draft } from './draft.js';
import type { EditorCommands } from './editor-commands.js';
import { NumberInput } from './number-input.js';
import { numberedCodes, type Numbering } from './numbering.js';
import { WORDS } from './words.js';

const FIRST: Numbering = {
  row: 'A',
  first: 1,
  sides: 'each',
  axis: 'x',
  isReversed: false,
  digits: 1,
  skips: false,
};
const SHOWN = 8;
/** The maximum number of letters of a row. */
const ROW_LENGTH = 3;

interface NumberDialogProps {
  readonly draft: Draft;
  /** The keys of the booths to number. If it is empty, all booths are numbered. */
  readonly selection: ReadonlySet<string>;
  readonly commands: EditorCommands;
  readonly onClose: () => void;
}

/** Requests the pattern of the codes, with a preview of the new codes. */
export function NumberDialog({ draft, selection, commands, onClose }: NumberDialogProps): ReactNode {
  const words = useWords(WORDS);
  const first = draft.booths.find(({ key }) => selection.has(key));
  const row = rowOf(first?.code ?? '').toUpperCase() || FIRST.row;
  const { values: numbering, change, discardThen } = useFormDraft('numbering', { ...FIRST, row });
  const { codes, taken: takenCodes } = useMemo(() => {
    const chosenBooths = draft.booths.filter(({ key }) => selection.has(key));
    const booths = chosenBooths.length > 0 ? chosenBooths : draft.booths;
    const newCodes = numberedCodes(booths, numbering);
    const otherCodes = new Set(
      draft.booths.filter(({ key }) => !newCodes.has(key)).map(({ code }) => comparable(code)),
    );
    return {
      codes: newCodes,
      taken: [...newCodes.values()].filter((code) => otherCodes.has(comparable(code))),
    };
  }, [draft.booths, selection, numbering]);
  return (
    <Dialog title={words.numberTitle} isOpen onClose={onClose}>
      <NumberingFields numbering={numbering} onChange={change} />
      <p className="editor-preview" role="status">
        {words.previewOf([...codes.values()].slice(0, SHOWN).join(' '), codes.size)}
      </p>
      {takenCodes.length > 0 && (
        <Notice tone="warn" title={words.codesTaken(takenCodes.slice(0, SHOWN).join(', '))} />
      )}
      <DialogButtons
        onCancel={discardThen(onClose)}
        isDisabled={takenCodes.length > 0 || codes.size === 0}
        onPress={discardThen(() => {
          commands.number(codes);
          onClose();
        })}
      >
        {words.number}
      </DialogButtons>
    </Dialog>
  );
}

interface NumberingFieldsProps {
  readonly numbering: Numbering;
  readonly onChange: (numbering: Numbering) => void;
}

function NumberingFields({ numbering, onChange }: NumberingFieldsProps): ReactNode {
  const words = useWords(WORDS);
  const set = (values: Partial<Numbering>): void => onChange({ ...numbering, ...values });
  return (
    <div className="form-rows">
      <div className="editor-pairs">
        <TextInput
          label={words.row}
          value={numbering.row}
          maxLength={ROW_LENGTH}
          onChange={(row) => set({ row: row.toUpperCase().replace(/[^A-Z]/g, '') })}
        />
        <NumberInput
          label={words.first}
          value={numbering.first}
          onChange={(first) => set({ first: Math.round(first) })}
          least={0}
          most={9999}
          step={1}
        />
      </div>
      <ChoiceInput
        label={words.letters}
        value={numbering.sides}
        choices={(['each', 'pairs'] as const).map((value) => ({ value, label: words.lettersOf[value] }))}
        onChange={(sides) => set({ sides })}
      />
      <div className="editor-pairs">
        <ChoiceInput
          label={words.axis}
          value={numbering.axis}
          choices={(['x', 'y'] as const).map((value) => ({ value, label: words.axes[value] }))}
          onChange={(axis) => set({ axis })}
        />
        <ChoiceInput
          label={words.direction}
          value={numbering.isReversed ? 'reversed' : 'forward'}
          choices={(['forward', 'reversed'] as const).map((value) => ({
            value,
            label: words.directions[value],
          }))}
          onChange={(direction) => set({ isReversed: direction === 'reversed' })}
        />
      </div>
      <NumberInput
        label={words.digits}
        value={numbering.digits}
        onChange={(digits) => set({ digits: Math.round(digits) })}
        least={1}
        most={4}
        step={1}
      />
      <CheckInput isSelected={numbering.skips} onChange={(skips) => set({ skips })}>
        {words.skips}
      </CheckInput>
    </div>
  );
}
