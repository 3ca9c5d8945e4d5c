import { logoMarkup } from '@vitrine/ui/parts';
import type { JSX } from 'preact';
import { Markup } from '../parts/markup.js';
import type { Words } from '../words.js';

/** Before the first copy of the catalog is complete. */
export function LoadingScreen({ words }: { readonly words: Words }): JSX.Element {
  return (
    <main class="pairing band">
      <Markup class="pairing-logo" text={logoMarkup(26)} />
      <section class="pairing-card" role="status">
        <h1>{words.loading}</h1>
        <p>{words.loadingHint}</p>
      </section>
    </main>
  );
}
