import { createApiKeyToken, isApiKeyToken } from './api-key-token.js';

describe('an API key', () => {
  it('is unique and has the form that secret scanners search', () => {
    const keys = Array.from({ length: 100 }, createApiKeyToken);
    for (const key of keys) expect(key).toMatch(/^exk_live_[0-9A-Za-z]{36}$/);
    expect(new Set(keys).size).toBe(100);
  });

  it('is recognized by its checksum', () => {
    expect(isApiKeyToken(createApiKeyToken())).toBe(true);
  });

  it.each([9, 20, 38, 44])('is rejected with another character at position %d', (place) => {
    const key = createApiKeyToken();
    const other = key[place] === 'x' ? 'y' : 'x';
    expect(isApiKeyToken(key.slice(0, place) + other + key.slice(place + 1))).toBe(false);
  });

  it.each(['', 'exk_live_', 'exk_test_000000000000000000000000000000000000'])('is not %j', (text) => {
    expect(isApiKeyToken(text)).toBe(false);
  });
});
