/** Loads the pictures below the screen before the page is printed. Browsers would leave them white. */
export function startPrinting(): void {
  addEventListener('beforeprint', () => {
    for (const picture of document.images) picture.loading = 'eager';
  });
}
