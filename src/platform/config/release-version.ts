import { readFileSync } from 'node:fs';
import path from 'node:path';
import { PROJECT_FOLDER } from './project-folder.js';

/** The version of this release, `1.0.0`, from `package.json`. */
export function releaseVersion(): string {
  const text = readFileSync(path.join(PROJECT_FOLDER, 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
