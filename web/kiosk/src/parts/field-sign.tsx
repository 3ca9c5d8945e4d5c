import { isHatched } from '@vitrine/ui/categories';
import type { JSX } from 'preact';
import type { Field } from '../catalog/fair.js';
import { Icon } from './icon.js';

/** The sign of a field on its colour. */
export function FieldSign({ field }: { readonly field: Field | undefined }): JSX.Element {
  const tone = field === undefined ? '' : ` tone-${field.tone}${isHatched(field.tone) ? ' is-hatched' : ''}`;
  return (
    <span class={`field-sign${tone}`}>
      <Icon name={field?.sign ?? 'shapes'} />
    </span>
  );
}

/** The colour of a field on the plan. */
export function Swatch({ tone }: { readonly tone: number | undefined }): JSX.Element {
  const hatch = tone !== undefined && isHatched(tone) ? ' is-hatched' : '';
  return <span class={`swatch${tone === undefined ? '' : ` tone-${tone}`}${hatch}`} aria-hidden="true" />;
}
