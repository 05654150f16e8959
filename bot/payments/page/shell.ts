import type { Language } from '../../../cards/language.js';
import { stringsOf } from '../../../cards/language.js';

/** Headers of everything below `/pay/`: no foreign resources, no framing, no caching, no referrer. */
export const pageHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; '),
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-store',
  'Permissions-Policy':
    'camera=(), microphone=(), geolocation=(), payment=(), usb=(), display-capture=(), publickey-credentials-get=(), browsing-topics=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Robots-Tag': 'noindex, nofollow',
};

/** The page before it has loaded anything: the link's token has not left the browser yet. */
export function shell(language: Language): string {
  const { heading, opening, noScript, offline } = stringsOf[language].page;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${heading} – Seatkeeper</title>
<link rel="icon" type="image/svg+xml" href="icon.svg">
<link rel="stylesheet" href="page.css">
<script type="module" src="page.js"></script>
</head>
<body>
<header><span class="brand">Seatkeeper</span></header>
<main id="page" data-offline="${offline}">
<h1 tabindex="-1">${heading}</h1>
<p id="opening">${opening}</p>
<noscript><p class="problem">${noScript}</p></noscript>
</main>
<div id="live" class="unseen" role="status" aria-live="polite"></div>
</body>
</html>
`;
}

export const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#4f46b8"/><rect x="6" y="10" width="20" height="13" rx="2.5" fill="#fff"/><rect x="6" y="13" width="20" height="3" fill="#4f46b8"/></svg>';
