import { Type, type Static } from 'typebox';
import { overview } from '#catalog/reports/overview.ts';
import { OneOf } from '#contract/common.ts';
import { ReportQuery, ReportView } from '#contract/figures.ts';
import { dayOf } from '#domain/calendar/calendar.ts';
import { grantsWith, type Principal } from '../auth/principal.ts';
import type { Deps } from '../deps.ts';
import { checkPeriod } from '../figures/query.ts';
import type { FigureScope } from '../figures/scope.ts';
import { languageOf } from '../http/errors.ts';
import { principalOf } from '../http/guard.ts';
import { HttpProblem } from '../http/problem.ts';
import type { App } from '../http/app.ts';
import type { Lang } from '../matters/present.ts';
import { composeReport } from './compose.ts';
import { reportWord } from './word.ts';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
/** The browser fetches the file by its address, where no header says the language. */
const FileQuery = Type.Object(
  { ...ReportQuery.properties, lang: Type.Optional(OneOf(['zh', 'zh-CN', 'en'] as const)) },
  { additionalProperties: false },
);

export function reportRoutes(app: App, deps: Deps): void {
  async function compose(principal: Principal, { from, to, community }: Static<typeof ReportQuery>, lang: Lang) {
    checkPeriod({ from, to });
    if (from > to) throw new HttpProblem('invalid', { field: 'to' });
    const scope: FigureScope = {
      office: await deps.offices.get(principal.tenant),
      filter: { from, to, ...(community && { community }) },
      // What the reader may not open is not counted.
      grants: grantsWith(principal, 'matter.read'),
      now: deps.clock(),
    };
    const report = await composeReport(deps.db.office(principal.tenant), scope, overview, { from, to }, lang);
    return { report, scope };
  }

  app.get(
    '/api/v1/reports/overview',
    { config: { access: 'report.read' }, schema: { querystring: ReportQuery, response: { 200: ReportView } } },
    async (request) => (await compose(principalOf(request), request.query, languageOf(request))).report,
  );

  app.get(
    '/api/v1/reports/overview.docx',
    { config: { access: 'report.read' }, schema: { querystring: FileQuery, produces: [WORD] } },
    async (request, reply) => {
      const { lang: named, ...query } = request.query;
      const lang = languageOf(request, named);
      const { report, scope } = await compose(principalOf(request), query, lang);
      const { publicUrl } = deps.config;
      const file = await reportWord(report, {
        lang,
        office: lang === 'zh' ? scope.office.name : scope.office.nameEn,
        day: dayOf(scope.now),
        listUrl: publicUrl ? new URL('/console/matters', publicUrl).href : null,
      });
      return reply
        .type(WORD)
        .header(
          'content-disposition',
          `attachment; filename="report.docx"; filename*=UTF-8''${encodeURIComponent(report.title)}.docx`,
        )
        .send(file);
    },
  );
}
