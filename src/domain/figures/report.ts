import type { Label } from '#domain/workflow/definition.ts';
import type { RolledDimension } from './grain.ts';

/** Words, a figure, or the largest groups of a figure with their names. */
export type ReportPart =
  | string
  | { readonly figure: string }
  | { readonly figure: string; readonly by: RolledDimension; readonly top: number };

export interface ReportParagraph {
  readonly zh: readonly ReportPart[];
  readonly en: readonly ReportPart[];
}

/** A report as data: no number stands in it, only which figure goes where. */
export interface ReportTemplate {
  readonly id: string;
  /** `{office}` and `{period}` are filled in. */
  readonly title: Label;
  readonly sections: readonly { readonly heading: Label; readonly paragraphs: readonly ReportParagraph[] }[];
}
