import { Type } from 'typebox';
import { kinds } from '#catalog/kinds.ts';
import { takesIn } from '#domain/access/confined.ts';
import { KindForm } from '#contract/forms.ts';
import { grantsWith } from '../auth/principal.ts';
import type { App } from '../http/app.ts';
import { languageOf } from '../http/errors.ts';
import { principalOf } from '../http/guard.ts';
import { presentField } from './facts.ts';

export function kindRoutes(app: App): void {
  app.get(
    '/api/v1/kinds',
    { config: { access: 'matter.report' }, schema: { response: { 200: Type.Array(KindForm) } } },
    async (request) => {
      const principal = principalOf(request);
      const lang = languageOf(request);
      const grants = grantsWith(principal, 'matter.report');
      return kinds
        .filter(({ id }) => grants.some((grant) => takesIn(grant.kinds, id)))
        .map(({ id, label, forms, registered }) => ({
          id,
          label: label[lang],
          registered: registered ?? false,
          form: (forms?.['report'] ?? []).map((field) => presentField(field, lang)),
        }));
    },
  );
}
