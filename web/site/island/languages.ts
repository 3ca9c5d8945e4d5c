/** The script may have changed the address: a chosen booth, or a shared list. The same page in another language has both. */
export function keepAddressInLanguages(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a.language')) {
    link.addEventListener('click', () => {
      link.search = location.search;
      link.hash = location.hash;
    });
  }
}
