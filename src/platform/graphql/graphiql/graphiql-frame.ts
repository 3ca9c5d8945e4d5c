import { PAGE_MARK } from '../../page/page-frame.js';
import { PAGE_STYLE } from '../../page/page-style.js';

/** The styles of the header that all pages of the server have, and the colours of its links and buttons. */
const STYLE = `${PAGE_STYLE}
body { display: flex; flex-direction: column; height: 100vh; }
#root { flex: 1; min-height: 0; height: auto; }
.page-head { padding-inline: var(--s4); }
.graphiql-container { --color-primary: 217, 90%, 43%; --font-family: var(--font-text); }
.graphiql-container .graphiql-logo { display: none; }
`;

const HEADER = `<header class="band page-head"><span class="page-mark">${PAGE_MARK} Vitrine · GraphQL</span><nav><a href="/">网站 · Site</a></nav></header>`;

/** Puts GraphiQL below the header of the server's pages. */
export function withFrame(page: string): string {
  return page
    .replace('</style>', () => `${STYLE}</style>`)
    .replace('<div id="root">', `${HEADER}\n      <div id="root">`);
}
