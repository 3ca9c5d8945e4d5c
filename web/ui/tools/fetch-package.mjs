/** A package from npm in a folder of its own, so that what only a tool needs is no dependency. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Calls `use` with the `node_modules` that holds the packages, then removes them. */
export async function withPackages(packages, use) {
  const folder = mkdtempSync(path.join(tmpdir(), 'vitrine-tool-'));
  try {
    const options = ['--prefix', folder, '--no-save', '--ignore-scripts', '--no-audit', '--no-fund'];
    execFileSync('npm', ['install', ...options, ...packages], { stdio: 'inherit' });
    return await use(path.join(folder, 'node_modules'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
