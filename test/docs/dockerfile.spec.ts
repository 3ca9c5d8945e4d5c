import { readFileSync } from 'node:fs';

interface Package {
  workspaces: string[];
}

describe('the Dockerfile', () => {
  const stages = readFileSync('Dockerfile', 'utf8').split(/^(?=FROM )/m);
  const { workspaces } = JSON.parse(readFileSync('package.json', 'utf8')) as Package;

  // `npm ci` installs no packages of a workspace whose package.json is missing.
  it.each(stages.filter((stage) => stage.includes('npm ci')))(
    'copies each workspace before npm ci (%#)',
    (stage) => {
      const before = stage.slice(0, stage.indexOf('npm ci'));
      expect(
        workspaces.filter((folder) => !before.includes(`COPY ${folder}/package.json ${folder}/`)),
      ).toEqual([]);
    },
  );
});
