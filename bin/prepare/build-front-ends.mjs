/** Builds only the front ends, for a container image. */
import path from 'node:path';
import { buildFrontEnds, outdatedFrontEnds } from './front-ends.mjs';

const root = path.resolve(import.meta.dirname, '../..');
await buildFrontEnds(root, outdatedFrontEnds(root));
