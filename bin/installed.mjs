// For what needs the dependencies but not the program: tests and checks. Uses nothing but Node.
import { fileURLToPath } from 'node:url';
import { install, isInstalled } from './prepare/install.mjs';
import { withLock } from './prepare/lock.mjs';

/** The project's folder. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** Resolves when the dependencies are there; ends the process if they cannot be. */
export async function installed() {
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
