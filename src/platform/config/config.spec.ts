import { readConfig } from './config.js';

describe('the configuration', () => {
  it('requires no variable', () => {
    const config = readConfig({});
    expect(config).toMatchObject({ port: 3000, host: '127.0.0.1', databasePoolSize: 10, logLevel: 'info' });
    expect(config.databaseUrl).toBeUndefined();
    expect(config.drainDelayMs).toBe(0);
  });

  it('treats an empty variable as absent', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: '' })).toMatchObject({ port: 3000 });
  });

  it('lists all wrong variables at once, without their values', () => {
    const wrong = {
      PORT: 'eighty',
      DATABASE_URL: 'mysql://root:secret@db/x',
      DATABASE_POOL_SIZE: '0',
      SAMPLE_DATA: 'perhaps',
      LOG_LEVEL: 'loud',
      CORS_ORIGINS: 'https://kiosk.example/path',
      PUBLIC_URL: 'vitrine',
    };
    const message = failureOf(wrong);
    for (const name of Object.keys(wrong)) expect(message).toContain(name);
    expect(message).not.toContain('secret');
    expect(message).not.toContain('eighty');
  });

  it.each([
    ['DATABSE_URL', 'DATABASE_URL'],
    ['DATABASE_URI', 'DATABASE_URL'],
    ['PUBLIC_ULR', 'PUBLIC_URL'],
    ['CORS_ORIGIN', 'CORS_ORIGINS'],
    ['smtp_url', 'SMTP_URL'],
    ['TRUSTEDPROXIES', 'TRUSTED_PROXIES'],
    ['TRUSTED_PROXY', 'TRUSTED_PROXIES'],
  ])('refuses the misspelt setting %s without its value', (name, setting) => {
    const message = failureOf({ [name]: 'secret' });
    expect(message).toContain(`${name} is not a setting: did you mean ${setting}?`);
    expect(message).not.toContain('secret');
  });

  it('ignores the variables of other programs', () => {
    const others = {
      HOSTNAME: 'fair',
      DATABASE_PORT: 'tcp://10.0.0.1:5432',
      AWS_DEFAULT_REGION: 'eu-west-1',
      POSTGRES_PASSWORD: 'secret',
      // Beside the setting that it resembles.
      DATABASE_URI: 'postgresql://other',
      DATABASE_URL: 'postgresql://u:p@db/x',
    };
    expect(readConfig(others)).toMatchObject({ databaseUrl: 'postgresql://u:p@db/x' });
  });

  it.each(['https://fair.example/vitrine', 'https://fair.example?a', 'https://u:p@fair.example'])(
    'refuses the public address %s, because all pages are at the root',
    (PUBLIC_URL) => {
      expect(failureOf({ PUBLIC_URL })).toContain(
        'PUBLIC_URL must be an http or https address without a path',
      );
    },
  );

  it.each(['https://fair.example', 'https://fair.example/', 'http://192.0.2.1:8080'])(
    'accepts the public address %s',
    (PUBLIC_URL) => {
      expect(readConfig({ PUBLIC_URL }).publicUrl).toBe(PUBLIC_URL);
    },
  );

  it('delays the drain for a load balancer only with an external database', () => {
    expect(readConfig({ DATABASE_URL: 'postgresql://u:p@db/x' }).drainDelayMs).toBe(5000);
    expect(readConfig({ DATABASE_URL: 'postgresql://u:p@db/x', DRAIN_DELAY_MS: '10' }).drainDelayMs).toBe(10);
  });

  it('splits origins at commas', () => {
    const origins = 'https://a.example, http://localhost:5173';
    expect(readConfig({ CORS_ORIGINS: origins }).corsOrigins).toEqual([
      'https://a.example',
      'http://localhost:5173',
    ]);
  });
});

function failureOf(environment: NodeJS.ProcessEnv): string {
  try {
    readConfig(environment);
  } catch (error) {
    return String(error);
  }
  throw new Error('The configuration was accepted.');
}

describe('the storage of pictures', () => {
  const keys = { AWS_ACCESS_KEY_ID: 'key', AWS_SECRET_ACCESS_KEY: 'secret' };

  it('is the data folder, unless a bucket is configured', () => {
    expect(readConfig(keys).mediaBucket).toBeUndefined();
  });

  it.each([
    { url: 's3://pictures', address: 'https://s3.us-east-1.amazonaws.com/pictures', region: 'us-east-1' },
    {
      url: 's3://pictures/a/b/?region=eu-west-1',
      address: 'https://s3.eu-west-1.amazonaws.com/pictures/a/b',
      region: 'eu-west-1',
    },
    {
      url: 's3://pictures/a?endpoint=http://storage:9000/',
      address: 'http://storage:9000/pictures/a',
      region: 'us-east-1',
    },
  ])('is $address for $url', ({ url, address, region }) => {
    expect(readConfig({ ...keys, MEDIA_URL: url }).mediaBucket).toMatchObject({ address, region });
  });

  it('uses the region of the environment if the URL has none', () => {
    const environment = { ...keys, MEDIA_URL: 's3://pictures', AWS_REGION: 'cn-north-1' };
    expect(readConfig(environment).mediaBucket).toMatchObject({ region: 'cn-north-1' });
  });

  it.each([
    'https://storage/pictures',
    's3://',
    's3://key:secret@pictures',
    's3://pictures?endpoint=storage',
  ])('rejects %s', (url) => {
    expect(failureOf({ ...keys, MEDIA_URL: url })).toContain('MEDIA_URL must be an address');
  });

  it('requires the keys of the bucket', () => {
    expect(failureOf({ MEDIA_URL: 's3://pictures' })).toContain('AWS_SECRET_ACCESS_KEY');
  });
});
