import { AltForm } from '@vitrine/components/alt-form';
import { executeMutation } from '@vitrine/components/graphql-request';
import { Button } from '@vitrine/components/button';
import { FailureNotice } from '@vitrine/components/failure-notice';
import { useWords } from '@vitrine/components/language';
import { PictureInput } from '@vitrine/components/picture-input';
import type { ReactNode } from 'react';
import { useEvent } from '../event/event-context.js';
import { useExhibitor } from '../exhibitor/exhibitor-context.js';
import { SetExhibitorLogoDocument } from '../exhibitor/exhibitor.graphql.js';
import { useExhibitorChange } from '../exhibitor/use-exhibitor-change.js';
import { WORDS } from '../exhibitor/words.js';

/** The logo with its alternative text in all languages, and buttons to upload, replace and remove it. */
export function LogoCard(): ReactNode {
  const words = useWords(WORDS);
  const { event, rights } = useEvent();
  const { exhibitor } = useExhibitor();
  const { logo } = exhibitor;
  const saving = useExhibitorChange();
  const set = (sha256: string | null, alt?: { locale: string; text: string | null }[]): void =>
    saving.mutate(() => {
      const image = sha256 === null ? null : { sha256, ...(alt && { alt }) };
      const input = { exhibitorId: exhibitor.id, version: exhibitor.version, image };
      return executeMutation(SetExhibitorLogoDocument, { input });
    });
  return (
    <section className="card form-rows" aria-labelledby="logo">
      <h2 id="logo">{words.logo}</h2>
      {logo ? (
        <img className="logo-picture" src={logo.url} alt={words.logoOf(exhibitor.name)} />
      ) : (
        <p className="is-quiet">{words.noLogo}</p>
      )}
      <FailureNotice error={saving.error} />
      {rights.canManage && (
        <div className="card-buttons">
          <PictureInput
            label={logo ? words.replaceLogo : words.uploadLogo}
            event={event.id}
            onUploaded={({ sha256 }) => set(sha256)}
          />
          {logo && (
            <Button kind="quiet" icon="trash-2" isDisabled={saving.isPending} onPress={() => set(null)}>
              {words.removeLogo}
            </Button>
          )}
        </div>
      )}
      {rights.canManage && logo && (
        <AltForm
          // After a save, the key makes the form start from the saved texts.
          key={JSON.stringify(logo)}
          draft={`${exhibitor.id}:${logo.sha256}`}
          stored={logo.alts}
          locales={event.locales}
          onSave={(changes) => set(logo.sha256, changes)}
        />
      )}
    </section>
  );
}
