import { Button } from '@vitrine/components/button';
import { formFields } from '@vitrine/components/form-fields';
import { useWords } from '@vitrine/components/language';
import { TextInput } from '@vitrine/components/text-input';
import { TextsInput } from '@vitrine/components/texts-input';
import type { ReactNode } from 'react';
import { STAGE, UPDATE_HALL } from '@vitrine/ui/bounds';
import { useEvent } from '../event/event-context.js';
import { PlaceDialog } from './place-dialog.js';
import type { StageValues } from './place-values.js';
import type { EditedHallRowFragment } from './places.graphql.js';
import { useHallForm } from './use-place-form.js';
import { WORDS } from './words.js';

interface HallDialogProps {
  /** The id of the venue. */
  readonly venue: string;
  /** Undefined for a new hall. */
  readonly hall: EditedHallRowFragment | undefined;
  readonly onClose: () => void;
}

/** The form of a hall with its size and stages. */
export function HallDialog({ venue, hall, onClose }: HallDialogProps): ReactNode {
  const words = useWords(WORDS);
  const { event } = useEvent();
  const form = useHallForm(venue, hall);
  const { values, set, errorAt } = form;
  const { field, texts } = formFields(values, set, errorAt, UPDATE_HALL);
  return (
    <PlaceDialog
      title={hall ? words.editHall(hall.code) : words.newHall}
      form={form}
      isNew={!hall}
      onClose={onClose}
    >
      <TextInput label={words.code} hint={words.codeHint} {...field('code')} isRequired />
      <TextsInput label={words.name} locales={event.locales} {...texts('name')} isRequired />
      <div className="form-pairs">
        {(['width', 'depth'] as const).map((name) => (
          <TextInput key={name} label={words[name]} inputMode="decimal" {...field(name)} />
        ))}
      </div>
      <StagesInput stages={values.stages} onChange={(stages) => set({ stages })} errorAt={errorAt} />
    </PlaceDialog>
  );
}

interface StagesInputProps {
  readonly stages: readonly StageValues[];
  readonly onChange: (stages: readonly StageValues[]) => void;
  readonly errorAt: (field: string) => string | undefined;
}

function StagesInput({ stages, onChange, errorAt }: StagesInputProps): ReactNode {
  const words = useWords(WORDS);
  const { event } = useEvent();
  const set = (index: number, values: Partial<StageValues>): void =>
    onChange(stages.map((stage, at) => (at === index ? { ...stage, ...values } : stage)));
  return (
    <fieldset className="stage-list">
      <legend>{words.stages}</legend>
      {stages.map((stage, index) => (
        // The index is the key, because the code of a stage changes while it is edited.
        <div key={index} role="group" aria-label={words.stage(index + 1)} className="stage">
          <TextInput
            label={words.code}
            value={stage.code}
            onChange={(code) => set(index, { code })}
            error={errorAt(`stages.${index}.code`)}
            maxLength={STAGE.code.maximum}
          />
          <TextsInput
            label={words.name}
            locales={event.locales}
            texts={stage.name}
            onChange={(name) => set(index, { name })}
            errorAt={(locale) => errorAt(`stages.${index}.name.${locale}`)}
            maxLength={STAGE.name.maximum}
          />
          <Button
            kind="quiet"
            icon="trash-2"
            aria-label={words.removeStage(stage.code)}
            onPress={() => onChange(stages.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      {stages.length < UPDATE_HALL.stages.items && (
        <Button kind="quiet" icon="plus" onPress={() => onChange([...stages, { code: '', name: {} }])}>
          {words.addStage}
        </Button>
      )}
    </fieldset>
  );
}
