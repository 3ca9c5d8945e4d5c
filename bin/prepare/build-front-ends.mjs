/** Builds the front ends alone, for an image of a container. */
import path from 'node:path';
import { buildFrontEnds, outdatedFrontEnds } from './front-ends.mjs';

const root = path.resolve(import.meta.dirname, '../..');
await buildFrontEnds(root, outdatedFrontEnds(root));
