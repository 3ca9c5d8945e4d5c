import { copyAddressToLanguageLinks } from './languages.js';
import { startPrinting } from './printing.js';
import { startProgramme } from './programme.js';
import { SavedList } from './saved-list.js';
import { startCount } from './saved-count.js';
import { startSearches } from './search.js';
import { currentEvent, showStars, startStars } from './stars.js';

const saved = new SavedList();
startStars(document, saved);
saved.onOtherTab(() => showStars(document, saved));
startCount(saved);
const savedPage = document.querySelector<HTMLElement>('[data-saved]');
// Only one page needs its script.
if (savedPage) {
  void import('./saved-page.js').then(({ startSavedPage }) =>
    startSavedPage(savedPage, { event: currentEvent(), saved, startStars }),
  );
}
startSearches();
startProgramme();
startPrinting();
copyAddressToLanguageLinks();

/** The time in milliseconds after the start of a page at which its offline copy may use the network. */
const OFFLINE_MS = 1000;
// Saving alone sends nothing: the copy begins on the next page.
const isWanted = saved.idsOf(currentEvent()).length > 0;

// Pages without HTTPS have no service workers.
if ('serviceWorker' in navigator) {
  setTimeout(() => {
    if (!isWanted && !navigator.serviceWorker.controller && !document.querySelector('[data-saved]')) return;
    void import('./offline.js').then(({ startOffline }) => startOffline({ isWanted }));
  }, OFFLINE_MS);
}
