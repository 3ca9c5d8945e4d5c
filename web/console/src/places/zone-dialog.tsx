import { formFields } from '@vitrine/components/form-fields';
import { useWords } from '@vitrine/components/language';
import { namedWithSlug } from '@vitrine/components/suggested-slug';
import { TextInput } from '@vitrine/components/text-input';
import { TextsInput } from '@vitrine/components/texts-input';
import type { ReactNode } from 'react';
import { UPDATE_ZONE } from '@vitrine/ui/bounds';
import { useEvent } from '../event/event-context.js';
import { PlaceDialog } from './place-dialog.js';
import type { EditedZoneFragment } from './places.graphql.js';
import { useZoneForm } from './use-place-form.js';
import { WORDS } from './words.js';

interface ZoneDialogProps {
  /** Undefined for a new zone. */
  readonly zone: EditedZoneFragment | undefined;
  /** The number of existing zones. */
  readonly siblingCount: number;
  readonly onClose: () => void;
}

/** The form of a zone. */
export function ZoneDialog({ zone, siblingCount: others, onClose }: ZoneDialogProps): ReactNode {
  const words = useWords(WORDS);
  const { event } = useEvent();
  const form = useZoneForm(zone);
  const { values, set } = form;
  const { field, texts } = formFields(values, set, form.errorAt, UPDATE_ZONE);
  return (
    <PlaceDialog
      title={zone ? words.editZone(zone.name) : words.newZone}
      form={form}
      isNew={!zone}
      onClose={onClose}
    >
      <TextsInput
        label={words.name}
        locales={event.locales}
        {...texts('name')}
        {...(!zone && { onChange: namedWithSlug(values, 'zone', others + 1, set) })}
        isRequired
      />
      <div className="form-pairs">
        <TextInput label={words.slug} hint={words.slugHint} {...field('slug')} isRequired />
        <TextInput
          label={words.exhibitorQuota}
          hint={words.quotaHint}
          inputMode="numeric"
          {...field('exhibitorQuota')}
        />
      </div>
    </PlaceDialog>
  );
}
