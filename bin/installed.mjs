// For scripts that need the dependencies but not the built program: tests and checks. Imports only modules of Node.
import { fileURLToPath } from 'node:url';
import { install, isInstalled } from './prepare/install.mjs';
import { withLock } from './prepare/lock.mjs';

/** The project's folder. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** Resolves when the dependencies are installed. Ends the process if the installation fails. */
export async function ensureInstalled() {
  try {
    if (isInstalled(root)) return;
    await withLock(root, async () => {
      if (!isInstalled(root)) await install(root);
    });
  } catch (error) {
    process.stderr.write(`${error.expected ? error.message : error.stack}\n`);
    process.exit(1);
  }
}
