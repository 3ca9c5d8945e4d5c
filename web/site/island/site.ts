import { copyAddressToLanguageLinks } from './languages.js';
import { startPrinting } from './printing.js';
import { startProgramme } from './programme.js';
import { SavedList } from './saved-list.js';
import { startSavedPage } from './saved-page.js';
import { startSearches } from './search.js';
import { showStars, startStars } from './stars.js';

const saved = new SavedList();
startStars(document, saved);
saved.onOtherTab(() => showStars(document, saved));
startSavedPage(saved);
startSearches();
startProgramme();
startPrinting();
copyAddressToLanguageLinks();
