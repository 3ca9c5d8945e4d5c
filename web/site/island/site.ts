import { startProgramme } from './programme.js';
import { startSearches } from './search.js';
import { startStars } from './stars.js';

startStars();
startSearches();
startProgramme();
