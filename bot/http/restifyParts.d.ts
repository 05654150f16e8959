declare module 'restify/lib/server.js' {
  import type { IncomingMessage, Server as HttpServer, ServerResponse } from 'node:http';
  import type { Server } from 'restify';

  export interface RestifyServer extends Server {
    readonly server: HttpServer;
    first(handler: (request: IncomingMessage, response: ServerResponse) => boolean): void;
  }
  const Restify: new (options: object) => RestifyServer;
  export default Restify;
}

declare module 'restify/lib/router.js' {
  const Router: new (options: object) => object;
  export default Router;
}
