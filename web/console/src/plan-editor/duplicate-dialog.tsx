import { ChoiceInput } from '@vitrine/components/choice-input';
import { Dialog } from '@vitrine/components/dialog';
import { DialogButtons } from '@vitrine/components/dialog-buttons';
import { useWords } from '@vitrine/components/language';
import { useFormDraft } from '@vitrine/components/use-form-draft';
import type { ReactNode } from 'react';
import type { Duplication } from './duplicate.js';
import type { EditorCommands } from './editor-commands.js';
import { NumberInput } from './number-input.js';
import { WORDS } from './words.js';

const SIDES = ['below', 'above', 'right', 'left'] as const;

const FIRST: Duplication = { side: 'below', gap: 3, times: 1 };

interface DuplicateDialogProps {
  readonly commands: EditorCommands;
  readonly onClose: () => void;
}

/** Requests the side, the gap and the number of copies of the selection. */
export function DuplicateDialog({ commands, onClose }: DuplicateDialogProps): ReactNode {
  const words = useWords(WORDS);
  const { values: duplication, change: set, discardThen } = useFormDraft('duplication', FIRST);
  return (
    <Dialog title={words.duplicateTitle} isOpen onClose={onClose}>
      <div className="form-rows">
        <ChoiceInput
          label={words.side}
          value={duplication.side}
          choices={SIDES.map((value) => ({ value, label: words.sides[value] }))}
          onChange={(side) => set({ side })}
        />
        <div className="editor-pairs">
          <NumberInput label={words.gap} value={duplication.gap} onChange={(gap) => set({ gap })} least={0} />
          <NumberInput
            label={words.times}
            value={duplication.times}
            onChange={(times) => set({ times: Math.round(times) })}
            least={1}
            most={50}
            step={1}
          />
        </div>
      </div>
      <DialogButtons
        onCancel={discardThen(onClose)}
        onPress={discardThen(() => {
          commands.duplicate(duplication);
          onClose();
        })}
      >
        {words.duplicate}
      </DialogButtons>
    </Dialog>
  );
}
