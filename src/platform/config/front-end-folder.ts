import path from 'node:path';

/** `src` itself, or `dist/src` of a built server. */
const SOURCES = path.resolve(import.meta.dirname, '../..');

/** The folder of a built front end, `web/{name}/dist` of the project, as an absolute path. */
export function frontEndFolder(name: 'site' | 'kiosk'): string {
  const above = path.dirname(SOURCES);
  const project = path.basename(above) === 'dist' ? path.dirname(above) : above;
  return path.join(project, 'web', name, 'dist');
}
