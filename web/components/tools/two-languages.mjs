/** Removes React Aria's texts in languages other than Chinese and English from the bundle: 32 of 34. */
const KEPT = /[/\\](?:en-US|zh-CN)\.[cm]?js$/;

export const twoLanguages = {
  name: 'two-languages',
  setup(build) {
    const filter =
      /[/\\](?:react-aria|react-stately|react-aria-components)[/\\]dist[/\\].*[/\\]intl[/\\].*\.[cm]?js$/;
    build.onLoad({ filter }, ({ path: file }) =>
      KEPT.test(file) ? undefined : { contents: 'export default {};', loader: 'js' },
    );
  },
};
