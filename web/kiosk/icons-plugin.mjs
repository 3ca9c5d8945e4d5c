/** Leaves icons of the other front ends out of the bundle. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** New icons are part of the bundle until they are listed here. */
const ELSEWHERE = [
  'badge-check bell calendar-plus check chevron-down chevron-left chevron-right chevron-up clock copy door-open',
  'download ellipsis external-link history image languages list-filter mail pencil phone rotate-ccw settings',
  'share-2 space trash-2 upload user',
]
  .join(' ')
  .split(' ');

export const withoutForeignIcons = {
  name: 'icons',
  setup(build) {
    build.onLoad({ filter: /[/\\]ui[/\\]icons\.ts$/ }, ({ path: file }) => {
      const names = ELSEWHERE.map((name) => (/\W/.test(name) ? `'${name}'` : name)).join('|');
      // An entry has one line, or the name alone on the line before its text.
      const entry = new RegExp(`^  (?:${names}):\\s+'.*',\\n`, 'gm');
      return { contents: readFileSync(file, 'utf8').replace(entry, ''), loader: 'ts' };
    });
    build.onEnd(() => {
      const used = ELSEWHERE.filter((name) => isUsed(name, build.initialOptions.absWorkingDir));
      if (used.length > 0)
        throw new Error(`The kiosk uses icons that its build leaves out: ${used.join(', ')}`);
    });
  },
};

function isUsed(name, kiosk) {
  return [path.join(kiosk, 'src'), path.join(kiosk, '../map')].some((folder) =>
    readdirSync(folder, { recursive: true })
      .map((file) => path.join(folder, String(file)))
      .filter((file) => /(?<!\.spec)\.tsx?$/.test(file))
      .some((file) => readFileSync(file, 'utf8').includes(`'${name}'`)),
  );
}
