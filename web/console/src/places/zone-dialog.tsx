import { useWords } from '@vitrine/components/language';
import { TextInput } from '@vitrine/components/text-input';
import { TextsInput } from '@vitrine/components/texts-input';
import type { ReactNode } from 'react';
import { useEvent } from '../event/event-context.js';
import { PlaceDialog } from './place-dialog.js';
import type { EditedZoneFragment } from './places.graphql.js';
import { useZoneForm } from './use-place-form.js';
import { WORDS } from './words.js';

interface ZoneDialogProps {
  /** Undefined for a new zone. */
  readonly zone: EditedZoneFragment | undefined;
  readonly onClose: () => void;
}

/** The form of a zone. */
export function ZoneDialog({ zone, onClose }: ZoneDialogProps): ReactNode {
  const words = useWords(WORDS);
  const { event } = useEvent();
  const form = useZoneForm(zone);
  const { values, set, errorAt } = form;
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
        texts={values.name}
        onChange={(name) => set({ name })}
        errorAt={(locale) => errorAt(`name.${locale}`)}
        maxLength={200}
        isRequired
      />
      <div className="form-pairs">
        <TextInput
          label={words.slug}
          hint={words.slugHint}
          value={values.slug}
          onChange={(slug) => set({ slug })}
          error={errorAt('slug')}
          isRequired
        />
        <TextInput
          label={words.exhibitorQuota}
          hint={words.quotaHint}
          inputMode="numeric"
          value={values.exhibitorQuota}
          onChange={(exhibitorQuota) => set({ exhibitorQuota })}
          error={errorAt('exhibitorQuota')}
        />
      </div>
    </PlaceDialog>
  );
}
