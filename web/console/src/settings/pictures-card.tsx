import { AltForm } from '@vitrine/components/alt-form';
import { Button } from '@vitrine/components/button';
import { FailureNotice } from '@vitrine/components/failure-notice';
import { useWords } from '@vitrine/components/language';
import { PictureInput } from '@vitrine/components/picture-input';
import { useChange } from '@vitrine/components/use-change';
import type { ReactNode } from 'react';
import { useEvent } from '../event/event-context.js';
import { type EventSettingsFragment, SetEventImagesDocument } from './settings.graphql.js';
import { WORDS } from './words.js';

type Role = 'logo' | 'picture';

interface PicturesCardProps {
  readonly settings: EventSettingsFragment;
}

/** The logo and the picture of the start page. Each change is saved at once. */
export function PicturesCard({ settings }: PicturesCardProps): ReactNode {
  const words = useWords(WORDS);
  return (
    <section className="card form-rows" aria-labelledby="pictures">
      <h2 id="pictures">{words.pictures}</h2>
      <div className="form-pairs">
        <PicturePart role="logo" settings={settings} />
        <PicturePart role="picture" settings={settings} />
      </div>
    </section>
  );
}

function PicturePart({ role, settings }: PicturesCardProps & { readonly role: Role }): ReactNode {
  const words = useWords(WORDS);
  const { event } = useEvent();
  const saving = useChange(SetEventImagesDocument, ['event-settings', 'event']);
  const image = settings[role];
  const set = (sha256: string | null, alt?: { locale: string; text: string | null }[]): void =>
    saving.mutate({
      input: { eventId: event.id, [role]: sha256 === null ? null : { sha256, ...(alt && { alt }) } },
    });
  return (
    <div className="form-rows" role="group" aria-label={words[role]}>
      <h3>{words[role]}</h3>
      {image ? (
        <img className="event-picture" src={image.url} alt={words[role]} />
      ) : (
        <p className="is-quiet">{words.noPicture}</p>
      )}
      <FailureNotice error={saving.error} />
      <div className="buttons">
        <PictureInput
          label={image ? words.replace : words.upload}
          event={event.id}
          onUploaded={({ sha256 }) => set(sha256)}
        />
        {image && (
          <Button kind="quiet" icon="trash-2" isPending={saving.isPending} onPress={() => set(null)}>
            {words.remove}
          </Button>
        )}
      </div>
      {image && (
        <AltForm
          key={JSON.stringify(image)}
          draft={`${event.id}:${image.sha256}`}
          stored={image.alts}
          locales={event.locales}
          onSave={(changes) => set(image.sha256, changes)}
        />
      )}
    </div>
  );
}
