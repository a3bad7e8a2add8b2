import { CalendarPreview, NoticeText, NoticeView, YearDays } from '#contract/calendar.ts';
import { CalendarEdit, CalendarView, WeekEdit } from '#contract/office.ts';
import { dayOf } from '#domain/calendar/calendar.ts';
import { readNotice } from '#domain/calendar/notice.ts';
import type { Result } from '#domain/shared/result.ts';
import { Type } from 'typebox';
import type { Deps } from '../deps.ts';
import type { App } from '../http/app.ts';
import { languageOf } from '../http/errors.ts';
import { principalOf } from '../http/guard.ts';
import { spokenProblem } from '../http/spoken.ts';
import { editWeek } from './commands/edit-week.ts';
import { editYear } from './commands/edit-year.ts';
import { presentCalendar, presentNotice } from './present.ts';
import { previewWeek, previewYear } from './preview.ts';
import { calendarWords } from './words.ts';

const ByYear = Type.Object({ year: Type.Integer({ minimum: 2000, maximum: 2100 }) });

function accept<T>(result: Result<T>, lang: 'zh' | 'en'): T {
  if (!result.ok) throw spokenProblem(result.refusal, calendarWords, lang);
  return result.value;
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

  // Neither of these writes anything: a notice is read, its days are tried on, and only then somebody saves.
  const tried = { access: 'calendar.write' } as const;
  app.post(
    '/api/v1/calendar/notice',
    { config: tried, schema: { body: NoticeText, response: { 200: NoticeView } } },
    async (request) => presentNotice(accept(readNotice(request.body.text, request.body.year), languageOf(request))),
  );

  app.post(
    '/api/v1/calendar/week/preview',
    { config: tried, schema: { body: WeekEdit, response: { 200: CalendarPreview } } },
    async (request) => {
      const office = await deps.offices.get(principalOf(request).tenant);
      const lang = languageOf(request);
      return accept(await previewWeek(deps, office, request.body.week, lang), lang);
    },
  );

  app.post(
    '/api/v1/calendar/:year/preview',
    { config: tried, schema: { params: ByYear, body: YearDays, response: { 200: CalendarPreview } } },
    async (request) => {
      const office = await deps.offices.get(principalOf(request).tenant);
      const edit = { year: request.params.year, days: request.body.days };
      const lang = languageOf(request);
      return accept(await previewYear(deps, office, edit, lang), lang);
    },
  );
}
