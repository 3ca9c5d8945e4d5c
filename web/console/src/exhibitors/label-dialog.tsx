import { Button } from '@vitrine/components/button';
import { CheckInput } from '@vitrine/components/check-input';
import { Dialog } from '@vitrine/components/dialog';
import { useWords } from '@vitrine/components/language';
import { TextInput } from '@vitrine/components/text-input';
import { useFormDraft } from '@vitrine/components/use-form-draft';
import { WORDS as COMPONENT_WORDS } from '@vitrine/components/words';
import type { ReactNode } from 'react';
import { Label } from 'react-aria-components/Label';
import { LABEL_EXHIBITORS } from '@vitrine/ui/bounds';
import { useEvent } from '../event/event-context.js';
import { WORDS } from './words.js';

interface LabelDialogProps {
  /** All labels of the event. */
  readonly labels: readonly string[];
  readonly count: number;
  readonly onClose: () => void;
  readonly onLabel: (labels: { add: string[]; remove: string[] }) => void;
}

interface Labels {
  readonly added: string[];
  readonly removed: string[];
  readonly typed: string;
}

const NONE: Labels = { added: [], removed: [], typed: '' };

/** Adds labels to the selected exhibitors, and removes labels from them. */
export function LabelDialog({ labels, count, onClose, onLabel }: LabelDialogProps): ReactNode {
  const words = useWords(WORDS);
  const { cancel, save } = useWords(COMPONENT_WORDS);
  const { event } = useEvent();
  const { values, change, discardThen } = useFormDraft(`labels:${event.id}`, NONE);
  const { added: addedLabels, removed, typed } = values;
  const add = [...new Set([...addedLabels, typed.trim()])].filter((label) => label !== '');
  return (
    <Dialog title={words.labelQuestion(count)} isOpen onClose={onClose}>
      <div className="form-rows">
        <TextInput
          label={words.newLabel}
          maxLength={LABEL_EXHIBITORS.add.maximum}
          value={typed}
          onChange={(text) => change({ typed: text })}
          autoFocus
        />
        <LabelChecks
          title={words.addLabels}
          labels={labels}
          chosen={addedLabels}
          onChoose={(chosen) => change({ added: chosen })}
        />
        <LabelChecks
          title={words.removeLabels}
          labels={labels}
          chosen={removed}
          onChoose={(chosen) => change({ removed: chosen })}
        />
      </div>
      <div className="dialog-buttons">
        <Button onPress={discardThen(onClose)}>{cancel}</Button>
        <Button
          kind="main"
          isDisabled={add.length + removed.length === 0}
          onPress={discardThen(() => onLabel({ add, remove: removed }))}
        >
          {save}
        </Button>
      </div>
    </Dialog>
  );
}

interface LabelChecksProps {
  readonly title: string;
  readonly labels: readonly string[];
  readonly chosen: readonly string[];
  readonly onChoose: (labels: string[]) => void;
}

function LabelChecks({ title, labels, chosen, onChoose }: LabelChecksProps): ReactNode {
  if (labels.length === 0) return null;
  const toggle = (label: string, isOn: boolean): void =>
    onChoose(chosen.filter((each) => each !== label).concat(isOn ? [label] : []));
  return (
    <div className="field" role="group" aria-label={title}>
      <Label>{title}</Label>
      <div className="check-row">
        {labels.map((label) => (
          <CheckInput
            key={label}
            isSelected={chosen.includes(label)}
            onChange={(isOn) => toggle(label, isOn)}
          >
            {label}
          </CheckInput>
        ))}
      </div>
    </div>
  );
}
