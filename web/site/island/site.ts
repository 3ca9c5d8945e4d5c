import { copyAddressToLanguageLinks } from './languages.js';
import { startPrinting } from './printing.js';
import { startProgramme } from './programme.js';
import { SavedList } from './saved-list.js';
import { startSavedPage } from './saved-page.js';
import { startSearches } from './search.js';
import { currentEvent, showStars, startStars } from './stars.js';

const saved = new SavedList();
startStars(document, saved);
saved.onOtherTab(() => showStars(document, saved));
startSavedPage(saved);
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
