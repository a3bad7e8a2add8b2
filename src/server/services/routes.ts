import { Type } from 'typebox';
import {
  PointValue,
  PointView,
  ServiceAdoption,
  ServiceChange,
  ServiceId,
  ServiceValue,
  ServiceVersion,
  ServiceView,
} from '#contract/services.ts';
import { Id } from '#contract/common.ts';
import type { Result } from '#domain/shared/result.ts';
import { serviceRefusals } from '#i18n/services.ts';
import type { Deps } from '../deps.ts';
import type { App } from '../http/app.ts';
import { languageOf } from '../http/errors.ts';
import { principalOf } from '../http/guard.ts';
import { HttpProblem } from '../http/problem.ts';
import { spokenProblem } from '../http/spoken.ts';
import { versionOf } from '../http/version.ts';
import { wireTime } from '../matters/present.ts';
import { circleRoutes } from './circle-routes.ts';
import { dropPoint, savePoint } from './commands/save-point.ts';
import { adoptServices, saveService } from './commands/save-service.ts';
import { presentPoint, presentService } from './present.ts';
import { pointsOf, serviceAt, servicesOf, serviceVersions } from './reader.ts';
import { importRoutes } from './import-routes.ts';

const ById = Type.Object({ id: ServiceId }, { additionalProperties: false });
const ByUuid = Type.Object({ id: Id }, { additionalProperties: false });
const AtVersion = Type.Object(
  { id: ServiceId, version: Type.Integer({ minimum: 0, maximum: 999_999_999 }) },
  { additionalProperties: false },
);
const Adopted = Type.Object({ adopted: Type.Integer() });

function accepted<T>(result: Result<T>, lang: 'zh' | 'en'): T {
  if (!result.ok) throw spokenProblem(result.refusal, serviceRefusals, lang);
  return result.value;
}

export function serviceRoutes(app: App, deps: Deps): void {
  const readers = { config: { access: 'catalog.read' } } as const;
  const writers = { config: { access: 'service.write' } } as const;
  const list = async (tenant: number): Promise<ServiceView[]> => {
    const queries = deps.db.office(tenant);
    const [services, points] = [await servicesOf(queries, tenant), await pointsOf(queries, tenant)];
    return services.map((service) => presentService(service, points));
  };
  const desks = async (tenant: number): Promise<PointView[]> => {
    const office = await deps.offices.get(tenant);
    return (await pointsOf(deps.db.office(tenant), tenant)).map((point) => presentPoint(office, point));
  };

  circleRoutes(app, deps);
  importRoutes(app, deps);

  app.get('/api/v1/services', { ...readers, schema: { response: { 200: Type.Array(ServiceView) } } }, async (request) =>
    list(principalOf(request).tenant),
  );

  app.get(
    '/api/v1/services/items/:id/versions',
    { ...readers, schema: { params: ById, response: { 200: Type.Array(ServiceVersion) } } },
    async (request) => {
      const { tenant } = principalOf(request);
      const versions = await serviceVersions(deps.db.office(tenant), tenant, request.params.id);
      return versions.map((version) => ({ ...version, since: wireTime(version.since) }));
    },
  );

  app.get(
    '/api/v1/services/items/:id/versions/:version',
    { ...readers, schema: { params: AtVersion, response: { 200: ServiceValue } } },
    async (request) => {
      const { tenant } = principalOf(request);
      const { id, version } = request.params;
      const item = await serviceAt(deps.db.office(tenant), tenant, id, version);
      if (!item) throw new HttpProblem('not_found', { field: 'version' });
      const { id: _, ...value } = structuredClone(item) as ServiceView;
      return value;
    },
  );

  app.put(
    '/api/v1/services/items/:id',
    { ...writers, schema: { params: ById, body: ServiceChange, response: { 200: Type.Array(ServiceView) } } },
    async (request) => {
      const { tenant, username: actor } = principalOf(request);
      const version = versionOf(request.headers['if-match']);
      const saved = await saveService(deps, { tenant, actor, version }, request.params.id, request.body);
      accepted(saved, languageOf(request));
      return list(tenant);
    },
  );

  app.post(
    '/api/v1/services/adopt',
    { ...writers, schema: { body: ServiceAdoption, response: { 200: Adopted } } },
    async (request) => {
      const { tenant, username: actor } = principalOf(request);
      return accepted(await adoptServices(deps, { tenant, actor }, request.body), languageOf(request));
    },
  );

  app.get(
    '/api/v1/services/points',
    { ...readers, schema: { response: { 200: Type.Array(PointView) } } },
    async (request) => desks(principalOf(request).tenant),
  );

  app.post(
    '/api/v1/services/points',
    { ...writers, schema: { body: PointValue, response: { 200: Type.Array(PointView) } } },
    async (request) => {
      const { tenant, username: actor } = principalOf(request);
      accepted(await savePoint(deps, { tenant, actor }, null, request.body), languageOf(request));
      return desks(tenant);
    },
  );

  app.put(
    '/api/v1/services/points/:id',
    { ...writers, schema: { params: ByUuid, body: PointValue, response: { 200: Type.Array(PointView) } } },
    async (request) => {
      const { tenant, username: actor } = principalOf(request);
      const target = { id: request.params.id, version: versionOf(request.headers['if-match']) };
      accepted(await savePoint(deps, { tenant, actor }, target, request.body), languageOf(request));
      return desks(tenant);
    },
  );

  app.delete(
    '/api/v1/services/points/:id',
    { ...writers, schema: { params: ByUuid, response: { 200: Type.Array(PointView) } } },
    async (request) => {
      const { tenant, username: actor } = principalOf(request);
      const target = { id: request.params.id, version: versionOf(request.headers['if-match']) };
      accepted(await dropPoint(deps, { tenant, actor }, target), languageOf(request));
      return desks(tenant);
    },
  );
}
