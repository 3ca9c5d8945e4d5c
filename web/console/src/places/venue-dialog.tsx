import { ChoiceInput } from '@vitrine/components/choice-input';
import { useWords } from '@vitrine/components/language';
import { suggestedSlug } from '@vitrine/components/suggested-slug';
import { TextInput } from '@vitrine/components/text-input';
import { TextsInput } from '@vitrine/components/texts-input';
import type { ReactNode } from 'react';
import { useEvent } from '../event/event-context.js';
import { PlaceDialog } from './place-dialog.js';
import type { EditedVenueFragment, VenueRole } from './places.graphql.js';
import { useVenueForm } from './use-place-form.js';
import { WORDS } from './words.js';

interface VenueDialogProps {
  /** Undefined for a new venue. */
  readonly venue: EditedVenueFragment | undefined;
  /** The first venue of an event is its main one. */
  readonly isFirst: boolean;
  readonly onClose: () => void;
}

const ROLES: readonly VenueRole[] = ['MAIN', 'BRANCH', 'SIDE', 'OVERSEAS', 'ONLINE'];
const TEXTS = ['name', 'shortName', 'city', 'address'] as const;

/** The form of a venue. */
export function VenueDialog({ venue, isFirst, onClose }: VenueDialogProps): ReactNode {
  const words = useWords(WORDS);
  const { event } = useEvent();
  const form = useVenueForm(venue, isFirst ? 'MAIN' : 'BRANCH');
  const { values, set, errorAt } = form;
  return (
    <PlaceDialog
      title={venue ? words.editVenue(venue.name) : words.newVenue}
      form={form}
      isNew={!venue}
      onClose={onClose}
    >
      {TEXTS.map((field) => (
        <TextsInput
          key={field}
          label={words[field]}
          locales={event.locales}
          texts={values[field]}
          onChange={(texts) =>
            set({
              [field]: texts,
              ...(field === 'name' && !venue && { slug: suggestedSlug(values.name, texts, values.slug) }),
            })
          }
          errorAt={(locale) => errorAt(`${field}.${locale}`)}
          isRequired={field === 'name'}
          maxLength={field === 'shortName' ? 40 : 500}
        />
      ))}
      <div className="form-pairs">
        <ChoiceInput
          label={words.role}
          value={values.role}
          choices={ROLES.map((value) => ({ value, label: words.roles[value] }))}
          onChange={(role) => set({ role })}
          error={errorAt('role')}
        />
        <TextInput
          label={words.slug}
          hint={words.slugHint}
          value={values.slug}
          onChange={(slug) => set({ slug })}
          error={errorAt('slug')}
          isRequired
        />
        {(['latitude', 'longitude'] as const).map((field) => (
          <TextInput
            key={field}
            label={words[field]}
            inputMode="decimal"
            value={values[field]}
            onChange={(text) => set({ [field]: text })}
            error={errorAt(field)}
          />
        ))}
      </div>
    </PlaceDialog>
  );
}
