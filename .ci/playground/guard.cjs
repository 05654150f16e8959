// Loaded before the local client, which has no setting for it: it would listen to the whole network, and let any page
// of the web read the chat.
const { EventEmitter } = require('node:events');
const http = require('node:http');
const net = require('node:net');

const host = '127.0.0.1';
const { listen } = net.Server.prototype;

net.Server.prototype.listen = function (...given) {
  const [first] = given;
  const callback = given.find((one) => typeof one === 'function');
  const more = callback === undefined ? [] : [callback];
  const isObject = typeof first === 'object' && first !== null;
  if (isObject && first.port !== undefined) return listen.call(this, { ...first, host }, ...more);
  const isPath = typeof first === 'string' && !/^\d+$/.test(first);
  if (isObject || isPath) return listen.apply(this, given);
  const port = Number(typeof first === 'function' ? 0 : (first ?? 0));
  const backlog = given.slice(1).find((one) => typeof one === 'number');
  return listen.call(this, { port, host, ...(backlog !== undefined && { backlog }) }, ...more);
};

const own = /^(?:localhost|127\.0\.0\.1)(?::\d{1,5})?$/i;

/** A page of ours, or a program on this machine: programs name no origin. */
function isOurs({ headers }) {
  const { host: asked = '', origin, 'sec-fetch-site': site, 'sec-fetch-mode': mode } = headers;
  const isOwnPage = origin === undefined || origin.toLowerCase() === `http://${asked.toLowerCase()}`;
  const isFromElsewhere = site !== undefined && site !== 'same-origin' && site !== 'none';
  // A link that leads here shows the page to the person alone.
  return own.test(asked) && isOwnPage && (!isFromElsewhere || mode === 'navigate');
}

http.Server.prototype.emit = function (event, request, answer, ...more) {
  const isAsked = ['request', 'checkContinue', 'checkExpectation', 'upgrade', 'connect'].includes(event);
  if (!isAsked || isOurs(request)) {
    return EventEmitter.prototype.emit.call(this, event, request, answer, ...more);
  }
  if (event === 'upgrade' || event === 'connect') answer.destroy();
  else answer.writeHead(403, { Connection: 'close', 'Content-Length': 0 }).end();
  return true;
};
