import { LimitsPreview, RoutingPreview } from '#contract/settings-previews.ts';
import {
  OneKey,
  RoutingTrial,
  RoutingWhy,
  SETTING_KEYS,
  SettingChoices,
  SettingRevision,
  SettingsView,
  settingChange,
  settingSchemas,
  type SettingChange,
  type SettingKey,
} from '#contract/settings.ts';
import type { Permission } from '#domain/access/permissions.ts';
import type { Result } from '#domain/shared/result.ts';
import { Type } from 'typebox';
import type { Deps } from '../deps.ts';
import type { App } from '../http/app.ts';
import { languageOf } from '../http/errors.ts';
import { principalOf } from '../http/guard.ts';
import { spokenProblem } from '../http/spoken.ts';
import { versionOf } from '../http/version.ts';
import { spokenParams } from '../procedures/faults.ts';
import { spokenAccess } from './access.ts';
import { settingChoices } from './choices.ts';
import { changeSetting } from './commands/change-setting.ts';
import { presentRevisions, presentSettings } from './present.ts';
import { previewLimits, previewRouting, tryRouting } from './preview.ts';
import { revisionsOf } from './reader.ts';
import { settingWords } from './words.ts';

/** 等保 2.0: who may do what, and how accounts are held, is set by another person than who runs the office's data. */
const writers: Readonly<Record<SettingKey, Permission>> = {
  limits: 'settings.write',
  procedures: 'settings.write',
  routing: 'settings.write',
  roles: 'role.write',
  gridCodes: 'settings.write',
  office: 'settings.write',
  ladder: 'settings.write',
  calls: 'settings.write',
  desk: 'settings.write',
  circle: 'settings.write',
  echo: 'settings.write',
  security: 'role.write',
};

function accept(result: Result<null>, lang: 'zh' | 'en'): void {
  if (result.ok) return;
  const { params = {}, ...refusal } = spokenAccess(result.refusal, lang);
  const { workflow, ...named } = params;
  const spoken = workflow === undefined ? params : spokenParams(String(workflow), named, lang);
  throw spokenProblem({ ...refusal, ...(spoken && { params: spoken }) }, settingWords, lang);
}

export function settingsRoutes(app: App, deps: Deps): void {
  const view = async (tenant: number) => presentSettings(await deps.offices.get(tenant));

  app.get(
    '/api/v1/settings',
    { config: { access: 'settings.read' }, schema: { response: { 200: SettingsView } } },
    async (request) => view(principalOf(request).tenant),
  );

  app.get(
    '/api/v1/settings/:key/revisions',
    {
      config: { access: 'settings.read' },
      schema: { params: OneKey, response: { 200: Type.Array(SettingRevision) } },
    },
    async (request) => {
      const { tenant } = principalOf(request);
      const { key } = request.params;
      const revisions = await revisionsOf(deps.db.office(tenant), tenant, key);
      return presentRevisions(await deps.offices.get(tenant), key, revisions, languageOf(request));
    },
  );

  const held = { config: { access: 'settings.read' } } as const;
  app.get('/api/v1/settings/choices', { ...held, schema: { response: { 200: SettingChoices } } }, async (request) =>
    settingChoices(await deps.offices.get(principalOf(request).tenant), languageOf(request)),
  );
  app.post(
    '/api/v1/settings/limits/preview',
    { ...held, schema: { body: settingSchemas.limits, response: { 200: LimitsPreview } } },
    async (request) =>
      previewLimits(deps, await deps.offices.get(principalOf(request).tenant), request.body, languageOf(request)),
  );
  app.post(
    '/api/v1/settings/routing/preview',
    { ...held, schema: { body: settingSchemas.routing, response: { 200: RoutingPreview } } },
    async (request) =>
      previewRouting(deps, await deps.offices.get(principalOf(request).tenant), request.body, languageOf(request)),
  );
  app.post(
    '/api/v1/settings/routing/why',
    { ...held, schema: { body: RoutingTrial, response: { 200: RoutingWhy } } },
    async (request) =>
      tryRouting(deps, await deps.offices.get(principalOf(request).tenant), request.body, languageOf(request)),
  );

  for (const key of SETTING_KEYS) {
    app.put(
      `/api/v1/settings/${key}`,
      {
        config: { access: writers[key] },
        schema: { body: settingChange(settingSchemas[key]), response: { 200: SettingsView } },
      },
      async (request) => {
        const { tenant, username: actor } = principalOf(request);
        const version = versionOf(request.headers['if-match']);
        const change = request.body as unknown as SettingChange;
        accept(await changeSetting(deps, { tenant, actor, version }, key, change), languageOf(request));
        return view(tenant);
      },
    );
  }
}
