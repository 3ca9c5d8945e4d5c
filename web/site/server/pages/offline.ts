import { COPIED_FILES, SERVICE_WORKER } from '../assets.js';
import { html } from '../html.js';
import { renderPage } from '../page-frame.js';
import type { PageResult } from '../page-result.js';
import { searchForm } from '../parts/search-form.js';
import { type Visit, wordsOf } from '../visit.js';
import { daysOf } from './programme.js';

/** The script that answers pages without a network. A preview has none, because nothing of it may be stored. */
export function workerFile({ isPreview }: Visit): PageResult {
  return isPreview
    ? undefined
    : { body: `importScripts(${JSON.stringify(SERVICE_WORKER)})`, type: 'text/javascript' };
}

/**
 * The addresses that every offline copy of the event contains, most useful first: its pages, and the files of pages. The
 * browser adds the saved objects, which only it has.
 */
export function copyList({ isPreview, event, links }: Visit): PageResult {
  if (isPreview) return undefined;
  const halls = event.venues.flatMap(({ slug, halls: ofVenue }) =>
    ofVenue.map(({ code }) => links.hall(slug, code)),
  );
  const pages = [
    ...[
      links.path('/offline'),
      links.path('/saved'),
      links.search,
      links.path('/map'),
      links.home,
      links.about,
    ],
    ...halls.flatMap((hall) => [hall, `${hall}?part=floor`]),
    links.programme(),
    ...daysOf(event).map((on) => links.programme({ on })),
  ];
  return { body: JSON.stringify({ pages, files: COPIED_FILES }), type: 'application/json' };
}

/** The page in place of one that the offline copy does not contain. */
export function offlinePage(visit: Visit): PageResult {
  const { offlineTitle, offlineText } = wordsOf(visit);
  return renderPage(visit, {
    title: offlineTitle,
    isListed: false,
    main: [
      // The script shows in it what the copy contains about the object of the address.
      html`<div data-uncopied>
        <div class="wrap head">
          <h1>${offlineTitle}</h1>
          <p class="lead">${offlineText}</p>
        </div>
        <div class="wrap"></div>
      </div>`,
      searchForm(visit),
    ],
  });
}
