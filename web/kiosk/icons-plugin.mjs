/** Leaves icons out of the bundle that only other front ends use. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const web = path.resolve(import.meta.dirname, '..');
/** An icon of the list: one line, or its name alone on the line before its shapes. */
const ENTRY = /^ {2}'?([\w-]+)'?:\s+'.*',\n/gm;
/** A quoted word that can be the name of an icon: neither a class nor a property. */
const QUOTED = /(?<!class=)['"]([a-z\d-]+)['"](?! in\b)/g;

/** The texts in which an icon has its name in quotes: the kiosk, the plan, and the signs of categories. */
function sources() {
  const folders = ['kiosk/src', 'map'].flatMap((folder) =>
    readdirSync(path.join(web, folder), { recursive: true }).map((file) =>
      path.join(web, folder, String(file)),
    ),
  );
  const files = folders.filter((file) => /(?<!\.spec)\.tsx?$/.test(file));
  return [...files, path.join(web, 'ui/categories.ts')].map((file) => readFileSync(file, 'utf8')).join('\n');
}

export const withoutForeignIcons = {
  name: 'icons',
  setup(build) {
    build.onLoad({ filter: /[/\\]ui[/\\]icons\.ts$/ }, ({ path: file }) => {
      const names = new Set([...sources().matchAll(QUOTED)].map(([, name]) => name));
      const contents = readFileSync(file, 'utf8').replace(ENTRY, (entry, name) =>
        names.has(name) ? entry : '',
      );
      return { contents, loader: 'ts' };
    });
  },
};
