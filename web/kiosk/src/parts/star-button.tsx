import type { JSX } from 'preact';
import { useKiosk } from '../state/kiosk-context.js';
import { MAXIMUM_SAVED } from '../state/visit.js';
import { Icon } from './icon.js';

interface StarButtonProps {
  readonly id: string;
  readonly name: string;
}

/** Saves an exhibitor or a product for the visitor's phone. */
export function StarButton({ id, name }: StarButtonProps): JSX.Element {
  const { visit, change, words } = useKiosk();
  const isSaved = visit.saved.includes(id);
  return (
    <button
      type="button"
      class="star"
      aria-pressed={isSaved}
      aria-label={words.save(name)}
      disabled={!isSaved && visit.saved.length >= MAXIMUM_SAVED}
      onClick={() => change({ toggleSaved: id })}
    >
      <Icon name="star" />
    </button>
  );
}
