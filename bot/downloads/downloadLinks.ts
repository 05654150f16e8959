import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { languages } from '../../cards/language.js';
import type { Language } from '../../cards/language.js';
import type { Download } from '../../dialogs/services.js';
import { downloadMinutes } from '../../dialogs/services.js';
import type { Actor } from '../../domain/basics/person.js';
import type { Clock } from '../../domain/application/ports.js';

/** Where files are fetched. */
export const filesPath = '/files';

const claims = z.strictObject({
  tenant: z.string(),
  person: z.string(),
  /** Empty where it is about no single one. */
  account: z.string(),
  kind: z.enum(['invoice', 'history', 'subscriptions']),
  /** The invoice's number, the subscription's id, or the filter of an overview as JSON. */
  name: z.string(),
  language: z.enum(languages),
  /** Where the reader is; links of earlier versions do not say it. */
  region: z.string().max(64).optional(),
  /** Milliseconds since 1970. */
  expires: z.number(),
});
/** What a link says, to whom it was given, and until when. */
export type Claims = Readonly<z.infer<typeof claims>>;

export interface DownloadLinks {
  readonly linkTo: (by: Actor, what: Download, language: Language, region?: string) => string;
  /** Undefined for what is expired, changed, or signed by somebody else: all alike. */
  readonly read: (url: string) => Claims | undefined;
}

function subjectOf(what: Download): Pick<Claims, 'account' | 'name'> {
  switch (what.kind) {
    case 'invoice':
      return { account: what.account, name: what.number };
    case 'history':
      return { account: what.account, name: what.subscription };
    case 'subscriptions':
      return { account: '', name: JSON.stringify(what.filter) };
  }
}

interface LinkParts {
  readonly key: Uint8Array;
  /** Where the bot is reached from a browser, without a path. */
  readonly baseUrl: () => string;
  readonly clock: Clock;
}

/** Links that carry all they need, signed with a key that never leaves this machine. */
export function downloadLinks({ key, baseUrl, clock }: LinkParts): DownloadLinks {
  const sign = (body: string) => createHmac('sha256', key).update(`download ${body}`).digest();
  return {
    linkTo: ({ tenant, person }, what, language, region) => {
      const expires = Date.parse(clock.now()) + downloadMinutes * 60_000;
      const said: Claims = {
        tenant,
        person: person.id,
        kind: what.kind,
        ...subjectOf(what),
        language,
        ...(region !== undefined && { region }),
        expires,
      };
      const body = Buffer.from(JSON.stringify(said)).toString('base64url');
      const url = new URL(`${filesPath}/${what.kind}`, baseUrl());
      url.search = new URLSearchParams({ c: body, s: sign(body).toString('base64url') }).toString();
      return url.href;
    },
    read: (url) => {
      const { searchParams } = new URL(url, 'http://localhost');
      const body = searchParams.get('c') ?? '';
      const signature = Buffer.from(searchParams.get('s') ?? '', 'base64url');
      const expected = sign(body);
      if (signature.length !== expected.length || !timingSafeEqual(signature, expected)) return undefined;

      const said = claims.safeParse(JSON.parse(Buffer.from(body, 'base64url').toString('utf8'))).data;
      return said !== undefined && Date.parse(clock.now()) < said.expires ? said : undefined;
    },
  };
}
