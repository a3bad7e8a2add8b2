import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import swagger from '@fastify/swagger';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import Fastify, { LogController, type FastifyBaseLogger, type FastifyInstance, type RawServerDefault } from 'fastify';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Deps } from '../deps.ts';
import { registerErrors } from './errors.ts';
import { registerGuard, type RouteAccess } from './guard.ts';
import { registerRooms } from './rooms.ts';
import { systemRoutes } from './system.ts';

export type App = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  TypeBoxTypeProvider
>;

export interface BuiltApp {
  readonly app: App;
  /** Every route with the access it declares. */
  readonly routes: readonly RouteAccess[];
}

const BODY_LIMIT = 1 << 20;

/** The whole server without a port: tests inject requests into it. */
export async function buildApp(deps: Deps): Promise<BuiltApp> {
  const log: FastifyBaseLogger = deps.log;
  const app: App = Fastify({
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_LIMIT,
    trustProxy: deps.config.trustProxy,
    genReqId: () => deps.ids.uuid(),
    ajv: {
      customOptions: {
        allErrors: false,
        removeAdditional: false,
        useDefaults: false,
        coerceTypes: 'array',
        allowUnionTypes: true,
      },
    },
    forceCloseConnections: 'idle',
  }).withTypeProvider<TypeBoxTypeProvider>();

  registerErrors(app);
  await app.register(cookie);
  await app.register(multipart, {
    limits: { files: 9, fileSize: 50 << 20, fields: 20, fieldSize: 64 << 10, parts: 30 },
  });
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Huiyin',
        version: '0.1.0',
        description:
          'REST API of a subdistrict office. Errors are application/problem+json. Words are Chinese, or English where ' +
          '`Accept-Language` begins with `en`; only files that a browser fetches by their address name `lang` in the query.',
      },
    },
  });
  const routes = registerGuard(app, deps);
  app.addHook('onResponse', (request, reply, done) => {
    const labels = {
      method: request.method,
      route: request.routeOptions.url ?? 'none',
      status: String(reply.statusCode),
    };
    if (!request.routeOptions.config.streams) deps.metrics.requests.observe(labels, reply.elapsedTime / 1000);
    const line = {
      requestId: request.id,
      ...labels,
      ms: Math.round(reply.elapsedTime),
      user: request.principal?.username,
    };
    if (reply.statusCode >= 500) request.log.error(line, 'answered');
    else request.log.debug(line, 'answered');
    done();
  });
  let closing = false;
  app.addHook('preClose', (done) => {
    closing = true;
    done();
  });
  app.addHook('onSend', (request, reply, payload, done) => {
    // A connection that the client keeps open would hold the server up for a minute.
    if (closing) void reply.header('connection', 'close');
    void reply.header('x-request-id', request.id).header('x-content-type-options', 'nosniff');
    done(null, payload);
  });
  systemRoutes(app, deps);
  await registerRooms(app, deps);
  return { app, routes };
}
