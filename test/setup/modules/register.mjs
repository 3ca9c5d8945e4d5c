// For `node --import`: lets Node import the TypeScript of this project.
import { register } from 'node:module';

register('./hooks.mjs', import.meta.url);
