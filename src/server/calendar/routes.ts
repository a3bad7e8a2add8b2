import { CalendarEdit, CalendarView, WeekEdit } from '#contract/office.ts';
import { dayOf } from '#domain/calendar/calendar.ts';
import type { Result } from '#domain/shared/result.ts';
import { Type } from 'typebox';
import type { Deps } from '../deps.ts';
import type { App } from '../http/app.ts';
import { languageOf } from '../http/errors.ts';
import { principalOf } from '../http/guard.ts';
import { spokenProblem } from '../http/spoken.ts';
import { editWeek } from './commands/edit-week.ts';
import { editYear } from './commands/edit-year.ts';
import { presentCalendar } from './present.ts';
import { calendarWords } from './words.ts';

const ByYear = Type.Object({ year: Type.Integer({ minimum: 2000, maximum: 2100 }) });

function accept(result: Result<null>, lang: 'zh' | 'en'): void {
  if (!result.ok) throw spokenProblem(result.refusal, calendarWords, lang);
}

export function calendarRoutes(app: App, deps: Deps): void {
  const view = async (tenant: number, year: number, lang: 'zh' | 'en') =>
    presentCalendar(await deps.offices.get(tenant), year, lang);

  app.get(
    '/api/v1/calendar/:year',
    { config: { access: 'calendar.read' }, schema: { params: ByYear, response: { 200: CalendarView } } },
    async (request) => view(principalOf(request).tenant, request.params.year, languageOf(request)),
  );

  app.put(
    '/api/v1/calendar/:year',
    {
      config: { access: 'calendar.write' },
      schema: { params: ByYear, body: CalendarEdit, response: { 200: CalendarView } },
    },
    async (request) => {
      const { tenant, username: actor } = principalOf(request);
      const { year } = request.params;
      const lang = languageOf(request);
      accept(await editYear(deps, { tenant, actor }, year, request.body), lang);
      return view(tenant, year, lang);
    },
  );

  app.put(
    '/api/v1/calendar/week',
    { config: { access: 'calendar.write' }, schema: { body: WeekEdit, response: { 200: CalendarView } } },
    async (request) => {
      const { tenant, username: actor } = principalOf(request);
      const lang = languageOf(request);
      accept(await editWeek(deps, { tenant, actor }, request.body.week), lang);
      return view(tenant, Number(dayOf(deps.clock()).slice(0, 4)), lang);
    },
  );
}
