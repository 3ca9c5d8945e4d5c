import sharp from 'sharp';
import { upload } from '../../build/pictures.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';

describe('small pictures', () => {
  let test: TestCatalog;
  let event: string;

  beforeAll(async () => {
    test = await startTestCatalog();
    event = await test.rows.event();
  });

  afterAll(() => test.close());

  const send = async (width: number, height: number, language: string) => {
    const headers = await test.accounts.signedIn({ role: 'ORGANIZER', event });
    const picture = sharp({ create: { width, height, channels: 3, background: '#0b57d0' } });
    return upload(test.url, event, await picture.png().toBuffer(), {
      ...headers,
      'accept-language': language,
    });
  };

  it.each([
    ['en', 'A picture must have at least 64 pixels on its longer side.'],
    ['zh', '图片的长边至少须有 64 像素。'],
  ])('are rejected below 64 pixels on the longer side: %s', async (language, message) => {
    const [dot, small] = [await send(1, 1, language), await send(63, 63, language)];
    expect(dot).toMatchObject({
      status: 422,
      body: { errors: [{ code: 'INVALID', path: ['file'], message }] },
    });
    expect(small.status).toBe(422);
  });

  it('are accepted if one side has at least 64 pixels', async () => {
    expect([await send(64, 8, 'en'), await send(8, 64, 'en')]).toMatchObject([
      { status: 201 },
      { status: 201 },
    ]);
  });
});
