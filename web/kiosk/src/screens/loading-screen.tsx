import type { Catalog } from '@vitrine/client';
import { logoMarkup } from '@vitrine/ui/parts';
import type { JSX } from 'preact';
import { Markup } from '../parts/markup.js';
import { useCatalogStatus } from '../state/catalog-status.js';
import type { Words } from '../words.js';

interface LoadingScreenProps {
  readonly words: Words;
  readonly catalog: Catalog;
}

/** Shown before the first copy of the catalog is complete. The staff see the reason of a delay. */
export function LoadingScreen({ words, catalog }: LoadingScreenProps): JSX.Element {
  const { error } = useCatalogStatus(catalog);
  return (
    <main class="pairing band">
      <Markup class="pairing-logo" text={logoMarkup(26)} />
      <section class="pairing-card" role="status">
        <h1>{words.loading}</h1>
        <p>{words.loadingHint}</p>
        {error instanceof Error && (
          <div class="pairing-report">
            <p>{words.loadingFailed}</p>
            <p lang="en">{error.message}</p>
          </div>
        )}
      </section>
    </main>
  );
}
