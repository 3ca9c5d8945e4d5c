import { readFileSync } from 'node:fs';

interface Package {
  workspaces: string[];
}

describe('the Dockerfile', () => {
  const stages = readFileSync('Dockerfile', 'utf8').split(/^(?=FROM )/m);
  const { workspaces } = JSON.parse(readFileSync('package.json', 'utf8')) as Package;

  // `npm ci` installs no packages of a workspace whose package.json is missing.
  it('copies each workspace before npm ci', () => {
    const parts = stages.filter((stage) => stage.includes('npm ci'));
    expect(parts.length).toBeGreaterThan(0);
    const missing = parts.flatMap((stage) => {
      const before = stage.slice(0, stage.indexOf('npm ci'));
      return workspaces.filter((folder) => !before.includes(`COPY ${folder}/package.json ${folder}/`));
    });
    expect(missing).toEqual([]);
  });
});
