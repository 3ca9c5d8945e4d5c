import { createRequire } from 'node:module';
import { documentNamed } from './documents.js';

const { STOREYS } = createRequire(import.meta.url)('../../bin/storeys.cjs') as {
  STOREYS: Readonly<Record<string, readonly (readonly string[])[]>>;
};

it('docs/architecture.md has the storeys that `npm run check` allows', () => {
  const lines = Object.entries(STOREYS).map(([storey, layers]) =>
    layers.length === 0 ? storey : `${storey}: ${layers.map((layer) => layer.join(', ')).join(' ← ')}`,
  );
  expect(documentNamed('docs/architecture.md').text).toContain(`\n${lines.join('\n')}\n`);
});
