import { isIP } from 'node:net';
import { z } from 'zod';
import { withoutSlashes } from './http/withoutSlashes.js';

export const oneOf = <T extends string>(values: readonly T[]) =>
  z.string().transform((text, context) => {
    const value = values.find((known) => known.toLowerCase() === text.toLowerCase());
    if (value === undefined) context.addIssue(`must be one of ${values.join(', ')}`);
    return value ?? z.NEVER;
  });

export const onOrOff = oneOf(['on', 'off']).transform((value) => value === 'on');

export const guid = z
  .string()
  .regex(/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i, { error: 'must be a GUID' })
  .transform((text) => text.toLowerCase());

export const list = <T extends z.ZodType<string, string>>(item: T, error: string) =>
  z
    .string()
    .transform((text) => text.split(',').flatMap((part) => part.trim() || []))
    .pipe(z.array(item, { error }).min(1, { error }));

export const port = z
  .string()
  .regex(/^\d{1,5}$/, { error: 'must be a port from 0 to 65535' })
  .transform(Number)
  .pipe(z.number().max(65_535, { error: 'must be a port from 0 to 65535' }));

export const proxies = z.string().regex(/^\d$/, { error: 'must be a number from 0 to 9' }).transform(Number);

export const changes = z
  .string()
  .regex(/^\d{1,4}$/, { error: 'must be a number from 0 to 9999' })
  .transform(Number);

/** This machine and the private networks. */
export const privateNetworks = [
  '127.0.0.0/8',
  '10.0.0.0/8',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '::1',
  'fc00::/7',
  'fe80::/10',
];

/** An address, or a network like `10.0.0.0/8`. */
export const addressRange = z.string().refine((text) => {
  const [network = '', bits = '0', ...more] = text.split('/');
  return (
    isIP(network) > 0 && /^\d{1,3}$/.test(bits) && Number(bits) <= (isIP(network) === 4 ? 32 : 128) && !more.length
  );
});

export const serviceHost = z
  .string()
  .regex(/^[a-z\d](?:[a-z\d-]*[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]*[a-z\d])?)+(?::\d{1,5})?$/i, {
    error: 'must list exact host names, without wildcard or path',
  })
  .transform((text) => text.toLowerCase());

const isSafeUrl = (text: string) => {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url?.protocol === 'https:' || (url?.protocol === 'http:' && ['127.0.0.1', 'localhost'].includes(url.hostname));
};
/** An address that receives secrets: https, or this machine. */
export const endpoint = z.string().refine(isSafeUrl, { error: 'must be an https address' });

export const publicAddress = endpoint
  .refine((text) => !/[?#]|\/\/[^/]*@/.test(text), { error: 'must be an address without query, fragment or user' })
  .transform(withoutSlashes);
