import { startStars } from './stars.js';

startStars();
