import { decodeText } from './text-encoding.js';

/** The bytes of hexadecimal digits. */
const hex = (text: string) => Buffer.from(text.replace(/\s/g, ''), 'hex');
const read = (bytes: Uint8Array) => {
  const { text, encoding } = decodeText(bytes);
  return [encoding.name, text];
};
/** The bytes of a text in an encoding with one byte per character. */
const bytesOf = (text: string, encoding: string) => {
  const decoder = new TextDecoder(encoding);
  const characters = Array.from({ length: 256 }, (_, byte) => decoder.decode(Uint8Array.of(byte)));
  return Buffer.from(Array.from(text, (character) => characters.indexOf(character)));
};
const latin1 = (text: string) => Buffer.from(text, 'latin1');

describe('the encoding of a text', () => {
  it.each([
    ['UTF-8', Buffer.from('展商,国家'), 'utf-8', '展商,国家'],
    ['UTF-16 with a mark', Buffer.from('\uFEFFMüller;A1', 'utf16le'), 'utf-16le', 'Müller;A1'],
    ['UTF-16 without a mark', Buffer.from('Company;Stand', 'utf16le'), 'utf-16le', 'Company;Stand'],
    [
      'UTF-16 of few ASCII characters',
      Buffer.from('会社名\n株式会社トヨタ', 'utf16le'),
      'utf-16le',
      '会社名\n株式会社トヨタ',
    ],
    [
      'Shift_JIS',
      hex('89ef8ed096bc2c8d910a8a948eae89ef8ed083678388835e'),
      'shift_jis',
      '会社名,国\n株式会社トヨタ',
    ],
    [
      'EUC-KR',
      hex('c8b8bbe7b8ed2cb1b9b0a10abbefbcbac0fcc0da20c1d6bdc4c8b8bbe7'),
      'euc-kr',
      '회사명,국가\n삼성전자 주식회사',
    ],
    ['GB 18030', hex('b9abcbbec3fbb3c62cb9fabcd20abcd7b9abcbbe'), 'gb18030', '公司名称,国家\n甲公司'],
  ])('is detected for %s', (_what, bytes, encoding, text) => {
    expect(read(bytes)).toEqual([encoding, text]);
  });

  it.each([
    [
      'windows-1250',
      '4669726d613b4d696173746f0aa3f3647a6b613b57726f63b361770a',
      'Firma;Miasto\nŁódzka;Wrocław\n',
    ],
    [
      'windows-1251',
      '436f6d70616e792c436974790ac3e0e7eff0eeec2ccceef1eae2e00a',
      'Company,City\nГазпром,Москва\n',
    ],
    ['windows-1254', '436f6d70616e792c436974790adefe657265662cdd7a6d69720a', 'Company,City\nŞşeref,İzmir\n'],
    ['windows-1253', '436f6d70616e790ac1e8deede10a', 'Company\nΑθήνα\n'],
    ['euc-kr', '436f6d70616e792c436974790abbefbcbac0fcc0da2cbcadbfef0a', 'Company,City\n삼성전자,서울\n'],
    ['big5', '436f6d70616e790ab5d8bad3b9712cb8a30a', undefined],
    ['shift_jis', '436f6d70616e792c436974790a835c836a815b2c938c8b9e0a', 'Company,City\nソニー,東京\n'],
  ])('is %s for one row', (encoding, bytes, text) => {
    const [name, decoded] = read(hex(bytes));
    expect([name, decoded]).toEqual([encoding, text ?? decoded]);
  });

  it('has alternatives with a word, if another encoding shows letters of another language', () => {
    expect(decodeText(hex('436974790add7a6d69720a')).encoding).toMatchObject({
      name: 'windows-1254',
      alternatives: [{ name: 'windows-1252', here: 'İzmir', sample: 'Ýzmir' }],
    });
    expect(decodeText(latin1('Firma;Land\nMüller;Österreich\n')).encoding).not.toHaveProperty('alternatives');
  });

  it.each([
    ['iso-8859-2', 'Škoda,Plzeň\nŚląsk,Łódź\n'],
    ['koi8-r', 'ООО Газпром,Москва\n'],
    ['macintosh', 'Müller,Köln\nBäcker,Zürich\n'],
    ['macintosh', 'Café,Orléans\n'],
    ['windows-1250', 'Škoda,Plzeň\nŚląsk,Łódź\n'],
    ['windows-1251', 'ООО Газпром,Москва\n'],
    ['windows-1252', 'Acme®,Müller\nCafé,Orléans\n'],
  ])('is %s for %j, without a doubt', (encoding, text) => {
    const bytes = bytesOf(text, encoding);
    expect(read(bytes)).toEqual([encoding, text]);
    expect(decodeText(bytes).encoding).not.toHaveProperty('alternatives');
    expect(decodeText(bytes, encoding).text).toBe(text);
  });

  it.each([
    ['windows-1251', 'koi8-r', 'збъртпн', 'ГАЗПРОМ'],
    ['windows-1250', 'macintosh', 'Kšln', 'Köln'],
    ['windows-1252', 'iso-8859-2', 'Crème', 'Crčme'],
  ])('is %s and perhaps %s for letters that both have', (name, other, here, sample) => {
    const { alternatives } = decodeText(bytesOf(here, name)).encoding;
    expect(alternatives).toContainEqual({ name: other, here, sample });
  });

  it('is Big5 for traditional Chinese, although the bytes are valid GB 18030', () => {
    const bytes = hex('a4bda571a657bad92cb0eaae610aa9b9a6b3ad5ab971a46ca5febcd1a657b3f8');
    expect(read(bytes)[0]).toBe('big5');
  });

  it.each(['Firma;Land\nMüllerkamp Fördertechnik GmbH;Österreich\n', "Société d'Électricité;France\n"])(
    'is Windows-1252 for %j, although the bytes are valid GB 18030',
    (text) => {
      expect(read(latin1(text))).toEqual(['windows-1252', text]);
    },
  );

  it('decodes the bytes 0x80 to 0x9F of Windows-1252', () => {
    const bytes = Buffer.concat([latin1('Müller '), hex('80 93 94 99')]);
    expect(read(bytes)).toEqual(['windows-1252', 'Müller €“”™']);
  });
});
