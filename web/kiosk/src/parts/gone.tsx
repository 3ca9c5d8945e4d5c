import type { JSX } from 'preact';
import { useKiosk } from '../state/kiosk-context.js';

/** The text for an object that was removed from the catalog while its page was open or saved. */
export function Gone({ text }: { readonly text: string }): JSX.Element {
  const { words, go } = useKiosk();
  return (
    <div class="gone">
      <h1>{text}</h1>
      <button type="button" class="button is-main" onClick={() => go({ at: 'list' })}>
        {words.toList}
      </button>
    </div>
  );
}
