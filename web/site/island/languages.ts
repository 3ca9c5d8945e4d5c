/**
 * Copies changes of the address by scripts, such as a chosen booth or a shared list, to the links to other
 * languages.
 */
export function copyAddressToLanguageLinks(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a.language')) {
    link.addEventListener('click', () => {
      link.search = location.search;
      link.hash = location.hash;
    });
  }
}
