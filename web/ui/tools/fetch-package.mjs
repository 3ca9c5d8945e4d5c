/** Installs npm packages into a temporary folder, so that packages for a single tool are no dependencies. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Calls `use` with the `node_modules` that contains the packages, then removes it. */
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
