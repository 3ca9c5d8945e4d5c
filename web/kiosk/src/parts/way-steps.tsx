import { stepIcon, stepText } from '@vitrine/map/steps';
import type { JSX } from 'preact';
import type { Walk } from '@vitrine/map/walk';
import { useKiosk } from '../state/kiosk-context.js';
import { Icon } from './icon.js';

/** The steps of the way in words. */
export function WaySteps({ way }: { readonly way: Walk }): JSX.Element {
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
