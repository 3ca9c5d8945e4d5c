import { isHatched } from '@vitrine/ui/categories';
import type { ReactNode } from 'react';

/** The colour of a category, as on the plan. */
export function Swatch({ tone }: { readonly tone: number }): ReactNode {
  return <i className={`swatch tone-${tone}${isHatched(tone) ? ' is-hatched' : ''}`} />;
}
