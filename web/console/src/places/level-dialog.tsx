import { formFields } from '@vitrine/components/form-fields';
import { useWords } from '@vitrine/components/language';
import { namedWithSlug } from '@vitrine/components/suggested-slug';
import { TextInput } from '@vitrine/components/text-input';
import { TextsInput } from '@vitrine/components/texts-input';
import type { ReactNode } from 'react';
import { UPDATE_SPONSOR_LEVEL } from '@vitrine/ui/bounds';
import { useEvent } from '../event/event-context.js';
import { PlaceDialog } from './place-dialog.js';
import type { EditedLevelFragment } from './places.graphql.js';
import { useLevelForm } from './use-place-form.js';
import { WORDS } from './words.js';

interface LevelDialogProps {
  /** Undefined for a new sponsor level. */
  readonly level: EditedLevelFragment | undefined;
  /** The number of existing sponsor levels. */
  readonly siblingCount: number;
  readonly onClose: () => void;
}

/** The form of a sponsor level. */
export function LevelDialog({ level, siblingCount: others, onClose }: LevelDialogProps): ReactNode {
  const words = useWords(WORDS);
  const { event } = useEvent();
  const form = useLevelForm(level);
  const { values, set } = form;
  const { field, texts } = formFields(values, set, form.errorAt, UPDATE_SPONSOR_LEVEL);
  return (
    <PlaceDialog
      title={level ? words.editLevel(level.name) : words.newLevel}
      form={form}
      isNew={!level}
      onClose={onClose}
    >
      <TextsInput
        label={words.name}
        locales={event.locales}
        {...texts('name')}
        {...(!level && { onChange: namedWithSlug(values, 'level', others + 1, set) })}
        isRequired
      />
      <TextInput label={words.slug} hint={words.slugHint} {...field('slug')} isRequired />
    </PlaceDialog>
  );
}
