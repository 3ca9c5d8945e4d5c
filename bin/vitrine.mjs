import { prepare } from './prepare.mjs';

await prepare({ hasFrontEnds: false });
// Stack traces name the sources, not the bundle.
process.setSourceMapsEnabled(true);
await import('../dist/bundle/cli.js');
