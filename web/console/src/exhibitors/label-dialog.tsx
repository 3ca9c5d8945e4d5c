import { Button } from '@vitrine/components/button';
import { CheckInput } from '@vitrine/components/check-input';
import { Dialog } from '@vitrine/components/dialog';
import { useWords } from '@vitrine/components/language';
import { TextInput } from '@vitrine/components/text-input';
import { WORDS as COMPONENT_WORDS } from '@vitrine/components/words';
import { type ReactNode, useState } from 'react';
import { Label } from 'react-aria-components/Label';
import { WORDS } from './words.js';

const MAX_LABEL = 50;

interface LabelDialogProps {
  /** The labels of the event. */
  readonly labels: readonly string[];
  readonly count: number;
  readonly onClose: () => void;
  readonly onLabel: (labels: { add: string[]; remove: string[] }) => void;
}

/** Adds labels to the selected exhibitors and removes others. */
export function LabelDialog({ labels, count, onClose, onLabel }: LabelDialogProps): ReactNode {
  const words = useWords(WORDS);
  const { cancel, save } = useWords(COMPONENT_WORDS);
  const [added, setAdded] = useState<ReadonlySet<string>>(new Set());
  const [removed, setRemoved] = useState<ReadonlySet<string>>(new Set());
  const [typed, setTyped] = useState('');
  const add = [...added, ...(typed.trim() === '' ? [] : [typed.trim()])];
  return (
    <Dialog title={words.labelQuestion(count)} isOpen onClose={onClose}>
      <div className="form-rows">
        <TextInput label={words.newLabel} maxLength={MAX_LABEL} value={typed} onChange={setTyped} autoFocus />
        <LabelChecks title={words.addLabels} labels={labels} chosen={added} onChoose={setAdded} />
        <LabelChecks title={words.removeLabels} labels={labels} chosen={removed} onChoose={setRemoved} />
      </div>
      <div className="dialog-buttons">
        <Button onPress={onClose}>{cancel}</Button>
        <Button
          kind="main"
          isDisabled={add.length + removed.size === 0}
          onPress={() => onLabel({ add, remove: [...removed] })}
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
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (labels: ReadonlySet<string>) => void;
}

function LabelChecks({ title, labels, chosen, onChoose }: LabelChecksProps): ReactNode {
  if (labels.length === 0) return null;
  const toggle = (label: string, isOn: boolean): void =>
    onChoose(new Set([...chosen].filter((each) => each !== label).concat(isOn ? [label] : [])));
  return (
    <div className="field" role="group" aria-label={title}>
      <Label>{title}</Label>
      <div className="check-row">
        {labels.map((label) => (
          <CheckInput key={label} isSelected={chosen.has(label)} onChange={(isOn) => toggle(label, isOn)}>
            {label}
          </CheckInput>
        ))}
      </div>
    </div>
  );
}
