import type { ReportPart, ReportTemplate } from '#domain/figures/report.ts';
import type { RolledDimension } from '#domain/figures/grain.ts';

const figure = (id: string): ReportPart => ({ figure: id });
const largest = (id: string, by: RolledDimension, top = 3): ReportPart => ({ figure: id, by, top });

/** What an office reports of its matters: how many, how fast, how answered, where. Headings are numbered as GB/T 9704 has it. */
export const overview: ReportTemplate = {
  id: 'overview',
  title: { zh: '{office}{period}事项办理情况', en: '{office}: matters handled, {period}' },
  sections: [
    {
      heading: { zh: '一、总体情况', en: '1. Overall' },
      paragraphs: [
        {
          zh: [
            '期内各渠道共上报事项',
            figure('collected'),
            '，流转到责任单位',
            figure('passedOn'),
            '，办结',
            figure('closed'),
            '。期内上报的事项中，已办结',
            figure('closedOfCollected'),
            '，办结率',
            figure('closingRate'),
            '；目前在办',
            figure('open'),
            '，其中超期',
            figure('overdue'),
            '。',
          ],
          en: [
            'In the period ',
            figure('collected'),
            ' matters came in, ',
            figure('passedOn'),
            ' were passed on to responsible units and ',
            figure('closed'),
            ' were closed. Of those that came in, ',
            figure('closedOfCollected'),
            ' are closed, a closing rate of ',
            figure('closingRate'),
            '; ',
            figure('open'),
            ' are open, ',
            figure('overdue'),
            ' of them overdue.',
          ],
        },
      ],
    },
    {
      heading: { zh: '二、办理时效', en: '2. Time taken' },
      paragraphs: [
        {
          zh: [
            '期内办结且有处置时限的事项',
            figure('closedWithLimit'),
            '，按时办结',
            figure('onTime'),
            '，按时办结率',
            figure('onTimeRate'),
            '。从上报到结案，用时中位数为',
            figure('medianDays'),
            '，九成在',
            figure('p90Days'),
            '内办结。',
          ],
          en: [
            'Of ',
            figure('closedWithLimit'),
            ' matters closed in the period that had a handling limit, ',
            figure('onTime'),
            ' were handled on time, a rate of ',
            figure('onTimeRate'),
            '. From report to closing the median was ',
            figure('medianDays'),
            ' days; nine in ten took no more than ',
            figure('p90Days'),
            ' days.',
          ],
        },
      ],
    },
    {
      heading: { zh: '三、回音情况', en: '3. Answers' },
      paragraphs: [
        {
          zh: [
            '期内答复反映人',
            figure('answered'),
            '，其中15日内答复',
            figure('answeredWithin15'),
            '，占',
            figure('within15Days'),
            '。',
          ],
          en: [
            figure('answered'),
            ' reporters were answered in the period, ',
            figure('answeredWithin15'),
            ' of them within 15 days (',
            figure('within15Days'),
            ').',
          ],
        },
      ],
    },
    {
      heading: { zh: '四、吹哨报到', en: '4. Whistles' },
      paragraphs: [
        {
          zh: [
            '期内吹哨叫到单位',
            figure('whistles'),
            '，按时应哨率',
            figure('whistleResponse'),
            '，按时到场率',
            figure('whistleArrival'),
            '，按时回复率',
            figure('whistleReply'),
            '；应哨用时中位数',
            figure('whistleMinutesToAccept'),
            '，评哨均分',
            figure('whistleScore'),
            '。哨多哨少都不是目标。',
          ],
          en: [
            'Units were whistled for ',
            figure('whistles'),
            ' times in the period; ',
            figure('whistleResponse'),
            ' accepted, ',
            figure('whistleArrival'),
            ' arrived and ',
            figure('whistleReply'),
            ' replied in time. The median time to accept was ',
            figure('whistleMinutesToAccept'),
            ' minutes, the average score ',
            figure('whistleScore'),
            '. No number of whistles is a target.',
          ],
        },
      ],
    },
    {
      heading: { zh: '五、主要分布', en: '5. Where they come from' },
      paragraphs: [
        {
          zh: ['上报较多的渠道：', largest('collected', 'channel'), '。'],
          en: ['Most came in by ', largest('collected', 'channel'), '.'],
        },
        {
          zh: ['上报较多的类别：', largest('collected', 'category'), '。'],
          en: ['The most frequent classes were ', largest('collected', 'category'), '.'],
        },
        {
          zh: ['上报较多的社区：', largest('collected', 'community'), '。'],
          en: ['The communities with most reports were ', largest('collected', 'community'), '.'],
        },
        {
          zh: ['办结较多的单位：', largest('closed', 'unit'), '。'],
          en: ['The units that closed most were ', largest('closed', 'unit'), '.'],
        },
      ],
    },
  ],
};
