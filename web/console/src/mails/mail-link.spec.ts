import { mailLink } from './mail-link.js';

describe('a link that opens a mail', () => {
  it('contains the address, the subject and the text with its lines', () => {
    const mail = { to: 'a+b?@robots.example', subject: 'A & B', text: 'One\nTwo?\n' };
    expect(mailLink(mail)).toEqual({
      address: 'mailto:a%2Bb%3F@robots.example?subject=A%20%26%20B&body=One%0D%0ATwo%3F%0D%0A',
      hasText: true,
    });
  });

  it('is without a text that is too long for mail programs', () => {
    const mail = { to: 'a@robots.example', subject: 'A', text: '展'.repeat(300) };
    expect(mailLink(mail)).toEqual({ address: 'mailto:a@robots.example?subject=A', hasText: false });
  });
});
