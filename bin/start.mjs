import { prepare } from './prepare.mjs';

await prepare();
// Stack traces name the sources, not the bundle.
process.setSourceMapsEnabled(true);
await import('../dist/bundle/main.js');
