import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

export async function install() {
  if (existsSync('node_modules/.package-lock.json')) return;
  spawnSync('npm', ['ci'], { stdio: 'inherit' });
}
