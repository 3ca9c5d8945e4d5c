import { stepIcon, stepText } from '@vitrine/map/steps';
import type { JSX } from 'preact';
import type { Way } from '../catalog/ways.js';
import { useKiosk } from '../state/kiosk-context.js';
import { Icon } from './icon.js';

/** The steps of the way in words. */
export function WaySteps({ way }: { readonly way: Way }): JSX.Element {
  const { words, visit } = useKiosk();
  return (
    <ol class="steps" aria-label={words.theWay}>
      {way.steps.map((step, index) => (
        <li key={index}>
          <Icon name={stepIcon(step)} />
          {stepText(step, visit.language)}
        </li>
      ))}
    </ol>
  );
}
