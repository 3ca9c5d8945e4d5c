import { attribute, html, type Markup } from '../html.js';
import { beginningOf, formatCount } from './texts.js';
import { queryOf } from '../links.js';
import { type Visit, wordsOf } from '../visit.js';
import { type Field, swatch } from './fields.js';
import { icon } from './rows.js';

export interface FilterChoice {
  readonly value: string;
  readonly name: string;
  readonly count?: number | undefined;
  readonly sign?: Markup | undefined;
}

export interface FilterGroup {
  readonly parameter: string;
  readonly label: string;
  readonly choices: readonly FilterChoice[];
}

/** The maximum number of visible choices in a group. A box that opens contains the others. */
const VISIBLE_CHOICES = 12;
const PAGING_PARAMETERS = ['after', 'before'];

/** Addresses of the same list with other filters. */
export class FilterLinks {
  constructor(
    readonly path: string,
    readonly query: URLSearchParams,
  ) {}

  value(parameter: string): string | null {
    return this.query.get(parameter);
  }

  /** The first page with another value of a filter; null removes the filter. */
  withValue(parameter: string, value: string | null): string {
    // A hall belongs to its venue.
    const changes = { [parameter]: value };
    return this.withPage(parameter === 'venue' ? { ...changes, hall: null } : changes);
  }

  /** Chooses a value, or removes it if it is already chosen. */
  withToggledValue(parameter: string, value: string): string {
    return this.withValue(parameter, this.value(parameter) === value ? null : value);
  }

  /** Another page of the list. */
  withPage(changes: Readonly<Record<string, string | null>>): string {
    const parameters = new Map([...this.query].filter(([name]) => !PAGING_PARAMETERS.includes(name)));
    for (const [name, value] of Object.entries(changes)) {
      if (value === null) parameters.delete(name);
      else parameters.set(name, value);
    }
    return `${this.path}${queryOf(Object.fromEntries(parameters))}`;
  }
}

function currentMark(isChosen: boolean): Markup | undefined {
  return attribute('aria-current', isChosen ? 'true' : undefined);
}

/** For phones: the fields in a line that scrolls, and the link to all other filters. */
export function fieldChips(visit: Visit, links: FilterLinks, fields: readonly Field[]): Markup {
  const words = wordsOf(visit);
  const chosenSlug = links.value('category');
  // The chosen field comes first, so that it is visible.
  const orderedFields = [...fields].sort(
    (a, b) => Number(b.slug === chosenSlug) - Number(a.slug === chosenSlug),
  );
  const chips = orderedFields.map(({ slug, name, tone }) => {
    const href = links.withToggledValue('category', slug);
    return html`<a class="chip" href="${href}" ${currentMark(slug === chosenSlug)}
      >${swatch({ tone })}${name}</a
    >`;
  });
  return html`<nav class="chips" aria-label="${words.field}">
    <a class="chip" href="#filters">${icon('list-filter', 18)}${words.filter}</a>
    <a class="chip" href="${links.withValue('category', null)}" ${currentMark(chosenSlug === null)}
      >${words.all}</a
    >
    ${chips}
  </nav>`;
}

/** All filters with their counts, beside the list. On phones a link opens the panel. */
export function filterPanel(visit: Visit, links: FilterLinks, groups: readonly FilterGroup[]): Markup {
  const words = wordsOf(visit);
  const filledGroups = groups.filter(({ choices }) => choices.length > 0);
  return html`<aside class="facets" id="filters" aria-label="${words.filter}">
    ${filledGroups.map((group) => filterGroup(visit, links, group))}
    <a class="button facets-close" href="#main">${words.close}</a>
  </aside>`;
}

function filterGroup(visit: Visit, links: FilterLinks, { parameter, label, choices }: FilterGroup): Markup {
  const items = choices.map(({ value, name, count, sign }) => {
    const href = links.withToggledValue(parameter, value);
    const mark = currentMark(links.value(parameter) === value);
    return html`<li>
      <a href="${href}" ${mark}
        >${sign}<span>${name}</span>${count !== undefined && html`<small>${formatCount(count)}</small>`}</a
      >
    </li>`;
  });
  const [visibleItems, otherItems] = [items.slice(0, VISIBLE_CHOICES), items.slice(VISIBLE_CHOICES)];
  const moreMarkup = html`<details>
    <summary>${wordsOf(visit).moreFilters}</summary>
    <ul>
      ${otherItems}
    </ul>
  </details>`;
  return html`<section>
    <h2>${label}</h2>
    <ul>
      ${visibleItems}
    </ul>
    ${otherItems.length > 0 && moreMarkup}
  </section>`;
}

/** The chosen filters. Each is a link that removes it. */
export function activeFilters(
  visit: Visit,
  links: FilterLinks,
  groups: readonly FilterGroup[],
): Markup | undefined {
  const words = wordsOf(visit);
  const chips = [...groups, { parameter: 'q', label: words.search, choices: [] }].flatMap((group) => {
    const value = links.value(group.parameter);
    if (value === null) return [];
    const name = group.choices.find((choice) => choice.value === value)?.name ?? beginningOf(value, 60);
    return html`<li class="of-${group.parameter}">
      <a class="chip" href="${links.withValue(group.parameter, null)}" aria-label="${words.remove(name)}"
        >${name}${icon('x', 16)}</a
      >
    </li>`;
  });
  if (chips.length === 0) return undefined;
  return html`<ul class="chosen">
    ${chips}
    <li><a class="chip is-clear" href="${links.path}">${words.clearFilters}</a></li>
  </ul>`;
}
