import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { COMMANDS } from '../../src/commands.js';
import { readConfig } from '../../src/platform/config/config.js';

interface Service {
  image?: string;
  command?: string[];
  env_file?: { path: string; required: boolean }[];
  environment: Record<string, string | number>;
  volumes?: string[];
  depends_on?: Record<string, { condition: string }>;
}

/** Values of the container, which the file of settings cannot change. */
const OF_CONTAINER = ['DATABASE_URL', 'HOST', 'PORT', 'DATA_DIR', 'POSTGRES_PASSWORD'];

describe('docker-compose.yml', () => {
  const { services } = parse(readFileSync('docker-compose.yml', 'utf8')) as {
    services: Record<'database' | 'migrate' | 'app', Service>;
  };
  const { database, migrate, app } = services;
  const userOf = ({ environment }: Service) =>
    /^postgresql:\/\/(\w+):/.exec(String(environment.DATABASE_URL))?.[1];

  it('passes all settings of .env to the application, except those of the container', () => {
    expect(app.env_file).toEqual([{ path: '.env', required: false }]);
    expect(Object.keys(app.environment).toSorted()).toEqual(OF_CONTAINER.toSorted());
  });

  it('gives the application valid settings beside those of .env.example', () => {
    const example = [...readFileSync('.env.example', 'utf8').matchAll(/^([A-Z_]+)=(.*)$/gm)];
    const settings = Object.fromEntries(example.map(([, name = '', value = '']) => [name, value]));
    const fixed = Object.entries(app.environment).map(([name, value]) => [
      name,
      String(value).replaceAll(/\$\{\w+\}/g, 'abc'),
    ]);
    const config = readConfig({ ...settings, ...(Object.fromEntries(fixed) as Record<string, string>) });
    expect(config).toMatchObject({ host: '0.0.0.0', port: 3000, dataDir: '/data' });
  });

  it('runs the application with another role than that of the owner, whose password it does not get', () => {
    expect([userOf(migrate), userOf(app)]).toEqual([database.environment.POSTGRES_USER, 'vitrine_app']);
    expect(JSON.stringify(app.environment)).not.toContain('${POSTGRES_PASSWORD');
    expect(database.volumes).toContain(
      './docker/application-role.sql:/docker-entrypoint-initdb.d/application-role.sql:ro',
    );
    expect(readFileSync('docker/application-role.sql', 'utf8')).toContain('create role vitrine_app login');
  });

  it('migrates once as the owner before the application starts', () => {
    const [program, file, ...words] = migrate.command ?? [];
    expect([program, file, words]).toEqual([
      'node',
      'dist/bundle/cli.js',
      ['migrate', '--grant-to', 'vitrine_app'],
    ]);
    expect(COMMANDS.map(({ name }) => name)).toContain(words[0]);
    expect(app.depends_on?.migrate).toEqual({ condition: 'service_completed_successfully' });
    expect(migrate.image).toBe(app.image);
  });
});
