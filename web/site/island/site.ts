import { startProgramme } from './programme.js';
import { SavedList } from './saved-list.js';
import { startSavedPage } from './saved-page.js';
import { startSearches } from './search.js';
import { startStars } from './stars.js';

const saved = new SavedList();
startStars(document, saved);
startSavedPage(saved);
startSearches();
startProgramme();
