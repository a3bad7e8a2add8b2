import { Type } from 'typebox';
import { Id } from '#contract/common.ts';
import { MergedView, RelatedView } from '#contract/company.ts';
import type { Deps } from '../deps.ts';
import type { App } from '../http/app.ts';
import { languageOf } from '../http/errors.ts';
import { principalOf } from '../http/guard.ts';
import { HttpProblem } from '../http/problem.ts';
import { unitsOf } from './desk.ts';
import { presentRowFor } from './joint.ts';
import { findMatter, findMatters, partsOf, type FoundMatter } from './reader.ts';
import { mayRead } from './requests.ts';
import { familyOf } from './survivor.ts';

/** The matters that one is handled with: merged, split, linked. */
export function companyRoutes(app: App, deps: Deps): void {
  const ById = Type.Object({ id: Id });

  /** The matter that is asked about, and what this person may see of others. */
  const asked = async (request: Parameters<typeof principalOf>[0], id: string) => {
    const principal = principalOf(request);
    const office = await deps.offices.get(principal.tenant);
    const queries = deps.db.office(office.id);
    const found = await findMatter(queries, office.id, id);
    if (!found || !mayRead(principal, found.matter)) throw new HttpProblem('not_found');
    return {
      found,
      queries,
      tenant: office.id,
      reads: ({ matter }: FoundMatter) => mayRead(principal, matter),
      row: (one: FoundMatter) => presentRowFor(office, unitsOf(principal), one, deps.clock(), languageOf(request)),
    };
  };

  app.get(
    '/api/v1/matters/:id/merged',
    { config: { access: 'matter.read' }, schema: { params: ById, response: { 200: MergedView } } },
    async (request) => {
      const { found, queries, tenant, reads, row } = await asked(request, request.params.id);
      const family = await familyOf(queries, tenant, found);
      return {
        survivor: family.survivor && reads(family.survivor) ? row(family.survivor) : null,
        merged: family.merged.filter(reads).map(row),
        reporters: family.merged.length + 1,
      };
    },
  );

  app.get(
    '/api/v1/matters/:id/related',
    { config: { access: 'matter.read' }, schema: { params: ById, response: { 200: RelatedView } } },
    async (request) => {
      const { found, queries, tenant, reads, row } = await asked(request, request.params.id);
      const { id, partOf, links } = found.matter;
      const parts = await partsOf(queries, tenant, partOf ?? id);
      const others = await findMatters(queries, tenant, [...(partOf ? [partOf] : []), ...links.map((link) => link.id)]);
      const byId = new Map(others.map((one) => [one.matter.id, one]));
      const whole = partOf ? byId.get(partOf) : undefined;
      const linked = links.flatMap(({ id: to, relation }) => {
        const one = byId.get(to);
        return one && reads(one) ? [{ relation, row: row(one) }] : [];
      });
      const siblings = parts.filter((one) => one.matter.id !== id);
      const shown = siblings.filter(reads);
      const hiddenWhole = whole && !reads(whole) ? 1 : 0;
      return {
        whole: whole && reads(whole) ? row(whole) : null,
        parts: shown.map(row),
        links: linked,
        hidden: siblings.length - shown.length + links.length - linked.length + hiddenWhole,
      };
    },
  );
}
