declare module 'restify/lib/server.js' {
  import type { Server as HttpServer, ServerResponse } from 'node:http';
  import type { Request, Server } from 'restify';

  export interface RestifyServer extends Server {
    readonly server: HttpServer;
    first(handler: (request: Request, response: ServerResponse) => boolean): void;
  }
  const Restify: new (options: object) => RestifyServer;
  export default Restify;
}

declare module 'restify/lib/router.js' {
  const Router: new (options: object) => object;
  export default Router;
}
