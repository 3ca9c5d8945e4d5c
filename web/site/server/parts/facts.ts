import { html, type Markup, type Part } from '../html.js';

/** A term and its value. Absent values are not shown. */
export type Fact = readonly [term: string, value: Part];

/** Short facts about an object, as terms with their values. */
export function factList(facts: readonly Fact[]): Markup | undefined {
  const filledFacts = facts.filter(([, value]) => value !== undefined && value !== null && value !== '');
  if (filledFacts.length === 0) return undefined;
  return html`<dl class="facts">
    ${filledFacts.map(
      ([term, value]) =>
        html`<div>
          <dt>${term}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`;
}
