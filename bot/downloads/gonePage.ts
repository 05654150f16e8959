import type { Language } from '../../cards/language.js';
import type { Strings } from '../../cards/strings/index.js';

const style = `:root{color-scheme:light dark}
body{font:1.125rem/1.6 system-ui,sans-serif;max-width:34rem;margin:15vh auto 0;padding:0 1.5rem}
h1{font-size:1.5rem;line-height:1.3}`;

/** Page for a link that does not work. Contains none of the request's text. */
export function gonePage(language: Language, { title, text }: Strings['invoices']['gone']): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – Seatkeeper</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p>${text}</p>
</main>
</body>
</html>
`;
}
