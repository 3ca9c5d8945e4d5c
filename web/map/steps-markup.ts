import type { Language } from '@vitrine/ui/language';
import { escapeMarkup } from '@vitrine/ui/markup';
import { type Step, stepIcon, stepText } from './steps.js';

/** The items of a list of steps. Their icons are symbols of the page, whose ids are the names of the icons. */
export function stepsMarkup(steps: readonly Step[], language: Language): string {
  return steps
    .map(
      (step) =>
        `<li><svg class="icon" width="24" height="24" aria-hidden="true"><use href="#${stepIcon(step)}"/></svg>` +
        `${escapeMarkup(stepText(step, language))}</li>`,
    )
    .join('');
}
