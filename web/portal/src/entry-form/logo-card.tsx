import { useMutation, useQueryClient } from '@tanstack/react-query';
import { executeMutation } from '@vitrine/components/graphql-request';
import { Button } from '@vitrine/components/button';
import { FailureNotice } from '@vitrine/components/failure-notice';
import { useWords } from '@vitrine/components/language';
import { PictureInput } from '@vitrine/components/picture-input';
import { type ReactNode } from 'react';
import { entryKey, useEntry } from '../entry/entry-context.js';
import { SetLogoDocument } from './logo.graphql.js';
import { WORDS } from './words.js';

/** The logo. It can be replaced by a file or a camera picture of the device, and removed. */
export function LogoCard(): ReactNode {
  const words = useWords(WORDS);
  const { entry, canEdit } = useEntry();
  const queries = useQueryClient();
  const setLogo = useMutation({
    mutationFn: (sha256: string | null) =>
      executeMutation(SetLogoDocument, {
        input: { exhibitorId: entry.id, version: entry.version, image: sha256 === null ? null : { sha256 } },
      }),
    // Also after an error, because another user may have changed the entry.
    onSettled: () => queries.invalidateQueries({ queryKey: entryKey(entry.id) }),
  });
  return (
    <section className="card logo-card" aria-labelledby="logo">
      <h2 id="logo">{words.logo}</h2>
      {entry.logo && <img src={entry.logo.url} alt={words.logo} className="logo-picture" />}
      <p className="is-quiet">{words.logoText}</p>
      <FailureNotice error={setLogo.error} />
      {canEdit && (
        <div className="button-row">
          <PictureInput
            label={words.chooseLogo}
            event={entry.event.id}
            onUploaded={({ sha256 }) => setLogo.mutate(sha256)}
          />
          {entry.logo && (
            <Button kind="quiet" icon="trash-2" onPress={() => setLogo.mutate(null)}>
              {words.removeLogo}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}
