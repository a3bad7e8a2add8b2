import type { Label } from '#domain/workflow/definition.ts';

/** What a service is about, in the order in which residents read them. */
export const SERVICE_THEMES = [
  'elderly',
  'disability',
  'family',
  'insurance',
  'work',
  'relief',
  'household',
  'housing',
  'veterans',
  'other',
] as const;
export type ServiceTheme = (typeof SERVICE_THEMES)[number];

/** How a paper is wanted: shown, left as a copy, both, or a form that is filled in at the desk. */
export const MATERIAL_FORMS = ['original', 'copy', 'both', 'form'] as const;
export type MaterialForm = (typeof MATERIAL_FORMS)[number];

export interface ServiceMaterial {
  readonly name: Label;
  readonly form: MaterialForm;
  /** The system that the desk fetches it from, so that nobody is asked for it; null where it has to be brought. */
  readonly from: Label | null;
}

/** `workDay` by the office's calendar, `day` by the plain one. */
export const SERVICE_DAY_UNITS = ['workDay', 'day'] as const;

/** A service that a resident applies for. English may be empty where the office wrote none. */
export interface ServiceItem {
  readonly id: string;
  readonly theme: ServiceTheme;
  readonly name: Label;
  /** Who may apply. */
  readonly whom: Label;
  readonly materials: readonly ServiceMaterial[];
  readonly steps: readonly Label[];
  /** Working days that the office promises; 0 while the applicant waits. */
  readonly days: number;
  /** What the law gives at most, with the law; null where it names no time. */
  readonly legal: {
    readonly amount: number;
    readonly unit: (typeof SERVICE_DAY_UNITS)[number];
    readonly source: string;
  } | null;
  /** What it costs; null: nothing. */
  readonly fee: Label | null;
  /** Any window takes it (无差别受理). */
  readonly anyWindow: boolean;
  /** Handed down to the desks of communities (下沉社区). */
  readonly delegated: boolean;
}

/** The text of a label that the office may have written in Chinese only. */
export const textOf = (label: Label, lang: 'zh' | 'en'): string => label[lang] || label.zh;
/** Materials that the applicant has to bring: the others are fetched, or filled in at the desk. */
export const toBring = ({ materials }: Pick<ServiceItem, 'materials'>): readonly ServiceMaterial[] =>
  materials.filter(({ form, from }) => form !== 'form' && from === null);
