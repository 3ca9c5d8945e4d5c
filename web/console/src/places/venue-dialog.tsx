import { ChoiceInput } from '@vitrine/components/choice-input';
import { formFields } from '@vitrine/components/form-fields';
import { useWords } from '@vitrine/components/language';
import { namedWithSlug } from '@vitrine/components/suggested-slug';
import { choicesOf } from '@vitrine/components/tables';
import { TextInput } from '@vitrine/components/text-input';
import { TextsInput } from '@vitrine/components/texts-input';
import type { ReactNode } from 'react';
import { UPDATE_VENUE } from '@vitrine/ui/bounds';
import { useEvent } from '../event/event-context.js';
import { HoursInput } from './hours-input.js';
import { PlaceDialog } from './place-dialog.js';
import type { EditedVenueFragment, VenueRole } from './places.graphql.js';
import { useVenueForm } from './use-place-form.js';
import { WORDS } from './words.js';

interface VenueDialogProps {
  /** Undefined for a new venue. */
  readonly venue: EditedVenueFragment | undefined;
  /** The number of existing venues. The first venue of an event is its main one. */
  readonly siblingCount: number;
  readonly onClose: () => void;
}

const TEXTS = ['name', 'shortName', 'city', 'address'] as const;

/** The form of a venue. */
export function VenueDialog({ venue, siblingCount: others, onClose }: VenueDialogProps): ReactNode {
  const words = useWords(WORDS);
  const { event } = useEvent();
  const form = useVenueForm(venue, others === 0 ? 'MAIN' : 'BRANCH');
  const { values, set } = form;
  const { field, texts } = formFields(values, set, form.errorAt, UPDATE_VENUE);
  return (
    <PlaceDialog
      title={venue ? words.editVenue(venue.name) : words.newVenue}
      form={form}
      isNew={!venue}
      isWide
      onClose={onClose}
    >
      {TEXTS.map((name) => (
        <TextsInput
          key={name}
          label={words[name]}
          locales={event.locales}
          {...texts(name)}
          {...(name === 'name' && !venue && { onChange: namedWithSlug(values, 'venue', others + 1, set) })}
          isRequired={name === 'name'}
        />
      ))}
      <TextsInput label={words.description} locales={event.locales} {...texts('description')} rows={3} />
      <HoursInput hours={values.hours} onChange={(hours) => set({ hours })} errorAt={form.errorAt} />
      <div className="form-pairs">
        <ChoiceInput label={words.role} {...field('role')} choices={choicesOf<VenueRole>(words.roles)} />
        <TextInput label={words.slug} hint={words.slugHint} {...field('slug')} isRequired />
        {(['latitude', 'longitude'] as const).map((name) => (
          <TextInput key={name} label={words[name]} inputMode="decimal" {...field(name)} />
        ))}
      </div>
    </PlaceDialog>
  );
}
