import {
  AlignmentType,
  Document,
  DocumentGridType,
  ExternalHyperlink,
  Footer,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
  type IRunOptions,
  type ParagraphChild,
} from 'docx';
import type { ReportView } from '#contract/figures.ts';
import type { Lang } from '../matters/present.ts';
import { FONTS, fontTable } from './fonts.ts';
import { dateText } from './period-text.ts';

/** Twips; docx's own conversion cuts A4 short by one. */
const mm = (length: number): number => Math.round((length * 1440) / 25.4);

/** Sizes in half points: 2号 22 pt, 3号 16 pt, 4号 14 pt. */
const SIZE = { title: 44, body: 32, pageNumber: 28 } as const;
const CHARACTER = 320; // a 3号 character in twips
/** 22 lines on the 225 mm of the type area: 28.95 pt in twips. */
const LINE = 579;

const run = (text: string, font: keyof typeof FONTS, size: number = SIZE.body): TextRun =>
  new TextRun({ text, size, ...typeface(font) });

const typeface = (font: keyof typeof FONTS): Pick<IRunOptions, 'font'> => ({
  font: { ascii: FONTS[font].latin, hAnsi: FONTS[font].latin, eastAsia: FONTS[font].name, hint: 'eastAsia' },
});

const spacing = { line: LINE, lineRule: LineRuleType.EXACT, before: 0, after: 0 };
const line = (
  children: ParagraphChild[],
  options: { firstLine?: number; right?: boolean; indentRight?: number } = {},
) =>
  new Paragraph({
    children,
    spacing,
    indent: {
      firstLine: options.firstLine ?? 0,
      right: options.indentRight ?? 0,
    },
    alignment: options.right ? AlignmentType.RIGHT : AlignmentType.BOTH,
  });

/** GB/T 9704 7.3.3: the form of its number tells a heading's level: “一、” is set in 黑体, “(一)” in 楷体. */
const headingFont = (text: string): keyof typeof FONTS => (/^[((]/.test(text) ? 'secondLevel' : 'firstLevel');

/** The number stands between dashes, outside right on odd pages and outside left on even ones, one character in. */
const footer = (side: 'left' | 'right'): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: side === 'left' ? AlignmentType.LEFT : AlignmentType.RIGHT,
        indent: { [side]: CHARACTER },
        children: [
          new TextRun({ ...typeface('pageNumber'), size: SIZE.pageNumber, children: ['— ', PageNumber.CURRENT, ' —'] }),
        ],
      }),
    ],
  });

export interface WordOptions {
  readonly lang: Lang;
  readonly office: string;
  /** Day of the report, `YYYY-MM-DD`. */
  readonly day: string;
  /** Address of the console's list of matters; figures open there. Null leaves them plain. */
  readonly listUrl: string | null;
}

/** A report as a Word file in the layout of official documents (GB/T 9704-2012). Fonts are named, never embedded. */
export async function reportWord(report: ReportView, options: WordOptions): Promise<Buffer> {
  const { lang, office, day, listUrl } = options;
  const indented = { firstLine: 2 * CHARACTER };
  const segment = ({ text, figure }: ReportView['sections'][number]['paragraphs'][number][number]): ParagraphChild =>
    figure && listUrl
      ? new ExternalHyperlink({ link: `${listUrl}?${figure.rows}`, children: [run(text, 'body')] })
      : run(text, 'body');
  const document = new Document({
    title: report.title,
    creator: office,
    description: '',
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: {
        document: {
          run: {
            size: SIZE.body,
            ...typeface('body'),
          },
        },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: {
              width: mm(210),
              height: mm(297),
            },
            margin: {
              top: mm(37),
              bottom: mm(35),
              left: mm(28),
              right: mm(26),
              footer: mm(22),
            },
          },
          grid: {
            type: DocumentGridType.LINES_AND_CHARS,
            linePitch: LINE,
            charSpace: -842,
          },
        },
        footers: {
          default: footer('right'),
          even: footer('left'),
        },
        children: [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            spacing: {
              ...spacing,
              after: LINE,
            },
            children: [run(report.title, 'title', SIZE.title)],
          }),
          ...report.sections.flatMap(({ heading, paragraphs }) => [
            line([run(heading, headingFont(heading))], indented),
            ...paragraphs.map((paragraph) => line(paragraph.map(segment), indented)),
          ]),
          line([]),
          line([run(office, 'body')], {
            right: true,
            indentRight: 2 * CHARACTER,
          }),
          line([run(dateText(day, lang), 'body')], {
            right: true,
            indentRight: 4 * CHARACTER,
          }),
        ],
      },
    ],
  });
  return Packer.toBuffer(document, undefined, [{ path: 'word/fontTable.xml', data: fontTable() }]);
}
