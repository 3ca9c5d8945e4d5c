import { html, type Markup, type Part } from '../html.js';

/** What a fact is about and its value; absent values are not shown. */
export type Fact = readonly [term: string, value: Part];

/** Short facts about an object, as terms with their values. */
export function factList(facts: readonly Fact[]): Markup | undefined {
  const known = facts.filter(([, value]) => value !== undefined && value !== null && value !== '');
  if (known.length === 0) return undefined;
  return html`<dl class="facts">
    ${known.map(
      ([term, value]) =>
        html`<div>
          <dt>${term}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`;
}
